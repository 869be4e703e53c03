using Entente.Language;

namespace Entente.Parties;

/// <summary>
/// Whom words mean that count two and name neither: "both governments", "the two men", "the delegations", "the two",
/// "both of them". Nouns of office are read elsewhere.
/// </summary>
internal sealed class PairReferences(PartyDraft draft, Discourse discourse, RoleWords roles, PeopleLexicon lexicon, StatesInMind states)
{
    /// <summary>How much in mind each of the two must be.</summary>
    private const double InMind = 0.5;

    /// <summary>The share of the second's salience above which a third can be meant as well.</summary>
    private const double Third = 0.5;

    /// <summary>Makes a word refer, if it counts two and two stand out.</summary>
    public void Refer(int sentence, int word)
    {
        var s = draft.Sentence(sentence);
        if (Meant(s, sentence, word) is not { } both) return;
        var first = s.Children(word).Where(c => c.Index < word && (c.Is("det") || c.Is("nummod") || c.Is("amod"))).Select(c => c.Index).Append(word).Min();
        draft.Refer(sentence, first, word, MentionKind.Title, both);
        discourse.See(both, sentence, word, MentionKind.Title);
    }

    private List<EntityDraft>? Meant(Sentence s, int sentence, int word)
    {
        var token = s.Tokens[word];
        if (token.Xpos == "NNS" && token.Upos == PartOfSpeech.Noun)
        {
            var noun = token.Lemma.ToLowerInvariant();
            var (isSide, isState, isPerson) = (roles.IsOfPair(noun), roles.IsStateOfPair(noun), roles.IsPersonOfPair(noun));
            if (!(isSide || isState || isPerson) || !Counts(s, word, bare: isSide)) return null;
            return isPerson ? People(sentence, word, lexicon.Noun(noun)?.Gender ?? Gender.Unknown, recent: false) : states.Two(sentence, word, groupsToo: isSide);
        }

        return IsBare(s, token) ? People(sentence, word, Gender.Unknown, recent: true) : null;
    }

    // "The two governments", "both sides", "the sides"; not "both Norwegian parties", "the two sides of the coin".
    private static bool Counts(Sentence s, int noun, bool bare)
    {
        var counted = false;
        foreach (var child in s.Children(noun))
        {
            if (child.Index > noun) { if (child.Is("nmod") || child.Is("acl")) return false; }
            else if (child.Lemma.ToLowerInvariant() is "both" or "two") counted = true;
            else if (child.Is("det")) { if (child.Lemma != "the") return false; counted |= bare; }
            else if (child.Is("amod") || child.Is("nmod") || child.Is("compound") || child.Is("nummod")) return false;
        }

        return counted;
    }

    // "The two had met", "both of them left": who acts, not two things.
    private static bool IsBare(Sentence s, Token token)
    {
        if (token.Relation != "nsubj" || token.Head < 0 || s.Tokens[token.Head].Upos != PartOfSpeech.Verb) return false;
        var lemma = token.Lemma.ToLowerInvariant();
        if (!(lemma == "both" || (lemma == "two" && s.Child(token.Index, "det")?.Lemma == "the"))) return false;
        return s.Children(token.Index, "nmod").All(of => of.Xpos == "PRP");
    }

    // The two of different countries who stand out.
    private List<EntityDraft>? People(int sentence, int word, Gender gender, bool recent)
    {
        var people = draft.Entities
            .Where(e => e is { Kind: EntityKind.Person, Public: true, Country: not null } && discourse.Last(e) is { } last
                && (gender == Gender.Unknown || e.Gender == Gender.Unknown || e.Gender == gender)
                && (!recent || discourse.Distance(last, sentence) <= 1) && !Binding.Forbids(draft, e, sentence, word))
            .Select(e => (Person: e, Salience: discourse.Salience(e, sentence))).Where(p => p.Salience > InMind)
            .OrderByDescending(p => p.Salience).ToList();
        if (people.Count < 2 || people[0].Person.Country == people[1].Person.Country) return null;
        return people.Count > 2 && people[2].Salience > Third * people[1].Salience ? null : [people[0].Person, people[1].Person];
    }
}
