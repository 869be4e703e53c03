namespace Entente.Parties;

/// <summary>
/// Learns the offices that sentences tell beyond titles: at once where the holder is named, after coreference where a
/// pronoun or a title stands for the holder; the days of all of them last, so that no one else's office takes them over.
/// </summary>
internal sealed class OfficeClaims(PartyDraft draft, OfficeClaimFinder finder, OfficeLearner learner, TenureDates dates)
{
    private readonly List<(OfficeClaim Claim, EntityDraft Person)> _told = [];
    private readonly List<OfficeClaim> _open = [];

    /// <summary>Finds the claims. An office that is told of someone refers to no one else: its phrase leaves the draft.</summary>
    public void Find()
    {
        for (var sentence = 0; sentence < draft.Words.Length; sentence++)
        {
            foreach (var claim in finder.In(sentence).ToList())
            {
                if (claim.Holder >= 0)
                {
                    var holders = Holders(claim);
                    if (holders is [{ Kind: EntityKind.Person } person]) Tell(claim, person);
                    else if (holders is null && !claim.IsApposed) _open.Add(claim);
                    else continue;
                }

                if (!claim.IsTitled && !claim.IsApposed) draft.Phrases[sentence].Remove(claim.Phrase);
            }
        }
    }

    /// <summary>Learns what is told of those who are only now known, and the days of all.</summary>
    public void Settle()
    {
        foreach (var claim in _open)
            if (Holders(claim) is [{ Kind: EntityKind.Person } person])
                Tell(claim, person);
        foreach (var (claim, person) in _told)
            person.Now.Settle(Office(claim) with { From = claim.From, To = claim.To }, claim.IsTitled, dates.Published);
    }

    private List<EntityDraft>? Holders(OfficeClaim claim) =>
        claim.IsTitled && claim.Verb < 0 ? [draft.Titled[claim.Phrase]] : draft.At(claim.Sentence, claim.Holder);

    private void Tell(OfficeClaim claim, EntityDraft person)
    {
        _told.Add((claim, person));
        if (claim.IsTitled) return;
        // "X succeeded Y as minister": the office is said of X.
        var isFirst = !draft.Titled.ContainsKey(claim.Phrase);
        learner.Learn(claim.Sentence, claim.Phrase, person, claim.State, CountryOf(claim));
        if (isFirst) draft.Refer(claim.Sentence, claim.Phrase.First, claim.Phrase.Last, MentionKind.Title, [person]);
    }

    private OfficeDraft Office(OfficeClaim claim)
    {
        var office = learner.Draft(claim.Sentence, claim.Phrase, claim.State, CountryOf(claim));
        return claim is { IsTitled: true, Verb: >= 0 } ? office with { More = [draft.Sentence(claim.Sentence).Tokens[claim.Verb].Span] } : office;
    }

    // Who appoints or dismisses a minister does so in the own country.
    private CountryCode? CountryOf(OfficeClaim claim) =>
        claim.Giver >= 0 && draft.At(claim.Sentence, claim.Giver) is [{ Country: { } country }] ? country : null;
}
