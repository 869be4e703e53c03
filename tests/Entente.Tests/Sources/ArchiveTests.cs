using CsCheck;
using Entente.Sources;
using Entente.Sources.Archives;
using Xunit;
using static Entente.Tests.Sources.Packed;

namespace Entente.Tests.Sources;

public sealed class ArchiveTests
{
    private const string Page = "<!doctype html><title>Talks</title><p>The envoys of the two courts met in Tilsit and spoke for three hours on the river.";

    [Fact]
    public void A_packed_file_is_what_its_name_says_or_else_its_first_bytes()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt.gz", Gzip("<html> is how a page begins."));
        folder.Write("b.gz", Gzip(Page));
        folder.Write("c.jsonl.gz", Gzip("{\"id\":1,\"text\":\"One.\"}\n{\"id\":2,\"text\":\"Two.\"}"));
        folder.Write("d.html.gz", Bytes(Page));
        folder.Write("e.html", Gzip(Page));
        var read = folder.Read();
        Assert.Equal(["a.txt.gz", "b.gz", "c.jsonl.gz#1", "c.jsonl.gz#2", "d.html.gz", "e.html"], folder.Shown(read));
        Assert.Equal("<html> is how a page begins.", read[0].Document!.Text.Value);
        Assert.All([read[1], read[4], read[5]], s => Assert.Equal("Talks", s.Document!.Title));
    }

    [Fact]
    public void Packed_members_one_after_another_are_one_file() =>
        Assert.Equal("One. Two.", Assert.Single(Read([.. Gzip("One. "), .. Gzip("Two.")])).Document!.Text.Value);

    [Fact]
    public void The_files_of_a_ZIP_are_read_as_those_of_a_folder()
    {
        var zip = Zip(("b/page.html", Bytes(Page)), ("a.txt", Bytes("One.")), (".hidden.txt", Bytes("No.")), ("b/.git/c.txt", Bytes("No.")),
            ("__MACOSX/a.txt", Bytes("No.")), ("picture.png", [1, 2, 3]), ("empty.txt", []), ("more.jsonl", Bytes("{\"text\":\"Two.\"}")));
        Assert.Equal(["-#b/page.html", "-#a.txt", "EN0403 -#empty.txt", "-#more.jsonl#1"], Shown(Read(zip)));
    }

    [Fact]
    public void A_ZIP_may_hold_packed_files_and_ZIPs_once()
    {
        var inner = Zip(("c.txt.gz", Gzip("Three.")), ("again.zip", Zip(("d.txt", Bytes("Four.")))));
        var all = Read(Zip(("a.zip", inner), ("b.txt.gz", Gzip("Two."))));
        Assert.Equal(["-#a.zip#c.txt.gz", "EN0415 -#a.zip#again.zip", "-#b.txt.gz"], Shown(all));
    }

    [Fact]
    public void Layers_without_end_are_not_unpacked()
    {
        var packed = Bytes("A note.");
        for (var i = 0; i < 50; i++) packed = Gzip(packed);
        Assert.Equal(["EN0415 -"], Shown(Read(packed)));
    }

    [Fact]
    public void A_packed_file_that_unpacks_to_far_more_is_given_up_and_the_others_are_read()
    {
        var bomb = Gzip(new byte[Limits.FreelyUnpacked + (32 << 20)]);
        Assert.Equal(["EN0414 -"], Shown(Read(bomb, InputKind.JsonLines)));
        var zip = Zip(("a.txt", new byte[Limits.FreelyUnpacked + (32 << 20)]), ("b.txt", Bytes("One.")));
        Assert.Equal(["EN0414 -#a.txt", "-#b.txt"], Shown(Read(zip)));
    }

    [Fact]
    public void What_a_file_unpacks_to_in_all_has_an_end()
    {
        var noise = new byte[300_000];
        new Random(1).NextBytes(noise);
        var text = Bytes(Convert.ToBase64String(noise));
        var zip = Zip([.. Enumerable.Range(0, 5).Select(i => ($"{i}.txt", text))]);
        var part = new Part("z", InputKind.Zip, new MemoryStream(zip), new Allowance(1_000_000, Limits.Ratio, Limits.FreelyUnpacked));
        Assert.Equal(["z#0.txt", "z#1.txt", "EN0414 z#2.txt", "EN0414 z"], Shown(PartReader.Read(part)));
    }

    [Fact]
    public void A_ZIP_of_too_many_files_is_not_opened()
    {
        var zip = Zip([.. Enumerable.Range(0, Limits.Entries + 1).Select(i => ($"{i}.txt", Array.Empty<byte>()))]);
        Assert.Equal(["EN0416 -"], Shown(Read(zip)));
    }

    [Fact]
    public void A_name_in_a_ZIP_is_a_label_and_no_path()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.zip", Zip(("../../escape.txt", Bytes("One.")), ("/etc/motd.txt", Bytes("Two.")), ("\u001b[31mred\n.txt", Bytes("Three."))));
        Assert.Equal(["a.zip#../../escape.txt", "a.zip#/etc/motd.txt", "a.zip#\uFFFD[31mred\uFFFD.txt"], folder.Shown(folder.Read()));
        Assert.Equal(["a.zip"], folder.Files());
    }

    [Fact]
    public void Truncated_archives_give_what_came_before_and_say_so()
    {
        var lines = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{{\"text\":\"Note {i * 7919 % 10007} of the embassy.\"}}\n"));
        var packed = Gzip(lines);
        var read = Read(packed[..(packed.Length / 2)]);
        Assert.Equal("EN0412", read[^1].Problem!.Code);
        Assert.True(read.Count(s => s.Document is not null) > 100);
        var zip = Zip(("a.txt", Bytes("One.")));
        Assert.Equal(["EN0412 -"], Shown(Read(zip[..^10])));
        Assert.Equal(["EN0412 -"], Shown(Read(Bytes("no archive at all"), InputKind.Zip)));
    }

    [Fact]
    public void An_archive_without_reports_says_so() => Assert.Equal(["EN0417 -"], Shown(Read(Zip(("a.png", [1])))));

    [Fact]
    public void No_damage_to_an_archive_makes_it_throw()
    {
        var warc = Bytes(WarcTests.Record("http://example.org/a", "text/html", Page));
        byte[][] whole =
        [
            Zip(("a.html", Bytes(Page)), ("b.txt", Bytes("One.")), ("c.warc.gz", Gzip(warc))), Gzip(Page), warc, Gzip(warc),
        ];
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Int[0, int.MaxValue], Gen.Byte, Gen.Bool).Sample((which, at, value, cut) =>
        {
            var bytes = (byte[])whole[which].Clone();
            at %= bytes.Length;
            bytes[at] = value;
            if (cut) bytes = bytes[..at];
            Assert.All(Read(bytes), s => Assert.True(s.Document is null != s.Problem is null));
        }, iter: 2000);
    }
}
