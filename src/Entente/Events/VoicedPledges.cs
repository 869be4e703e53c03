using Entente.Language;
using Entente.Parties;
using Entente.Quotes;

namespace Entente.Events;

/// <summary>
/// Promises made by plain words: whoever says that his own side will do something for another ("We will send tents", "said that
/// Oslo would reopen the embassy") promises it. Their frames have the member <c>voiced</c>.
/// </summary>
internal sealed class VoicedPledges(KnowledgeBase knowledge, FrameLexicon frames, DeepSyntax syntax, Conditions conditions)
{
    private const string Section = "english/voices";
    private readonly HashSet<string> _future = knowledge.Words(Section, "future");
    private readonly HashSet<string> _reported = knowledge.Words(Section, "reported");
    private readonly HashSet<string> _going = knowledge.Words(Section, "going");
    private readonly HashSet<string> _speaker = knowledge.Words("english/pronouns", "speaker");
    private readonly HashSet<string> _side = knowledge.Words("english/pronouns", "side");
    private readonly Negation _negation = new(knowledge);

    /// <summary>The promises of a sentence.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="quotes">Those whose content lies in it.</param>
    /// <param name="others">What other frames find in it; a promise takes the place of the act promised.</param>
    /// <param name="phrases">Finds the parties of a path.</param>
    /// <param name="parties">Who is spoken of.</param>
    public void Find(Sentence s, IReadOnlyList<Quote> quotes, List<EventDraft> others, PartyPhrases phrases, PartyLayer parties)
    {
        foreach (var quote in quotes)
        {
            if (quote is not { Speaker: { } speaker, Status: QuoteStatus.Said, Polarity: QuotePolarity.Affirmed }) continue;
            foreach (var token in s.Tokens)
            {
                if (frames.Voiced(token) is not { Count: > 0 } voiced || !quote.Content.Spans.Any(c => c.Contains(token.Span))) continue;
                if (!IsPromise(s, token.Index, quote.Form) || IsTold(s, token.Index, others)) continue;
                var named = Side(s, token.Index, quote, speaker, parties);
                var denied = _negation.Denies(s, token.Index);
                foreach (var frame in voiced)
                    if (frame.Refrains == denied && frame.Fits(syntax, s, token.Index) && (frame.Impersonal ? Behind(s, token.Index, speaker, parties) : named) is { } side)
                        if (Add(frame, s, token.Index, side, quote, others, phrases, parties)) break;
            }
        }

        foreach (var token in s.Tokens)
            if (frames.Voiced(token) is { Count: > 0 } voiced && !quotes.Any(q => q.Content.Spans.Any(c => c.Contains(token.Span)))) Tell(voiced, s, token.Index, others, phrases, parties);
    }

    // "Norway will open its ports to Chad", "Her government would begin in May": told of a state by the report, in its own words or those of a speech.
    private void Tell(IReadOnlyList<Frame> voiced, Sentence s, int verb, List<EventDraft> others, PartyPhrases phrases, PartyLayer parties)
    {
        if (others.Exists(o => o.Trigger == verb) || !IsMain(s, verb) || !IsPromise(s, verb, QuoteForm.Indirect) || IsTold(s, verb, others)) return;
        if (_negation.Denies(s, verb) || conditions.Bind(s, verb) || voiced.FirstOrDefault(f => !f.Refrains && !f.Spoken && f.Fits(syntax, s, verb)) is not { } frame) return;
        var subject = syntax.Subject(s, verb).FirstOrDefault(t => t.Length > 0) ?? [];
        if (subject is not [var word] || parties.At(s.Index, word) is not { Entities: [{ } side] } reference || !(IsState(side) || (side.Kind == EntityKind.Organization && side.Code is not null))) return;
        var recipients = Others(phrases.First(s, verb, frame.Recipient, placesToo: true, [reference]), reference);
        recipients.RemoveAll(IsNobodys);
        if (recipients.Count == 0 && (!frame.Counterpart || !s.Children(verb, "aux").Any(a => _reported.Contains(a.Lemma)))) return;
        others.Add(new EventDraft(frame, s, verb) { Actors = [reference], Recipients = recipients, Status = EventStatus.Planned, Evidence = { s.Span } });
    }

    private static bool IsNobodys(PartyReference party) => party.Entities.All(e => e.Country is null && !e.Public && e.Code is null);

    private static bool IsMain(Sentence s, int verb) => s.Tokens[verb].Head < 0 || (s.Tokens[verb].Is("conj") && IsMain(s, s.Tokens[verb].Head));

    private bool Add(Frame frame, Sentence s, int verb, PartyReference side, Quote quote, List<EventDraft> others, PartyPhrases phrases, PartyLayer parties)
    {
        var act = others.Find(o => o.Trigger == verb);
        // "will close the border unless": a threat already.
        if (act is { Frame.Spoken: true }) return true;
        // "We will meet again", one who meets says of himself.
        if (frame.Type == EventType.Consult && quote is { Form: QuoteForm.Direct, Speaker: { Kind: EntityKind.Person } speaker } && IsOwn(s.Tokens[side.Last])) side = Reference(speaker, s.Tokens[side.Last]);
        var recipients = Others(phrases.First(s, verb, frame.Recipient, placesToo: true, [side]), side);
        if (frame.Impersonal) recipients.RemoveAll(IsNobodys);
        if (recipients.Count == 0 && act is not null) recipients = Others([.. act.Recipients], side);
        if (recipients.Count == 0) recipients = Others(Addressed(s, quote, parties), side);
        if (recipients.Count == 0 && !frame.Counterpart && !frame.Alone) return false;
        if (act is not null) others.Remove(act);
        others.Add(new EventDraft(frame, s, verb)
        {
            Actors = [side],
            Recipients = recipients,
            Status = frame.Coming ? EventStatus.Planned : !frame.Spoken && conditions.Bind(s, verb) ? EventStatus.Hypothetical : EventStatus.Occurred,
            IsConditional = true,
            Evidence = { s.Span },
        });
        return true;
    }

    // In the future tense, said plainly and of no condition or other thing within what is said.
    private bool IsPromise(Sentence s, int verb, QuoteForm form) =>
        !(s.Tokens[verb].Is("advcl") || s.Tokens[verb].Is("acl") || s.Tokens[verb].Is("csubj"))
        && IsFuture(s, verb, form);

    private bool IsFuture(Sentence s, int verb, QuoteForm form)
    {
        var token = s.Tokens[verb];
        var auxiliaries = s.Children(verb, "aux").Select(a => a.Lemma.ToLowerInvariant()).ToList();
        if (auxiliaries.Exists(a => _future.Contains(a) || (form == QuoteForm.Indirect && _reported.Contains(a)))) return true;
        if (token.Head < 0 || auxiliaries.Count > 0) return false;
        if (token.Is("xcomp")) return _going.Contains(s.Tokens[token.Head].Lemma) && s.Tokens[token.Head].Xpos == "VBG" && !_negation.Denies(s, token.Head);
        // "will send tents and build a school", not "will send tents and builds schools".
        return token.Is("conj") && token.Xpos == "VB" && !s.Children(verb, "nsubj").Any() && s.Tokens[token.Head].Upos == PartOfSpeech.Verb
            && IsFuture(s, token.Head, form);
    }

    // Within what another word says is promised, asked or refused.
    private static bool IsTold(Sentence s, int verb, List<EventDraft> others)
    {
        for (var at = s.Tokens[verb].Head; at >= 0; at = s.Tokens[at].Head)
            if (others.Exists(o => o.Trigger == at && !o.Frame.Content.IsEmpty && !o.Frame.Voiced)) return true;
        return false;
    }

    // Who will do it, if that is the speaker or his side.
    private PartyReference? Side(Sentence s, int verb, Quote quote, Entity speaker, PartyLayer parties)
    {
        foreach (var word in syntax.Subject(s, verb).FirstOrDefault(t => t.Length > 0) ?? [])
        {
            var form = s.Tokens[word].Form.ToLowerInvariant();
            if (_speaker.Contains(form)) return quote.Form == QuoteForm.Direct ? Reference(speaker, s.Tokens[word]) : null;
            if (_side.Contains(form)) return quote.Form == QuoteForm.Direct ? Reference(parties.State(speaker) ?? speaker, s.Tokens[word]) : null;
            if (parties.At(s.Index, word) is { } named)
            {
                if (named.Entities.Contains(speaker)) return named with { Entities = [speaker] };
                if (named.Entities.All(e => IsState(e) && e.Country is not null && (e.Country == speaker.Country || speaker is { Country: null, Public: true }))) return named;
                // "The minister will come, his office said."
                if (speaker.Kind != EntityKind.Person && speaker.Country is not null && named.Entities.All(e => e.Public && e.Country == speaker.Country)) return named;
                continue;
            }

            // "The ministry said that it would": a body is no he or she who might be another.
            if (s.Tokens[word].Xpos == "PRP" && Before(s, verb, speaker, parties) is { } told) return told with { Span = s.Tokens[word].Span, First = word, Last = word };
            if (s.Tokens[word].Xpos == "PRP") return quote.Form == QuoteForm.Indirect && speaker.Kind != EntityKind.Person ? Reference(speaker, s.Tokens[word]) : null;

            // "my country", "our navy", "his government"
            var owner = s.Child(word, "nmod:poss");
            if (owner is { } whose && ((quote.Form == QuoteForm.Direct && IsOwn(whose))
                || parties.At(s.Index, whose.Index) is { } his && his.Entities.All(e => e == speaker || (e.Country is not null && e.Country == speaker.Country))))
                return Reference(parties.State(speaker) ?? speaker, s.Tokens[word]);
        }

        return null;
    }

    // "Said that Norway had waited and that it would pay": the state that the clause before is about.
    private static PartyReference? Before(Sentence s, int verb, Entity speaker, PartyLayer parties) =>
        s.Tokens[verb] is { Head: >= 0 } token && token.Is("conj") && s.Child(token.Head, "nsubj") is { } subject
            && parties.At(s.Index, subject.Index) is { } named && named.Entities.All(e => IsState(e) && e.Country == speaker.Country) ? named : null;

    // "The ship will leave", "the crew will be freed": of the side of whoever says so, where nobody does it whom the text knows.
    private PartyReference? Behind(Sentence s, int verb, Entity speaker, PartyLayer parties)
    {
        var subject = DeepSyntax.IsPassive(s, verb) ? s.Child(verb, "obl:agent")?.Index : syntax.Subject(s, verb).FirstOrDefault(t => t.Length > 0)?[0];
        if (parties.State(speaker) is not { } state) return null;
        return subject is { } doer && parties.At(s.Index, doer) is { } named && !named.Entities.All(e => e.Country is null || e.Country == state.Country)
            ? null : Reference(state, s.Tokens[verb]);
    }

    private static bool IsState(Entity e) => e.Kind is EntityKind.Country or EntityKind.Government;

    private bool IsOwn(Token pronoun) =>
        _side.Contains(pronoun.Form.ToLowerInvariant()) || _speaker.Contains(pronoun.Form.ToLowerInvariant());

    private static PartyReference Reference(Entity entity, Token word) => new([entity], word.Span, MentionKind.Pronoun, word.Index, word.Index);

    private static List<PartyReference> Addressed(Sentence s, Quote quote, PartyLayer parties) => quote.Addressee.IsEmpty ? []
        : [.. s.Tokens.Select(t => parties.At(s.Index, t.Index)).OfType<PartyReference>().Where(r => r.Entities.Any(e => e.Public && quote.Addressee.Contains(e))).Take(1)];

    private static List<PartyReference> Others(List<PartyReference> found, PartyReference side)
    {
        found.RemoveAll(r => r.Entities.All(e => side.Entities.Any(own => own == e || (own.Country is not null && own.Country == e.Country))));
        return found;
    }
}
