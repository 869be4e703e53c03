using Entente.Language;
using Entente.Parties;
using Entente.Text;
using Entente.Time;

namespace Entente.Events;

/// <summary>When, where, how and about what an act was done, from what hangs on its word in the tree.</summary>
internal sealed class Circumstances(FrameLexicon frames, TimeSyntax dating, DeepSyntax syntax, PlaceReader places, WordClasses classes)
{
    private const int HalfYear = 183;

    private readonly Stays _stays = new(classes);
    private readonly HashSet<string> _eitherWay = [.. classes.Expand("@either-way")];
    private readonly HashSet<string> _video = [.. classes.Expand("@video")];
    private readonly HashSet<string> _margin = [.. classes.Expand("@margin")];
    private readonly HashSet<string> _occasion = [.. classes.Expand("@occasion")];

    public void Tell(EventDraft draft, PartyLayer parties, TimeLayer times, Narrative narrative)
    {
        var s = draft.Sentence;
        var scope = Scope(s, draft.Trigger);
        // What is promised for a day is due then; the promise was made when it was said.
        if (!draft.IsPromised && NearestTime(draft, times, WithConditions(draft, scope)) is { } time)
        {
            if (IsAhead(draft, time, times, narrative, scope)) draft.Status = EventStatus.Planned;
            (draft.Date, draft.HasTime) = (narrative.Resolve(s, time, draft.Status == EventStatus.Planned), true);
        }

        if (draft is { IsVisit: true, Date: { } day }) draft.Date = _stays.Around(s, draft.Trigger, times, day);
        draft.Place = places.Of(parties, s, scope);
        draft.Document = draft.Frame.Document.SelectMany(p => p.From(syntax, s, draft.Trigger)).Select(w => (Span?)Phrase(s, w)).FirstOrDefault();
        if (draft.Code.Type == EventType.Consult) Meeting(draft, s, scope);
    }

    // "Flies to Oslo on Friday", "are having lunch tomorrow": the present of what is arranged, within half a year.
    private static bool IsAhead(EventDraft draft, TimeExpression time, TimeLayer times, Narrative narrative, List<int> scope)
    {
        if (draft.Code.Type != EventType.Consult || draft.Status is not (EventStatus.Occurred or EventStatus.Ongoing) || narrative.IsChronicle) return false;
        if (times.Published is not { Value.From: { IsDay: true } published } || !scope.Exists(w => IsPresent(draft.Sentence, w))) return false;
        return narrative.Resolve(draft.Sentence, time, ahead: true) is { Value.From: { IsDay: true } day }
            && day.FirstDay > published.FirstDay && day.FirstDay.DayNumber - published.FirstDay.DayNumber <= HalfYear;
    }

    private static bool IsPresent(Sentence s, int verb) => s.Tokens[verb].Xpos switch
    {
        "VBZ" or "VBP" => !s.Children(verb, "aux").Any(),
        "VBG" => s.Children(verb, "aux").Any(a => a.Lemma == "be" && a.Xpos is "VBZ" or "VBP") && !s.Children(verb, "aux").Any(a => a.Lemma == "have"),
        _ => false,
    };

    private void Meeting(EventDraft draft, Sentence s, List<int> scope)
    {
        // Whoever is received "on a working visit" visits.
        if (draft.Frame is { Host: true, PeopleOnly: true } && s.Tokens.Any(t => t.Lemma == "visit" && t.Upos == PartOfSpeech.Noun))
            draft.Code = draft.Code with { Mode = "visit", Cameo = new CameoCode("042") };
        draft.Format = draft.Frame.Format;
        // A conversation may have been face to face or not.
        if (draft.Format == MeetingFormat.InPerson && _eitherWay.Contains(s.Tokens[draft.Trigger].Lemma))
            draft.Format = null;
        if (draft.Format == MeetingFormat.Phone && HasWord(s, scope, _video)) draft.Format = MeetingFormat.Video;
        if (HasWord(s, scope, _margin)) draft.Format = MeetingFormat.Margins;
        var paths = draft.Frame.Topics.IsEmpty ? frames.TopicPaths : draft.Frame.Topics;
        foreach (var word in paths.SelectMany(path => scope.SelectMany(from => path.From(syntax, s, from))).Distinct())
            if (Topic(s, word) is { } topic && !draft.Topics.Exists(t => t.Overlaps(topic)))
                draft.Topics.Add(topic);
    }

    // The trigger, and the verb that it is the object or an adverbial of.
    private static List<int> Scope(Sentence s, int trigger)
    {
        var scope = new List<int> { trigger };
        var token = s.Tokens[trigger];
        if (token.Upos != PartOfSpeech.Verb && s.Governor(trigger) is >= 0 and var verb && s.Tokens[verb].Upos == PartOfSpeech.Verb
            && (token.Is("obj") || token.Is("obl") || token.Is("nsubj")))
            scope.Add(verb);
        return scope;
    }

    private static bool HasWord(Sentence s, List<int> scope, HashSet<string> lemmas)
    {
        foreach (var word in scope)
            foreach (var token in s.Children(word))
                if (lemmas.Contains(token.Lemma.ToLowerInvariant()))
                    return true;
        return false;
    }

    private TimeExpression? NearestTime(EventDraft draft, TimeLayer times, List<int> scope)
    {
        TimeExpression? nearest = null;
        foreach (var time in times.In(draft.Sentence.Index))
        {
            if (IsDue(draft, time) || !dating.Dates(draft.Sentence, time, scope)) continue;
            if (nearest is null || Distance(time, draft.Trigger) < Distance(nearest, draft.Trigger)) nearest = time;
        }

        return nearest;
    }

    // Where the words of an act are several, "let them go on Monday", each may carry its time; of "by expelling" it is the verb above.
    private List<int> WithConditions(EventDraft draft, List<int> scope)
    {
        var s = draft.Sentence;
        var trigger = s.Tokens[draft.Trigger];
        List<int> words = [.. scope, .. draft.Frame.Where.SelectMany(p => p.From(syntax, s, draft.Trigger)).Where(w => s.Tokens[w] is { Upos: PartOfSpeech.Verb } t && t.Is("xcomp"))];
        if (trigger is { Xpos: "VBG", Head: >= 0 } && trigger.Is("advcl")) words.Add(trigger.Head);
        return words;
    }

    // "promised on Monday to send tents in May": the time behind what is promised is when that is due.
    private bool IsDue(EventDraft draft, TimeExpression time)
    {
        if (draft.Status == EventStatus.Planned) return false;
        var s = draft.Sentence;
        var act = draft.Frame.Where.SelectMany(p => p.From(syntax, s, draft.Trigger)).ToHashSet();
        return draft.Frame.Content.SelectMany(p => p.From(syntax, s, draft.Trigger)).Any(c => !act.Contains(c) && draft.Trigger < c && c < time.First)
            || (draft.Code.Type is EventType.Agree or EventType.Request && s.Tokens.Skip(draft.Trigger).Take(time.First - draft.Trigger)
                .Any(t => t.Xpos == "VB" && s.Child(t.Index, "mark") is { Upos: PartOfSpeech.Part }));
    }

    private static int Distance(TimeExpression time, int word) => Math.Min(Math.Abs(time.First - word), Math.Abs(time.Last - word));

    // "the treaty on fisheries" of "the treaty on fisheries, which both ratified"
    private static Span Phrase(Sentence s, int word)
    {
        var last = word;
        foreach (var child in s.Children(word))
            if (child.Index > word && (child.Is("nmod") || child.Is("compound") || child.Is("flat")))
                last = Math.Max(last, s.Subtree(child.Index).Last(t => t.Upos != PartOfSpeech.Punct).Index);
        var first = s.Children(word).Where(c => c.Index < word && !c.Is("case") && !c.Is("det") && !c.Is("cc") && !c.Is("punct"))
            .Select(c => s.Subtree(c.Index).First().Index).Append(word).Min();
        return s.Cover(first, last);
    }

    private Span? Topic(Sentence s, int word)
    {
        if (s.Tokens[word].Upos is PartOfSpeech.Pron or PartOfSpeech.Propn or PartOfSpeech.Num) return null;
        var words = s.Subtree(word).ToList();
        var first = words[0].Index;
        if (s.Tokens[first].Is("case")) first++;
        var last = words[^1].Index;
        while (last > first && s.Tokens[last].Upos == PartOfSpeech.Punct) last--;
        while (first < last && s.Tokens[first].Upos is PartOfSpeech.Punct or PartOfSpeech.Adp) first++;
        if (_occasion.Contains(s.Tokens[word].Lemma)) return null;
        return first <= last ? s.Cover(first, last) : null;
    }
}
