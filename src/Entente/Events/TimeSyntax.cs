using Entente.Language;
using Entente.Time;

namespace Entente.Events;

/// <summary>Which words a time dates, by the tree. Thread-safe.</summary>
internal sealed class TimeSyntax(StatusLexicon statuses, WordClasses classes)
{
    private const int Steps = 3;

    private readonly HashSet<string> _elsewhen = [.. classes.Expand("@elsewhen")];

    /// <summary>Whether an adverb says that something was done at another time, and not when.</summary>
    public bool IsElsewhen(Token adverb) => _elsewhen.Contains(adverb.Form.ToLowerInvariant());

    /// <summary>Whether a time belongs to an act and not to a clause or a thing within it.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="time">The time.</param>
    /// <param name="scope">The words of the act.</param>
    public bool Dates(Sentence s, TimeExpression time, List<int> scope)
    {
        if (IsBound(s, time)) return false;
        if (scope.Exists(w => IsWhen(s, time, w))) return true;
        var at = time.First;
        while (s.Tokens[at].Head >= time.First && s.Tokens[at].Head <= time.Last) at = s.Tokens[at].Head;
        for (var steps = 0; steps < Steps && at >= 0; steps++)
        {
            at = s.Governor(at);
            if (at < 0) return false;
            if (scope.Contains(at)) return s.Tokens[at].Upos != PartOfSpeech.Verb || !IsFor(s, time) || statuses.IsPlan(s.Tokens[at]);
            // "the trip, set for June": the date of the plan is the trip's.
            if (s.Tokens[at].Upos is PartOfSpeech.Verb && !(s.Tokens[at].Is("acl") && statuses.IsPlan(s.Tokens[at]))) return false;
            if (IsOfThing(s, time, at, steps)) return false;
        }

        return false;
    }

    // "signed a plan for 2031" speaks of what the plan is for, "set for 2031" of when it is to be.
    private static bool IsFor(Sentence s, TimeExpression time)
    {
        var before = time.First - 1;
        // "for 2031-2033"
        while (before > 1 && s.Tokens[before] is { Upos: PartOfSpeech.Punct or PartOfSpeech.Sym, Glued: true } && s.Tokens[before - 1].Upos == PartOfSpeech.Num) before -= 2;
        return before >= 0 && s.Tokens[before].Lemma == "for";
    }

    // "in November, when they signed"
    private static bool IsWhen(Sentence s, TimeExpression time, int word)
    {
        while (s.Tokens[word].Is("conj")) word = s.Tokens[word].Head;
        return s.Children(word, "advmod").Any(w => w.Lemma == "when" && w.Index > time.Last
            && s.Tokens.Skip(time.Last + 1).Take(w.Index - time.Last - 1).All(t => t.Upos == PartOfSpeech.Punct));
    }

    // "until Friday" and "since May" bound a stretch; they do not date the act.
    private static bool IsBound(Sentence s, TimeExpression time) =>
        time.First > 0 && s.Tokens[time.First - 1].Lemma is "until" or "till" or "by" or "since" or "before" or "after";

    // "a plan for 2031", "the opening of the talks in July": the thing's own time. "Met the minister on Friday" is that of the meeting.
    private static bool IsOfThing(Sentence s, TimeExpression time, int noun, int steps)
    {
        if (s.Tokens[noun].Upos == PartOfSpeech.Verb) return false;
        if (steps == 0 && (IsFor(s, time) || (time.First > 0 && s.Tokens[time.First - 1].Lemma == "of"))) return true;
        return s.Tokens[noun] is { Upos: PartOfSpeech.Noun } token && token.Is("nmod") && !token.Is("nmod:poss");
    }
}
