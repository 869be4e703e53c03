using Entente.Language;
using Entente.Parties;
using Entente.Text;
using Entente.Time;

namespace Entente.Events;

/// <summary>Finds meetings, visits and calls sentence by sentence, by the frames of knowledge/english/frames/meetings.yaml.</summary>
internal sealed class MeetingCoder(FrameLexicon frames, StatusLexicon statuses)
{
    public IEnumerable<EventDraft> Code(SourceText text, IReadOnlyList<Sentence> sentences, PartyLayer parties, TimeLayer times)
    {
        var phrases = new PartyPhrases(parties);
        foreach (var sentence in sentences)
        {
            var taken = new HashSet<int>();
            foreach (var token in sentence.Tokens)
            {
                foreach (var frame in frames.For(token))
                {
                    if (taken.Contains(token.Index) || !frame.Fits(sentence, token)) continue;
                    if (Match(frame, sentence, token.Index, phrases, parties) is not { } draft) continue;
                    // What may be is not what is; the text asserts nothing that could be checked.
                    if (draft.Status == EventStatus.Hypothetical) break;
                    taken.Add(token.Index);
                    Situate(draft, text, parties, times);
                    yield return draft;
                }
            }
        }
    }

    private EventDraft? Match(Frame frame, Sentence sentence, int trigger, PartyPhrases phrases, PartyLayer parties)
    {
        var actors = phrases.First(sentence, trigger, frame.Actor, placesToo: false);
        var others = phrases.First(sentence, trigger, frame.Other, placesToo: frame.Host);
        others.RemoveAll(o => actors.Exists(a => a.Entities.SequenceEqual(o.Entities)));
        if (frame.PlacesOnly) others.RemoveAll(o => !o.Entities.All(e => e.Kind is EntityKind.Place or EntityKind.Country));
        var hosts = frame.Host ? others.ConvertAll(o => Hosts(o, parties)) : [];
        hosts.RemoveAll(h => h.Entities.IsEmpty);
        if (frame.PeopleOnly) actors.RemoveAll(a => !a.Entities.All(e => e.Kind == EntityKind.Person));
        if (actors.Count == 0) return null;
        if (frame.Host && (hosts.Count == 0 || !Crosses(frame, actors, hosts))) return null;
        // Without the other side, one phrase must hold two parties ("A and B met", "talks between A and B").
        if (!frame.Host && others.Count == 0 && actors.SelectMany(a => a.Entities).Distinct().Count() < 2) return null;
        return new EventDraft(frame, sentence, trigger)
        {
            Actors = frame.Host ? actors : [.. actors, .. others],
            Recipients = hosts,
            Status = statuses.Of(sentence, trigger),
            Evidence = { sentence.Span },
        };
    }

    // A place where one arrives stands for its country.
    private static PartyReference Hosts(PartyReference reference, PartyLayer parties) => reference with
    {
        Entities = [.. reference.Entities.Select(e => e.Kind is EntityKind.Place
                ? parties.Entities.FirstOrDefault(c => c.Kind == EntityKind.Country && c.Country == e.Country && e.Country is not null)
                : e.Kind is EntityKind.Gathering or EntityKind.People ? null : e)
            .OfType<Entity>()],
    };

    // A visit leads someone who holds an office into another country.
    private static bool Crosses(Frame frame, List<PartyReference> actors, List<PartyReference> hosts)
    {
        var visitors = actors.SelectMany(a => a.Entities).ToList();
        if (!visitors.Exists(v => v.Public)) return false;
        var to = hosts.SelectMany(h => h.Entities).Select(h => h.Country).ToHashSet();
        return frame.Mode is null || visitors.Exists(v => v.Country is null || !to.Contains(v.Country));
    }

    private void Situate(EventDraft draft, SourceText text, PartyLayer parties, TimeLayer times)
    {
        var sentence = draft.Sentence;
        var scope = Scope(sentence, draft.Trigger);
        // Whoever is received "on a working visit" visits.
        if (draft.Frame.PeopleOnly && sentence.Tokens.Any(t => t.Lemma == "visit" && t.Upos == PartOfSpeech.Noun)) draft.Mode = "visit";
        draft.Format = draft.Frame.Format;
        // A conversation may have been face to face or not.
        if (draft.Format == MeetingFormat.InPerson && sentence.Tokens[draft.Trigger].Lemma is "conversation" or "discussion" or "dialogue" or "consultation")
            draft.Format = null;
        if (draft.Format == MeetingFormat.Phone && HasWord(sentence, draft.Trigger, "video", "videoconference")) draft.Format = MeetingFormat.Video;
        if (HasWord(sentence, draft.Trigger, "sidelines", "sideline", "margin", "margins")) draft.Format = MeetingFormat.Margins;
        if (NearestTime(draft, times, scope) is { } time)
            draft.Date = times.Resolve(time, draft.Status == EventStatus.Planned);
        draft.Place = Where(draft, text, parties, scope);
        var paths = draft.Frame.Topics.IsEmpty ? frames.TopicPaths : draft.Frame.Topics;
        foreach (var word in paths.SelectMany(path => scope.SelectMany(from => path.From(sentence, from))).Distinct())
            if (Topic(sentence, word) is { } topic && !draft.Topics.Exists(t => t.Overlaps(topic)))
                draft.Topics.Add(topic);
    }

    // The trigger, and the verb that it is the object or an adverbial of.
    private static List<int> Scope(Sentence s, int trigger)
    {
        var scope = new List<int> { trigger };
        var token = s.Tokens[trigger];
        if (token.Upos != PartOfSpeech.Verb && token.Head >= 0 && s.Tokens[token.Head].Upos == PartOfSpeech.Verb
            && (token.Is("obj") || token.Is("obl") || token.Is("nsubj")))
            scope.Add(token.Head);
        return scope;
    }

    private static bool HasWord(Sentence s, int trigger, params ReadOnlySpan<string> lemmas)
    {
        foreach (var word in Scope(s, trigger))
            foreach (var token in s.Children(word))
                if (lemmas.Contains(token.Lemma.ToLowerInvariant()) || lemmas.Contains(token.Form.ToLowerInvariant()))
                    return true;
        return false;
    }

    private TimeExpression? NearestTime(EventDraft draft, TimeLayer times, List<int> scope)
    {
        TimeExpression? nearest = null;
        foreach (var time in times.In(draft.Sentence.Index))
        {
            if (!HangsOn(draft.Sentence, time, scope) || IsBound(draft.Sentence, time)) continue;
            if (nearest is null || Distance(time, draft.Trigger) < Distance(nearest, draft.Trigger)) nearest = time;
        }

        return nearest;
    }

    // "until Friday" and "since May" bound a stretch; they do not date the act.
    private static bool IsBound(Sentence s, TimeExpression time) =>
        time.First > 0 && s.Tokens[time.First - 1].Lemma is "until" or "till" or "by" or "since" or "before" or "after";

    private static int Distance(TimeExpression time, int word) => Math.Min(Math.Abs(time.First - word), Math.Abs(time.Last - word));

    // Whether a time belongs to the act and not to a clause or a thing within it.
    private bool HangsOn(Sentence s, TimeExpression time, List<int> scope)
    {
        var at = time.First;
        while (s.Tokens[at].Head >= time.First && s.Tokens[at].Head <= time.Last) at = s.Tokens[at].Head;
        for (var steps = 0; steps < 3 && at >= 0; steps++)
        {
            at = s.Tokens[at].Head;
            if (at < 0) return false;
            if (scope.Contains(at)) return true;
            // "the trip, set for June": the date of the plan is the trip's.
            if (s.Tokens[at].Upos is PartOfSpeech.Verb && !(s.Tokens[at].Is("acl") && statuses.IsPlan(s.Tokens[at]))) return false;
        }

        return false;
    }

    private static Place? Where(EventDraft draft, SourceText text, PartyLayer parties, List<int> scope)
    {
        var s = draft.Sentence;
        foreach (var word in scope)
            foreach (var child in s.Children(word))
            {
                if (!(child.Is("obl") || child.Is("nmod")) || s.Child(child.Index, "case")?.Lemma is not ("in" or "at")) continue;
                if (parties.At(s.Index, child.Index) is { Entities: [{ Kind: EntityKind.Place } place] } reference)
                    return new Place(place.Name, place.Country, [reference.Span]);
                if (parties.At(s.Index, child.Index) is { Entities: [{ Kind: EntityKind.Country } country] } where
                    && text[where.Span].Length > 2)
                    return new Place(country.Name, country.Country, [where.Span]);
            }

        return null;
    }

    private static Span? Topic(Sentence s, int word)
    {
        if (s.Tokens[word].Upos is PartOfSpeech.Pron or PartOfSpeech.Propn or PartOfSpeech.Num) return null;
        var words = s.Subtree(word).ToList();
        var first = words[0].Index;
        if (s.Tokens[first].Is("case")) first++;
        var last = words[^1].Index;
        while (last > first && s.Tokens[last].Upos == PartOfSpeech.Punct) last--;
        while (first < last && s.Tokens[first].Upos is PartOfSpeech.Punct or PartOfSpeech.Adp) first++;
        if (s.Tokens[word].Lemma is "margin" or "sideline" or "occasion") return null;
        return first <= last ? s.Cover(first, last) : null;
    }
}
