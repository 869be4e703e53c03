using Entente.Language;

namespace Entente.Parties;

/// <summary>Finds the phrases of a sentence for bodies and people without a name.</summary>
internal sealed class AgentFinder(AgentLexicon lexicon, PeopleLexicon people, OfficeLexicon offices, World world)
{
    private const int LongestRole = 5;

    public AgentLexicon Lexicon => lexicon;

    /// <summary>The phrases in the order of the text.</summary>
    public AgentPhrase[] In(PartyDraft draft, int sentence)
    {
        var found = new List<AgentPhrase>();
        for (var last = draft.Words[sentence].Count - 1; last >= 0; last--)
        {
            if (At(draft, sentence, last) is not { } phrase) continue;
            found.Add(phrase);
            last -= phrase.Noun.Words.Length - 1;
        }

        found.Reverse();
        return [.. found];
    }

    /// <summary>The noun of a user's own list whose last word this is, null where none is.</summary>
    public ActorRole? Role(SentenceWords words, int last)
    {
        for (var first = Math.Max(0, last - LongestRole + 1); first <= last; first++)
            if (world.Listed.Role(words.Lower, first, out var role) == last - first + 1)
                return role;
        return null;
    }

    /// <summary>What counts the people of a noun: "hundreds" of villagers.</summary>
    public Token? Quantity(Sentence s, int head) =>
        s.Tokens[head] is { Relation: "nmod", Head: >= 0 } noun && s.Child(head, "case")?.Lemma == "of" && lexicon.IsQuantity(s.Tokens[noun.Head])
            ? s.Tokens[noun.Head] : null;

    private AgentPhrase? At(PartyDraft draft, int sentence, int last)
    {
        var words = draft.Words[sentence];
        if (words.Tokens[last].Upos is not (PartOfSpeech.Noun or PartOfSpeech.Propn)) return null;
        if (Noun(draft, sentence, last) is not { } noun) return null;
        var first = last - noun.Words.Length + 1;
        var head = draft.Head(sentence, first, last);
        // "A group of militants" are the militants.
        if (lexicon.IsQuantity(words.Tokens[head])
            && words.Sentence.Children(head, "nmod").Any(c => c.Index > last && Quantity(words.Sentence, c.Index) is not null && Noun(draft, sentence, c.Index) is not null))
            return null;
        return AgentPhrase.Around(words.Sentence, noun, first, last, head);
    }

    private AgentNoun? Noun(PartyDraft draft, int sentence, int last)
    {
        var words = draft.Words[sentence];
        var noun = lexicon.Ending(words, last);
        var office = draft.Phrases[sentence].Find(p => p.CoreEnd == last);
        if (office is not null && !(noun?.Words.Length > office.CoreEnd - office.Core))
            return new AgentNoun(words.Lower[office.Core..(last + 1)], office.IsBody ? noun?.Kind ?? AgentKind.Organ : AgentKind.People, office.Sector ?? noun?.Sector)
            {
                IsAbroad = noun?.IsAbroad == true, IsFacing = noun?.IsFacing == true, IsBelonging = noun?.IsBelonging == true,
            };
        if (noun is not null) return noun;
        if (people.Noun(words.Tokens[last].Lemma.ToLowerInvariant()) is not null)
            return new AgentNoun([words.Lower[last]], AgentKind.People, offices.Occupation(words.Tokens[last]));
        return world.Listed.HasRoles && Role(words, last) is { } role ? new AgentNoun(role.Words.Split(' '), AgentKind.Group, null) : null;
    }
}
