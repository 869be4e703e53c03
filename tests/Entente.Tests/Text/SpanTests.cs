using CsCheck;
using Entente.Text;
using Xunit;

namespace Entente.Tests.Text;

public sealed class SpanTests
{
    private static readonly Gen<Span> Spans = Gen.Select(Gen.Int[0, 12], Gen.Int[0, 12], (start, length) => new Span(start, start + length));

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(3, 2)]
    public void A_span_neither_begins_before_the_text_nor_ends_before_its_start(int start, int end) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Span(start, end));

    [Fact]
    public void The_default_is_the_empty_span_at_0() => Assert.True(default(Span) is { Start: 0, End: 0, IsEmpty: true });

    [Fact]
    public void Overlap_is_sharing_a_code_point() => Gen.Select(Spans, Spans).Sample((a, b) =>
    {
        var shared = Enumerable.Range(0, 30).Any(i => a.Contains(i) && b.Contains(i));
        // An empty span holds no code point but may lie within another; sharing is asked of those that hold some.
        if (!a.IsEmpty && !b.IsEmpty) Assert.Equal(shared, a.Overlaps(b));
        Assert.Equal(a.Overlaps(b), b.Overlaps(a));
    });

    [Fact]
    public void Cover_holds_both_and_nothing_shorter_does() => Gen.Select(Spans, Spans).Sample((a, b) =>
    {
        var cover = a.Cover(b);
        Assert.True(cover.Contains(a) && cover.Contains(b));
        Assert.Equal(Math.Max(a.End, b.End) - Math.Min(a.Start, b.Start), cover.Length);
    });

    [Fact]
    public void Spans_stand_in_the_order_of_the_text() => Gen.Select(Spans, Spans).Sample((a, b) =>
    {
        Assert.Equal(Math.Sign((a.Start, a.End).CompareTo((b.Start, b.End))), Math.Sign(a.CompareTo(b)));
        Assert.Equal(a < b, b > a);
        Assert.Equal(a <= b, !(a > b));
        Assert.Equal(a >= b, !(a < b));
    });
}
