using System.Collections.Immutable;
using Entente.Language;
using Entente.Quotes;
using Entente.Text;
using Entente.Time;

namespace Entente.Events;

/// <summary>
/// The day that a report has reached: a main clause that names a day sets it, and what the paragraph goes on to tell was done on
/// it, until a main clause speaks of another time or of what had been before.
/// </summary>
internal sealed class Narrative
{
    // Sentences at the head of a report, headline and date line with them, in which the day of its news stands.
    private const int Head = 8;

    // A day or a visit; what took longer tells no day.
    private const int LongestVisit = 7;

    private readonly TimeLayer _times;
    private readonly TimeSyntax _dating;
    private readonly GroundedDate?[] _before;
    private readonly GroundedDate?[] _days;
    private readonly Sentence?[] _told;
    private readonly bool[] _elsewhere;

    public Narrative(IReadOnlyList<Sentence> sentences, TimeLayer times, ImmutableArray<Quote> quotes, TimeSyntax dating)
    {
        (_times, _dating) = (times, dating);
        (_before, _days) = (new GroundedDate?[sentences.Count], new GroundedDate?[sentences.Count]);
        (_told, _elsewhere) = (new Sentence?[sentences.Count], new bool[sentences.Count]);
        var direct = quotes.Where(q => q.Form == QuoteForm.Direct).SelectMany(q => q.Content.Spans).ToList();
        var cues = quotes.Select(q => q.Cue).OfType<Span>().ToList();
        var sections = Sections(sentences);
        var paragraph = -1;
        GroundedDate? section = null;
        GroundedDate? reached = null;
        Sentence? told = null;
        var elsewhere = false;
        foreach (var s in sentences)
        {
            if (s.Paragraph != paragraph) (paragraph, reached, elsewhere) = (s.Paragraph, section, false);
            _before[s.Index] = reached ?? Lead;
            if (sections.TryGetValue(s.Index, out var headed))
            {
                section = reached = headed;
                IsChronicle = true;
                continue;
            }

            var main = Main(s, direct, cues);
            if (main.Exists(w => IsBefore(s, w) || IsVague(s, w)))
            {
                _elsewhere[s.Index] = true;
                continue;
            }

            if (times.In(s.Index).FirstOrDefault(t => t.Tense != TimeDirection.Ahead && !times.IsOfDateline(t) && dating.Dates(s, t, main)) is { } time)
            {
                reached = Resolve(s, time, ahead: false) is { } day && IsDay(day.Value) ? day : null;
                (told, elsewhere) = (s, reached is null);
                if (reached is not null && Lead is null && s.Index < Head) (Lead, LeadSentence) = (reached, s);
            }

            (_days[s.Index], _told[s.Index], _elsewhere[s.Index]) = (reached, told, elsewhere);
        }
    }

    /// <summary>The day of the news with which the report leads; null where its head names none.</summary>
    public GroundedDate? Lead { get; }

    /// <summary>Whether lines of dates part the report into what happened day by day.</summary>
    public bool IsChronicle { get; }

    /// <summary>The sentence that tells that day.</summary>
    public Sentence? LeadSentence { get; }

    /// <summary>The day reached in a sentence; null where its paragraph names none up to there.</summary>
    public GroundedDate? this[Sentence sentence] => _days[sentence.Index];

    /// <summary>Where that day stands; only of a sentence that has one.</summary>
    public Sentence? Told(Sentence sentence) => _told[sentence.Index];

    /// <summary>Whether a sentence speaks of a longer or an unknown time, or of what had been before.</summary>
    public bool IsElsewhere(Sentence sentence) => _elsewhere[sentence.Index];

    /// <summary>What a time means; "the same day" and "the day before" are counted from the day that the text has reached.</summary>
    public GroundedDate? Resolve(Sentence s, TimeExpression time, bool ahead)
    {
        if (_times.Resolve(time, ahead) is { } known) return known;
        var beside = _times.In(s.Index).TakeWhile(t => t != time).Select(t => _times.Resolve(t, ahead: false)).LastOrDefault(d => d is { Value: { From.IsDay: true, To: null } });
        return (beside ?? _before[s.Index]) is { } reached ? TimeLayer.Counted(time, reached) : null;
    }

    // Lines of "3 May 1985", "4 May" above what a chronicle tells of each day, one later than the other.
    private Dictionary<int, GroundedDate> Sections(IReadOnlyList<Sentence> sentences)
    {
        var sections = new Dictionary<int, GroundedDate>();
        DateOnly? last = null;
        foreach (var s in sentences)
        {
            if (_times.In(s.Index) is not [{ Point: { Month: { } month, Day: { } day } said, Calendar.To: null } time]
                || !s.Tokens.All(t => (t.Index >= time.First && t.Index <= time.Last) || t.Upos == PartOfSpeech.Punct)) continue;
            if ((said.Year ?? last?.Year) is not { } year || !CalendarPoint.Exists(year, month, day)) continue;
            var date = new DateOnly(year, month, day);
            if (last > date) return [];
            last = date;
            sections[s.Index] = new GroundedDate(new PartialDate(CalendarPoint.Of(date)), said.Year is null ? DateBasis.Inferred : DateBasis.Stated, [time.Span]);
        }

        return sections.Count > 1 ? sections : [];
    }

    // The verbs by which the report itself tells: those of the main clause, with "let them go", and those that say who speaks.
    private static List<int> Main(Sentence s, List<Span> direct, List<Span> cues) =>
        [.. s.Tokens.Where(t => (IsMain(s, t) || cues.Contains(t.Span)) && !direct.Exists(d => d.Contains(t.Span))).Select(t => t.Index)];

    private static bool IsMain(Sentence s, Token t)
    {
        if (t.Index == s.Root) return true;
        if (t.Upos != PartOfSpeech.Verb) return false;
        if (t.Is("conj") || (t.Is("xcomp") && s.Child(t.Index, "mark") is null)) return IsMain(s, s.Tokens[t.Head]);
        // Behind a date line the tree may hang from the name of its place.
        return t.Head == s.Root && s.Tokens[t.Head].Upos is not PartOfSpeech.Verb && s.Child(t.Head, "cop") is null && t.Index > t.Head
            && !t.Is("acl") && !t.Is("advcl");
    }

    private static bool IsBefore(Sentence s, int verb) => s.Children(verb, "aux").Any(a => a is { Lemma: "have", Xpos: "VBD" });

    // "earlier", "later", "recently"
    private bool IsVague(Sentence s, int verb) => s.Children(verb, "advmod").Any(a => _dating.IsElsewhen(a)
        && !_times.All[s.Index].Any(t => t.First <= a.Index && a.Index <= t.Last && t.Meaning is not FixedMeaning));

    private static bool IsDay(PartialDate date) => date switch
    {
        { From: { Day: not null }, To: null } => true,
        { From: { IsDay: true } from, To: { IsDay: true } to } => to.LastDay.DayNumber - from.FirstDay.DayNumber < LongestVisit,
        _ => false,
    };
}
