using Entente.Sources.Pdf;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace Entente.Tests.Sources.Pdf;

public sealed class PdfReportTests
{
    [Fact]
    public void Lines_are_joined_and_broken_words_with_them() => Assert.Equal(
        "The ministers spoke about the negotiations in Oslo for three hours and left.",
        Text(Made(["The ministers spoke about the nego-", "tiations in Oslo for three hours", "and left."])));

    [Fact]
    public void What_stands_on_every_page_is_left_out()
    {
        var text = Text(Made(
            ["Harbour Bulletin 14", "", "The ministers met in Oslo on Monday", "and spoke for three hours about the", "herring of the Skagerrak.", "", "Page 1"],
            ["Harbour Bulletin 14", "", "They agreed on nothing but the date", "of their next meeting, which is to be", "held in Uppsala.", "", "Page 2"],
            ["Harbour Bulletin 14", "", "The harbours stay open until then, said", "both of them, and the ships may come", "and go.", "", "Page 3"]));
        Assert.Equal("The ministers met in Oslo on Monday and spoke for three hours about the herring of the Skagerrak.\n\n"
            + "They agreed on nothing but the date of their next meeting, which is to be held in Uppsala.\n\n"
            + "The harbours stay open until then, said both of them, and the ships may come and go.", text);
    }

    [Fact]
    public void Columns_are_read_one_after_the_other()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(PageSize.A4);
        string[] left = ["The Norwegian minister came to", "Stockholm on Monday with three", "ships and a letter for the king", "of the country on the other side."];
        string[] right = ["Her Swedish colleague received", "the letter at the harbour and", "promised to read it before the", "end of the week in Uppsala."];
        for (var i = 0; i < left.Length; i++)
        {
            page.AddText(left[i], 10, new PdfPoint(50, 700 - (12 * i)), font);
            page.AddText(right[i], 10, new PdfPoint(330, 700 - (12 * i)), font);
        }

        var text = Text(builder.Build());
        Assert.Contains("with three ships and a letter for the king of the country", text, StringComparison.Ordinal);
        Assert.Contains("at the harbour and promised to read it before the end of the week", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("Norwegian", StringComparison.Ordinal) < text.IndexOf("Swedish", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_without_text_is_told() => Assert.Equal("EN0419", PdfReport.Read(Made([]), "a.pdf").Problem!.Code);

    [Fact]
    public void A_broken_file_is_told()
    {
        var bytes = Made(["The ministers met in Oslo."]);
        Assert.Equal("EN0412", PdfReport.Read(bytes[..40], "a.pdf").Problem!.Code);
        Assert.Equal("EN0412", PdfReport.Read([.. "%PDF-1.7\n"u8, .. new byte[100]], "a.pdf").Problem!.Code);
    }

    private static string Text(byte[] pdf) => PdfReport.Read(pdf, "a.pdf").Article!.Text.Value;

    private static byte[] Made(params string[][] pages)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            var y = 750;
            foreach (var line in lines)
            {
                // An empty line is a wide gap.
                y -= line.Length == 0 ? 60 : 14;
                if (line.Length > 0) page.AddText(line, 11, new PdfPoint(60, y), font);
            }
        }

        return builder.Build();
    }
}
