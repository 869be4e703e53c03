using Entente.Language;
using Entente.Parties;

namespace Entente.Events;

/// <summary>
/// Where an act was done: the place that hangs on its word in the tree behind a preposition of place, by
/// knowledge/english/places.yaml. Thread-safe.
/// </summary>
/// <remarks>
/// Of several places within one another the finest counts, with the country that the others tell; of several beside one
/// another ("in Oslo and Bergen") none. A date line has no preposition and is never one.
/// </remarks>
internal sealed class PlaceReader(KnowledgeBase knowledge)
{
    private const string Section = "english/places";

    /// <summary>How many venues within one another are looked through: "at the embassy in the harbour of Oslo".</summary>
    private const int Deepest = 3;

    private readonly HashSet<string> _prepositions = knowledge.Words(Section, "prepositions");
    private readonly HashSet<string> _countries = knowledge.Words(Section, "countries");
    private readonly HashSet<string> _parts = knowledge.Words(Section, "parts");
    private readonly HashSet<string> _venues = knowledge.Words(Section, "venues");
    private readonly HashSet<string> _results = knowledge.Words(Section, "results");
    private readonly HashSet<string> _where = knowledge.Words(Section, "where");
    private readonly HashSet<string> _makes = knowledge.Words(Section, "makes");
    private readonly Negation _negation = new(knowledge);

    /// <summary>The place of an act, null where the sentence does not tell it.</summary>
    /// <param name="parties">Whom and which places the words mean.</param>
    /// <param name="s">The sentence.</param>
    /// <param name="scope">The act's word, its light verb and the verb that governs it, nearest first.</param>
    public Place? Of(PartyLayer parties, Sentence s, IReadOnlyList<int> scope)
    {
        Where? coarse = null;
        foreach (var word in scope)
        {
            foreach (var where in Below(parties, s, word, scope))
            {
                if (!where.IsCountry) return where.Place;
                coarse ??= where;
            }
        }

        return coarse?.Place;
    }

    private IEnumerable<Where> Below(PartyLayer parties, Sentence s, int word, IReadOnlyList<int> scope)
    {
        if (Antecedent(s, word) is { } antecedent && Own(parties.At(s.Index, antecedent)) is { } told) yield return Row(parties, s, antecedent, told);
        foreach (var child in s.Children(word))
        {
            if (Phrase(parties, s, child, 0) is { } where) yield return where;
            // "met Ada Quill in Oslo", "signed a treaty in Oslo": no person and no treaty is in a place.
            else if (!scope.Contains(child.Index) && Passes(parties, s, child))
                foreach (var further in s.Children(child.Index, "nmod"))
                    if (Phrase(parties, s, further, 0) is { } there)
                        yield return there;
        }
    }

    private bool Passes(PartyLayer parties, Sentence s, Token noun)
    {
        if (!(noun.Is("obj") || noun.Is("obl") || noun.Is("nsubj:pass"))) return false;
        return parties.At(s.Index, noun.Index) is { } reference ? reference.Entities.All(e => e.Kind == EntityKind.Person)
            : _results.Contains(noun.Lemma) && _makes.Contains(s.Tokens[noun.Head].Lemma);
    }

    // "Oslo, where she met him and was received": what the clause of a "where" hangs on.
    private int? Antecedent(Sentence s, int word)
    {
        for (var at = word; at >= 0; at = s.Tokens[at].Is("conj") ? s.Tokens[at].Head : -1)
            if (s.Tokens[at].Relation == "acl:relcl" && s.Children(at, "advmod").Any(c => _where.Contains(c.Lemma.ToLowerInvariant())))
                return s.Tokens[at].Head;
        return null;
    }

    // The place of an adverbial: the noun is one, has one for its name, or is a venue that stands in one.
    private Where? Phrase(PartyLayer parties, Sentence s, Token noun, int depth)
    {
        if (depth > Deepest || !(noun.Is("obl") || noun.Is("nmod"))) return null;
        var preposition = s.Child(noun.Index, "case")?.Lemma.ToLowerInvariant();
        if (preposition is null || !_prepositions.Contains(preposition) || _negation.HasNot(s, noun.Index)) return null;
        var reference = parties.At(s.Index, noun.Index);
        if (Own(reference) is { } where)
        {
            if (where.IsCountry && !_countries.Contains(preposition)) return null;
            return s.Children(noun.Index, "conj").Any(c => Own(parties.At(s.Index, c.Index)) is not null) ? null : Row(parties, s, noun.Index, where);
        }

        var lemma = noun.Lemma.ToLowerInvariant();
        if (_parts.Contains(lemma) && Named(parties, s, noun.Index) is { } named) return named;
        // A body has a seat; only who is at it is where it stands.
        var isVenue = reference is null ? _parts.Contains(lemma) || _venues.Contains(lemma)
            : reference.Entities is [{ Kind: EntityKind.Gathering }] || (_venues.Contains(lemma) && !_countries.Contains(preposition));
        if (!isVenue) return null;
        foreach (var child in s.Children(noun.Index))
            if (Phrase(parties, s, child, depth + 1) is { } inner)
                return inner;
        return null;
    }

    // "the port of Bergen", "Troms province", "the Norwegian city of Oslo", "Norway's capital, Oslo".
    private Where? Named(PartyLayer parties, Sentence s, int noun)
    {
        Where? name = null, country = null;
        foreach (var child in s.Children(noun))
        {
            var isName = child.Is("compound") || child.Is("flat") || child.Is("appos")
                || (child.Is("nmod") && s.Child(child.Index, "case")?.Lemma == "of");
            if (!isName && !child.Is("amod") && !child.Is("nmod")) continue;
            if (Own(parties.At(s.Index, child.Index), demonyms: true) is not { } where) continue;
            if (where.IsCountry) country ??= where;
            else if (isName) name ??= Row(parties, s, child.Index, where);
        }

        return name is null ? country : country is null ? name : name.Within(country);
    }

    // "Tete, Mozambique": what follows is what the place lies in.
    private Where Row(PartyLayer parties, Sentence s, int head, Where where)
    {
        foreach (var child in s.Children(head))
        {
            if (child.Index < head || !(child.Is("appos") || child.Is("nmod") || child.Is("list") || child.Is("flat"))) continue;
            if (Own(parties.At(s.Index, child.Index)) is { } outer) where = where.Within(Row(parties, s, child.Index, outer));
        }

        return where;
    }

    // "The Palace" names none.
    private Where? Own(PartyReference? reference, bool demonyms = false) =>
        reference is { Entities: [{ Kind: EntityKind.Place or EntityKind.Country } entity] } && !IsNoun(entity.Name)
            && (reference.Kind == MentionKind.Name || (demonyms && reference.Kind == MentionKind.Demonym))
            ? new Where(new Place(entity.Name, entity.Country, [reference.Span]), entity.Kind == EntityKind.Country)
            : null;

    private bool IsNoun(string name) => name.ToLowerInvariant() is var lower && (_venues.Contains(lower) || _parts.Contains(lower));

    private sealed record Where(Place Place, bool IsCountry)
    {
        public Where Within(Where outer) => outer.Place.Country is { } country && (Place.Country is null || Place.Country == country)
            ? this with { Place = Place with { Country = country, Evidence = [.. Place.Evidence.Concat(outer.Place.Evidence).Distinct().Order()] } }
            : this;
    }
}
