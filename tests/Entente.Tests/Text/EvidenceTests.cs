using CsCheck;
using Entente.Text;
using Xunit;

namespace Entente.Tests.Text;

public sealed class EvidenceTests
{
    private static readonly SourceText Report = SourceText.From("The 😀 envoy left Bonn.");

    [Fact]
    public void There_is_no_evidence_without_a_span() =>
        Assert.Throws<ArgumentException>(() => Evidence.Cite(Report));

    [Fact]
    public void No_span_of_it_is_empty() =>
        Assert.Throws<ArgumentException>(() => Evidence.Cite(Report, new Span(3, 3)));

    [Fact]
    public void No_span_reaches_beyond_the_text() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Evidence.Cite(Report, new Span(3, Report.Length + 1)));

    [Fact]
    public void Its_words_are_the_texts_and_its_spans_stand_in_order_once() =>
        Gen.Select(Awkward.Texts, Gen.Int[0, 60].Array[2, 12]).Sample((input, places) =>
        {
            var text = SourceText.From(input + ".");
            Span[] spans = [.. places.Zip(places.Skip(1), (a, b) =>
            {
                var start = Math.Min(a, b) % text.Length;
                return new Span(start, start + 1 + (Math.Max(a, b) % (text.Length - start)));
            })];
            var evidence = Evidence.Cite(text, spans);
            Assert.Equal(spans.Distinct().Order(), evidence.Spans);
            Assert.Equal(evidence.Spans.Select(s => text[s]), evidence.Words);
            Assert.Equal(text.Id, evidence.DocumentId);
            Assert.Equal(evidence.Spans[0], evidence.First);
            Assert.Equal(evidence.Spans, evidence.With(text, spans).Spans);
        });
}
