using Entente.Language;
using Entente.Time;

namespace Entente.Events;

/// <summary>Which words a time dates, by the tree. Thread-safe.</summary>
internal sealed class TimeSyntax(StatusLexicon statuses)
{
    private const int Steps = 3;

    /// <summary>Whether a time belongs to an act and not to a clause or a thing within it.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="time">The time.</param>
    /// <param name="scope">The words of the act.</param>
    public bool Dates(Sentence s, TimeExpression time, List<int> scope)
    {
        if (IsBound(s, time)) return false;
        var at = time.First;
        while (s.Tokens[at].Head >= time.First && s.Tokens[at].Head <= time.Last) at = s.Tokens[at].Head;
        for (var steps = 0; steps < Steps && at >= 0; steps++)
        {
            at = s.Tokens[at].Head;
            if (at < 0) return false;
            if (scope.Contains(at)) return true;
            // "the trip, set for June": the date of the plan is the trip's.
            if (s.Tokens[at].Upos is PartOfSpeech.Verb && !(s.Tokens[at].Is("acl") && statuses.IsPlan(s.Tokens[at]))) return false;
            if (IsOfThing(s, time, at, steps)) return false;
        }

        return false;
    }

    // "until Friday" and "since May" bound a stretch; they do not date the act.
    private static bool IsBound(Sentence s, TimeExpression time) =>
        time.First > 0 && s.Tokens[time.First - 1].Lemma is "until" or "till" or "by" or "since" or "before" or "after";

    // "a plan for 2031", "the opening of the talks in July": the thing's own time. "Met the minister on Friday" is that of the meeting.
    private static bool IsOfThing(Sentence s, TimeExpression time, int noun, int steps)
    {
        if (s.Tokens[noun].Upos != PartOfSpeech.Noun) return false;
        var token = s.Tokens[noun];
        return steps == 0 && time.First > 0 && s.Tokens[time.First - 1].Lemma is "for" or "of"
            || (token.Is("nmod") && !token.Is("nmod:poss"));
    }
}
