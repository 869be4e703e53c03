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
                if (Side(s, token.Index, quote, speaker, parties) is not { } side) continue;
                var denied = _negation.Denies(s, token.Index);
                foreach (var frame in voiced)
                    if (frame.Refrains == denied && frame.Fits(syntax, s, token.Index))
                    {
                        Add(frame, s, token.Index, side, quote, others, phrases, parties);
                        break;
                    }
            }
        }
    }

    private void Add(Frame frame, Sentence s, int verb, PartyReference side, Quote quote, List<EventDraft> others, PartyPhrases phrases, PartyLayer parties)
    {
        var act = others.Find(o => o.Trigger == verb);
        // "will close the border unless": a threat already.
        if (act is { Frame.Spoken: true }) return;
        var recipients = Others(phrases.First(s, verb, frame.Recipient, placesToo: true, [side]), side);
        if (recipients.Count == 0 && act is not null) recipients = Others([.. act.Recipients], side);
        if (recipients.Count == 0) recipients = Others(Addressed(s, quote, parties), side);
        if (recipients.Count == 0 && !frame.Counterpart && !frame.Alone) return;
        if (act is not null) others.Remove(act);
        others.Add(new EventDraft(frame, s, verb)
        {
            Actors = [side],
            Recipients = recipients,
            Status = !frame.Spoken && conditions.Bind(s, verb) ? EventStatus.Hypothetical : EventStatus.Occurred,
            IsConditional = true,
            Evidence = { s.Span },
        });
    }

    // In the future tense, said plainly and of no condition or other thing within what is said.
    private bool IsPromise(Sentence s, int verb, QuoteForm form) =>
        !DeepSyntax.IsPassive(s, verb) && !(s.Tokens[verb].Is("advcl") || s.Tokens[verb].Is("acl") || s.Tokens[verb].Is("csubj"))
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
                if (named.Entities.All(e => IsState(e) && e.Country is not null && e.Country == speaker.Country)) return named;
                // "The minister will come, his office said."
                if (speaker.Kind != EntityKind.Person && speaker.Country is not null && named.Entities.All(e => e.Public && e.Country == speaker.Country)) return named;
                continue;
            }

            // "The ministry said that it would": a body is no he or she who might be another.
            if (s.Tokens[word].Xpos == "PRP") return quote.Form == QuoteForm.Indirect && speaker.Kind != EntityKind.Person ? Reference(speaker, s.Tokens[word]) : null;

            // "my country", "our navy", "his government"
            var owner = s.Child(word, "nmod:poss");
            if (owner is { } whose && ((quote.Form == QuoteForm.Direct && IsOwn(whose))
                || parties.At(s.Index, whose.Index) is { } his && his.Entities.All(e => e == speaker || (e.Country is not null && e.Country == speaker.Country))))
                return Reference(parties.State(speaker) ?? speaker, s.Tokens[word]);
        }

        return null;
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
