using Entente.Language;

namespace Entente.Parties;

/// <summary>
/// Whom a common noun means: who is named beside it ("X, a farmer"), who is said to be it ("X was a farmer"), whose it is ("his
/// brother"), or who was called so before ("the farmer"); else someone new, of whom the text does not tell the name.
/// </summary>
internal sealed class NounReferences(PartyDraft draft, Discourse discourse, PeopleLexicon lexicon, Predication predication)
{
    private readonly Dictionary<(EntityDraft Owner, string Noun), EntityDraft> _kin = [];
    private readonly Dictionary<string, EntityDraft> _called = [];

    /// <summary>The nouns for one person in a sentence, each by its head, since whose it is must be told first.</summary>
    public IReadOnlyDictionary<int, PersonNoun> In(int sentence)
    {
        var found = new Dictionary<int, PersonNoun>();
        var s = draft.Sentence(sentence);
        foreach (var token in s.Tokens)
            if (PersonNoun.At(s, token.Index, lexicon, predication) is { } noun && !draft.Phrases[sentence].Exists(p => p.Holds(token.Index)))
                found[token.Index] = noun;
        return found;
    }

    public void Refer(int sentence, PersonNoun noun)
    {
        var s = draft.Sentence(sentence);
        var person = Said(s, noun);
        if (person is null && (!noun.Type.IsKnown || predication.IsOpen(s, noun.Head) || IsSaidOfAThing(s, noun))) return;
        person ??= Owned(s, noun) ?? Again(sentence, noun) ?? New(s, noun, owner: null);
        // "His brother, X": from now on "his brother" is X.
        if (Owner(s, noun) is { } owner) _kin[(owner, noun.Type.Noun)] = person;
        if (person.Gender == Gender.Unknown) person.Gender = noun.Type.Gender;
        _called[noun.Type.Noun] = person;
        draft.Refer(sentence, First(sentence, noun), noun.Head, MentionKind.Title, [person]);
        discourse.See([person], sentence, noun.Head, MentionKind.Title);
    }

    // What is left of the phrase where its first words refer already ("her brother", "the Kenyan farmer").
    private int First(int sentence, PersonNoun noun)
    {
        var first = noun.Head;
        while (first > noun.First && draft.At(sentence, first - 1) is null) first--;
        return first;
    }

    // "X, a farmer", "X was a farmer".
    private EntityDraft? Said(Sentence s, PersonNoun noun) =>
        (predication.Of(s, noun.Head) ?? Predication.Beside(s, noun.Head)) is { } word
        && draft.At(s.Index, word) is [{ Kind: EntityKind.Person } person] && Fits(person, noun) ? person : null;

    // "Exports are a driver of growth": no one. "I am a farmer": someone, even where the text does not tell who speaks.
    private bool IsSaidOfAThing(Sentence s, PersonNoun noun) => predication.Of(s, noun.Head) is { } of
        && s.Tokens[of] is not { Upos: PartOfSpeech.Pron, Lemma: not ("it" or "this" or "that" or "they") };

    private EntityDraft? Owned(Sentence s, PersonNoun noun) => Owner(s, noun) is not { } owner ? null
        : _kin.TryGetValue((owner, noun.Type.Noun), out var kin) ? kin.Now
        : New(s, noun, owner);

    private EntityDraft? Owner(Sentence s, PersonNoun noun) =>
        noun.Owner is { } at && draft.At(s.Index, at) is [var owner] ? owner : null;

    // "The farmer": who was called so last.
    private EntityDraft? Again(int sentence, PersonNoun noun) =>
        noun is { Definite: true, Owner: null } && _called.TryGetValue(noun.Type.Noun, out var person)
        && !Binding.Forbids(draft, person.Now, sentence, noun.Head) ? person.Now : null;

    private EntityDraft New(Sentence s, PersonNoun noun, EntityDraft? owner)
    {
        var first = noun.Owner + 1 ?? noun.First;
        if (s.Tokens[first] is var before && (before.Is("det") || before.Xpos == "POS")) first++;
        var name = draft.Text[s.Cover(first, noun.Head)].ReplaceLineEndings(" ");
        var person = new EntityDraft(EntityKind.Person, owner is null ? name : $"{owner.Short}'s {name}") { Gender = noun.Type.Gender };
        draft.Entities.Add(person);
        return person;
    }

    private static bool Fits(EntityDraft person, PersonNoun noun) =>
        person.Gender == Gender.Unknown || noun.Type.Gender == Gender.Unknown || person.Gender == noun.Type.Gender;
}
