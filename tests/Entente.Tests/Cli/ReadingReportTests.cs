using Entente.Cli.Report;
using Entente.Quotes;
using Entente.Tests.Specs;
using Entente.Text;
using Xunit;

namespace Entente.Tests.Cli;

public sealed class ReadingReportTests
{
    private static string Report(QuotePolarity polarity, QuoteStatus status = QuoteStatus.Said, string text = "the fleet had sailed")
    {
        var source = SourceText.From(text);
        var reading = new Reading
        {
            Document = new Document { Text = source, Source = "x" },
            ReaderVersion = "",
            ModelVersion = "",
            Quotes =
            [
                new Quote { Id = "q", Form = QuoteForm.Indirect, Polarity = polarity, Status = status, Content = Evidence.Cite(source, source.Whole) },
            ],
        };
        return new ReadingReport(Marks.Plain, domestic: false).Write(reading);
    }

    [Fact]
    public void What_was_denied_is_never_shown_without_the_denial()
    {
        Assert.Contains("[denied]: the fleet had sailed", Report(QuotePolarity.Denied), StringComparison.Ordinal);
        Assert.Contains("[questioned]: the fleet", Report(QuotePolarity.Questioned), StringComparison.Ordinal);
        Assert.Contains("[not said]: the fleet", Report(QuotePolarity.Affirmed, QuoteStatus.Denied), StringComparison.Ordinal);
        Assert.Contains("[hearsay, denied]: the fleet", Report(QuotePolarity.Denied, QuoteStatus.Hearsay), StringComparison.Ordinal);
        Assert.DoesNotContain("[", Report(QuotePolarity.Affirmed), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_happened_within_one_country_is_shown_on_request(bool asked)
    {
        var report = new ReadingReport(Marks.Plain, asked).Write(Workshop.Read("Norwegian Prime Minister Ada Quill met Norwegian Foreign Minister Otto Brandt in Oslo."));
        Assert.Equal(asked, report.Contains("CONSULT", StringComparison.Ordinal));
        Assert.Equal(!asked, report.Contains("within one country: 1 not shown (--domestic shows them)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_cannot_steer_the_terminal()
    {
        var report = Report(QuotePolarity.Affirmed, text: "the\e[31m fleet\r\nhad\u0007 \u009B2Jsailed");
        Assert.DoesNotContain(report, c => char.IsControl(c) && c != '\n');
        Assert.Contains("the [31m fleet had 2Jsailed", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Marked_words_may_touch_and_overlap()
    {
        var source = SourceText.From("Reagan met Gorbachev 🕊 there");
        var text = new EvidenceText(source, Marks.Plain);
        Assert.Equal("«Reagan» «met» «Gorbachev 🕊» there",
            text.Marked(source.Whole, [new Span(0, 6), new Span(7, 10), new Span(11, 22), new Span(11, 20), new Span(0, 3)]));
    }

    [Fact]
    public void What_is_less_sure_than_asked_for_is_counted_and_not_shown()
    {
        var reading = Workshop.Read("Norwegian Prime Minister Ada Quill met Swedish Foreign Minister Otto Brandt in Oslo.");
        Assert.Contains("CONSULT", new ReadingReport(Marks.Plain, domestic: false, atLeast: 0.5).Write(reading), StringComparison.Ordinal);
        var strict = new ReadingReport(Marks.Plain, domestic: false, atLeast: 1).Write(reading);
        Assert.DoesNotContain("CONSULT", strict, StringComparison.Ordinal);
        Assert.Contains("less sure than asked for: 1 not shown", strict, StringComparison.Ordinal);
    }
}
