using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Entente.Events;
using Entente.Language;
using Entente.Text;

namespace Entente.Bench;

/// <summary>Reads documents stage by stage with a clock between.</summary>
internal sealed class StagedReader(ReaderParts parts)
{
    private readonly Dictionary<string, long> _ticks = [];
    private long _last;

    public void Clear() => _ticks.Clear();

    public void Read(Document document)
    {
        var text = document.Text;
        _last = Stopwatch.GetTimestamp();
        var marked = parts.Marked(text);
        var body = Boilerplate.Rest(text, marked);
        Tick("boilerplate");
        var passes = parts.Passes(text, body);
        Tick("test of politics");
        if (!passes) return;

        var sentences = Analyse(text, body);
        var quotations = parts.Quotations(text, body);
        Tick("quotation marks");
        var times = parts.Times(document, marked, sentences);
        Tick("times");
        var draft = parts.Parties(text, sentences, quotations, times);
        var narrative = draft.Freeze();
        Tick("parties");
        var quotes = parts.Quotes(text, sentences, quotations, narrative);
        Tick("quotes");
        parts.Listen(draft, quotes);
        var parties = draft.Freeze();
        Tick("parties");
        quotes = parts.Renew(quotes, text, sentences, quotations, parties);
        Tick("quotes");
        var days = parts.Narrate(sentences, times, quotes);
        var acts = parts.Acts(text, sentences, parties, times, quotes, days);
        var events = EventStage.Events(acts);
        Tick("events");
        var meetings = new ActMeetings(acts);
        parts.Commitments(text, acts, parties, meetings, times, quotes);
        ReaderParts.Messages(text, acts, meetings);
        Tick("promises and messages");
        parts.Place(quotes, events, sentences, times, days);
        Tick("occasions of quotes");
    }

    // The graph runs once more inside the model's own Analyse, which makes the sentences; what that takes beyond the
    // stages timed here one by one is not counted, being tokens and spans alone.
    private List<Sentence> Analyse(SourceText text, ImmutableArray<Span> body)
    {
        var sentences = new List<Sentence>();
        var paragraph = 0;
        foreach (var block in Paragraphs.In(text, body))
        {
            Tick("paragraphs");
            var words = parts.Words(text, block);
            Tick("cut words");
            var cuts = parts.Sentences(text, words);
            Tick("split sentences");
            foreach (var (first, end) in cuts)
            {
                var ranges = words[first..end];
                string[] forms = [.. ranges.Select(w => text.Value.Substring(w.Start, w.Length))];
                Tick("forms");
                var input = parts.Graph.Prepare(forms);
                Tick("pieces");
                // Longer than the graph's positions: rare, and the model cuts it in two itself.
                if (input.Pieces.Length <= 512)
                {
                    using var output = parts.Graph.Run(input);
                    Tick("graph");
                    var analysis = parts.Graph.Decode(input, output);
                    Tick("tree and names");
                    parts.Lemmas(forms, analysis);
                    Tick("lemmas");
                }

                sentences.Add(parts.Analyse(text, ranges, sentences.Count, paragraph));
                _last = Stopwatch.GetTimestamp();
            }

            paragraph++;
        }

        return sentences;
    }

    private void Tick(string stage)
    {
        var now = Stopwatch.GetTimestamp();
        _ticks[stage] = _ticks.GetValueOrDefault(stage) + now - _last;
        _last = Stopwatch.GetTimestamp();
    }

    /// <summary>Each stage's share of the time.</summary>
    public string Table()
    {
        var all = (double)_ticks.Values.Sum();
        var table = new StringBuilder();
        foreach (var (stage, ticks) in _ticks)
            table.Append(CultureInfo.InvariantCulture, $"  {stage,-18} {100 * ticks / all,6:0.00} %\n");
        return table.ToString().TrimEnd('\n');
    }
}
