using Entente.Language;

namespace Entente.Events;

/// <summary>Whether an act happened, by the words around it in the tree and those above it. Thread-safe.</summary>
internal sealed class StatusSyntax(StatusLexicon words, Negation negation, Conditions conditions)
{
    private const int Steps = 5;
    private readonly OpenClauses _open = new(words);

    /// <summary>The status that the words around an act give it.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="word">The act's word.</param>
    /// <param name="isSpeech">Whether it is done by saying it: a request that was turned down was made all the same.</param>
    public EventStatus Of(Sentence s, int word, bool isSpeech = false) =>
        s.Tokens[word].Upos == PartOfSpeech.Verb || s.Child(word, "cop") is not null ? OfVerb(s, word) : OfNoun(s, word, isSpeech);

    /// <summary>
    /// The status of a message: whoever says that he would like to thank has thanked, and greetings that another was asked to
    /// convey were sent.
    /// </summary>
    /// <param name="s">The sentence.</param>
    /// <param name="word">The message's word.</param>
    /// <param name="governor">The light verb that governs it, if it is a noun.</param>
    public EventStatus OfMessage(Sentence s, int word, int? governor)
    {
        for (var verb = governor ?? word; IsSaidBy(s, verb) is { } above; verb = above.Index)
        {
            if (negation.Denies(s, above.Index)) return EventStatus.Denied;
            if (OpenClauses.IsAsked(s, above.Index) || negation.LeavesOpen(s, above.Index)) return EventStatus.Hypothetical;
            if (IsSaidBy(s, above.Index) is not null) continue;
            return words.Has("courteous", above) ? EventStatus.Occurred : OfVerb(s, above.Index);
        }

        // "Offered her condolences" has given them.
        return governor is not { } gives ? Of(s, word)
            : negation.IsNone(s, word) ? EventStatus.Denied
            : words.Above(s, s.Tokens[gives], infinitive: false) is StatusCue.Plan ? OfVerb(s, gives) : OfNoun(s, word, isSpeech: true);
    }

    // The verb above an infinitive that makes it as good as done: "wished to thank", "let me thank", "asked her to convey".
    private Token? IsSaidBy(Sentence s, int verb)
    {
        if (s.Tokens[verb] is not { Head: >= 0, Xpos: "VB" } token || !(token.Is("xcomp") || token.Is("ccomp") || token.Is("advcl") || token.Is("conj"))) return null;
        var head = s.Tokens[token.Head];
        if (token.Is("conj")) return head.Xpos == "VB" && !s.Children(verb, "nsubj").Any() ? IsSaidBy(s, head.Index) : null;
        if (words.Has("entrust", head)) return head;
        // Whom a report says to want to give thanks may not come to it.
        return words.Has("courteous", head) && (!words.Has("eager", head) || head.Is("ccomp") || s.Children(head.Index, "nsubj").Any(n => words.Has("self", n)))
            ? head : null;
    }

    /// <summary>The status of what its own word may say is still to come: "is expected in Oslo".</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="word">The act's word.</param>
    /// <param name="status">What the words around it say.</param>
    public EventStatus Expected(Sentence s, int word, EventStatus status) =>
        status == EventStatus.Occurred && words.Has("plan", s.Tokens[word]) ? EventStatus.Planned : status;

    /// <summary>Whether a speaker acts in saying the word: "I want to assure you", "we would like to offer".</summary>
    public bool IsPerformed(Sentence s, int word) => s.Tokens[word] is { Head: >= 0 } token && token.Is("xcomp") && words.Has("courteous", s.Tokens[token.Head])
        && s.Children(token.Head, "nsubj").Any(n => words.Has("performer", n)) && !negation.Denies(s, token.Head);

    private EventStatus OfNoun(Sentence s, int word, bool isSpeech)
    {
        var token = s.Tokens[word];
        // "The voyage, planned for spring, never happened."
        if (token.Is("nsubj") && token.Head >= 0 && s.Tokens[token.Head].Upos == PartOfSpeech.Verb
            && OfVerb(s, token.Head) == EventStatus.Denied)
            return EventStatus.Denied;
        if (negation.IsNone(s, word)) return EventStatus.Denied;
        var lasts = false;
        foreach (var child in s.Children(word))
        {
            if (child.Is("case") && negation.IsWithout(child)) return EventStatus.Denied;
            if (child.Is("amod") && words.Has("cancel", child)) return EventStatus.Denied;
            if (child.Is("amod") && words.Has("future", child)) return EventStatus.Planned;
            if (child.Is("acl") && words.Has("plan", child)) return EventStatus.Planned;
            if (child.Is("amod") && words.Has("hearsay", child)) return EventStatus.Claimed;
            lasts |= child.Is("amod") && words.Has("lasting", child);
        }

        if (token.Head < 0) return lasts ? EventStatus.Ongoing : EventStatus.Occurred;
        var head = s.Tokens[s.Governor(word)];
        if (token.Is("nmod") && head.Upos == PartOfSpeech.Noun && OfNmod(s, head) is { } within) return within;
        if (token.Is("obj") || token.Relation == "nsubj:pass")
        {
            switch (words.Above(s, head, infinitive: false))
            {
                case StatusCue.Cancel or StatusCue.Failed or StatusCue.DeniedBySide when isSpeech: return Or(OfVerb(s, head.Index), lasts);
                case StatusCue.Cancel or StatusCue.Failed: return negation.Denies(s, head.Index) ? EventStatus.Occurred : EventStatus.Denied;
                case StatusCue.DeniedBySide: return EventStatus.Disputed;
                case StatusCue.Plan: return EventStatus.Planned;
                case StatusCue.Open: return EventStatus.Hypothetical;
                default: return Or(OfVerb(s, head.Index), lasts);
            }
        }

        // "flew there for talks" does not say that they took place; "was there for talks" does.
        if (s.Child(word, "case")?.Lemma == "for" && !(token.Is("nmod") && s.Child(word, "nmod:poss") is not null))
            return s.Children(word, "cop").Any(c => c.Xpos == "VBD") || s.Children(token.Head, "cop").Any(c => c.Xpos == "VBD")
                ? EventStatus.Occurred
                : EventStatus.Planned;
        return Or(head.Upos == PartOfSpeech.Verb ? OfVerb(s, head.Index) : EventStatus.Occurred, lasts);
    }

    private static EventStatus Or(EventStatus status, bool lasts) => lasts && status == EventStatus.Occurred ? EventStatus.Ongoing : status;

    // "reports of an attack", "the possibility of talks"
    private EventStatus? OfNmod(Sentence s, Token noun)
    {
        if (words.Has("prospect", noun)) return EventStatus.Hypothetical;
        if (!words.Has("report", noun)) return null;
        return (noun.Is("obj") || noun.Is("nsubj")) && noun.Head >= 0 && words.Above(s, s.Tokens[noun.Head], infinitive: false) == StatusCue.DeniedBySide
            ? EventStatus.Disputed
            : EventStatus.Claimed;
    }

    private EventStatus OfVerb(Sentence s, int verb)
    {
        var status = EventStatus.Occurred;
        var at = verb;
        for (var steps = 0; steps < Steps; steps++)
        {
            var own = Own(s, at);
            // "if the army does not withdraw" denies nothing.
            if (own == EventStatus.Denied) return negation.LeavesOpen(s, at) ? EventStatus.Hypothetical : own;
            if (status is EventStatus.Occurred or EventStatus.Habitual && own != EventStatus.Occurred) status = own;
            var token = s.Tokens[at];
            if (token.Head < 0) return OpenClauses.IsAsked(s, at) ? EventStatus.Hypothetical : status;
            var head = s.Tokens[token.Head];
            var infinitive = IsInfinitive(s, at);
            if (OpenClauses.IsAsked(s, at) || OpenClauses.IsWished(s, at) || _open.IsAwaited(s, at) || _open.IsSpokenOf(s, at)) return EventStatus.Hypothetical;
            if (token.Relation != "advcl" && negation.LeavesOpen(s, at)) return EventStatus.Hypothetical;
            if (token.Is("xcomp") || token.Is("ccomp") || token.Relation == "acl" || token.Is("advcl") || token.Is("obl") || token.Is("obj"))
            {
                if (token.Is("advcl") && negation.LeavesOpen(s, at)) return EventStatus.Hypothetical;
                if (UnderGovernor(s, token, head, infinitive) is { } above) return status == EventStatus.Occurred || above != EventStatus.Ongoing ? above : status;
            }

            if (infinitive && status == EventStatus.Occurred && _open.OfInfinitive(s, token, head) is { } aim) return aim;

            if (token.Is("conj") && s.Children(at).Any(c => c.Is("aux") || c.Is("nsubj"))) return status;
            // "is no party to the dispute and supports neither": only the first is denied
            if (token.Is("conj") && token.Xpos is "VBZ" or "VBP" && s.Children(at, "cc").Any(c => c.Lemma is "and" or "but")) return status;
            if (!(token.Is("conj") || token.Is("xcomp") || _open.IsWithin(s, token))) return status;
            at = token.Head;
        }

        return status;
    }

    // What the word above says: "denied that", "failed to", "accused of", "is to", "has yet to".
    private EventStatus? UnderGovernor(Sentence s, Token token, Token head, bool infinitive)
    {
        // A clause of purpose or time beside the verb is not what the verb speaks of.
        var isBeside = token.Is("advcl") && !infinitive && !s.Children(token.Index, "mark").Any(m => m.Lemma is "of" or "from" or "against");
        if (isBeside || token.Relation == "acl:relcl") return null;
        if (head.Upos == PartOfSpeech.Noun)
        {
            if (token.Relation != "acl" || !(infinitive || s.Children(token.Index, "mark").Any())) return null;
            if (negation.IsNone(s, head.Index) || words.Has("failed", head)) return EventStatus.Denied;
            if (words.Has("report", head)) return OfNmod(s, head);
            return words.Has("prospect", head) ? EventStatus.Hypothetical : null;
        }

        var isNot = negation.Denies(s, head.Index);
        if (_open.IsThoughtNot(token, head, isNot)) return EventStatus.Denied;
        switch (words.Above(s, head, infinitive))
        {
            case StatusCue.DeniedBySide: return isNot ? EventStatus.Claimed : EventStatus.Disputed;
            case StatusCue.Alleged: return EventStatus.Claimed;
            case StatusCue.Failed: return isNot ? EventStatus.Occurred : EventStatus.Denied;
            case StatusCue.Cancel: return infinitive ? EventStatus.Denied : null;
            case StatusCue.Lasting: return token.Is("xcomp") ? EventStatus.Ongoing : null;
            // "denied that it had offered to withdraw"
            case StatusCue.Plan when infinitive:
                var planned = OfVerb(s, head.Index);
                return planned is EventStatus.Denied or EventStatus.Disputed or EventStatus.Claimed ? planned : EventStatus.Planned;
            case StatusCue.Need: return EventStatus.Hypothetical;
            case StatusCue.Open: return isNot && infinitive ? EventStatus.Denied : EventStatus.Hypothetical;
        }

        // "stopped short of"
        if (s.Children(head.Index, "advmod").Any(a => words.Has("failed", a)) && s.Child(token.Index, "mark")?.Lemma == "of") return EventStatus.Denied;
        if (!infinitive || !token.Is("xcomp")) return null;
        // "has yet to ratify"; "is to meet"
        if (head.Lemma is "have" or "be" or "remain" && s.Children(head.Index, "advmod").Concat(s.Children(token.Index, "advmod")).Any(a => a.Lemma == "yet"))
            return EventStatus.Denied;
        return head.Lemma == "be" ? isNot ? EventStatus.Denied : EventStatus.Planned : null;
    }

    private EventStatus Own(Sentence s, int verb)
    {
        if (negation.Denies(s, verb) || s.Children(verb, "obj").Any(o => negation.IsNone(s, o.Index))) return EventStatus.Denied;
        var status = EventStatus.Occurred;
        var modal = false;
        var lasts = false;
        foreach (var child in s.Children(verb))
        {
            if (child.Is("advmod") && words.Has("almost", child)) return EventStatus.Denied;
            if (child.Is("advmod") && words.Has("hearsay", child)) return EventStatus.Claimed;
            if (child.Is("advmod") && words.Has("habit", child)) status = EventStatus.Habitual;
            if (child.Is("obl") && s.Children(child.Index, "det").Any(d => words.Has("every", d))) status = EventStatus.Habitual;
            if (child.Is("obl") && s.Child(child.Index, "case")?.Lemma == "since") lasts = s.Children(verb, "aux").Any(a => a.Lemma == "have" && a.Xpos is "VBZ" or "VBP");
            if (!child.Is("aux")) continue;
            if (words.Has("willing", child)) status = EventStatus.Planned;
            else if (words.Has("told", child) && IsTold(s, verb)) status = EventStatus.Planned;
            else if (words.Has("modal", child)) modal = true;
        }

        // "is to visit", "is due to visit"
        if (status == EventStatus.Occurred && IsInfinitive(s, verb)
            && s.Children(verb).Any(c => (c.Is("cop") || c.Is("aux")) && c.Lemma == "be" && c.Xpos is "VBZ" or "VBP" or "VBD"))
            status = EventStatus.Planned;
        if (modal || (status == EventStatus.Planned && conditions.Binds(s, verb))) return EventStatus.Hypothetical;
        return status == EventStatus.Occurred && (lasts || IsGoingOn(s, verb)) ? EventStatus.Ongoing : status;
    }

    // "are discussing", "is being held", "has been talking" go on; "were discussing" is past.
    private static bool IsGoingOn(Sentence s, int verb)
    {
        var now = false;
        var going = s.Tokens[verb].Xpos == "VBG";
        var perfect = false;
        foreach (var aux in s.Children(verb, "aux"))
        {
            now |= aux.Lemma == "be" && aux.Xpos is "VBZ" or "VBP";
            going |= aux.Xpos == "VBG" && aux.Lemma == "be";
            perfect |= aux.Lemma == "have" && aux.Xpos is "VBZ" or "VBP";
        }

        return going && (now || perfect);
    }

    // "said it would close", "it would close, he announced": the future of a past.
    private static bool IsTold(Sentence s, int verb)
    {
        if (s.Children(verb, "parataxis").Any(p => p.Xpos == "VBD")) return true;
        for (int at = verb, steps = 0; s.Tokens[at].Head >= 0 && steps < Steps; steps++)
        {
            var token = s.Tokens[at];
            if (token.Is("ccomp")) return s.Tokens[token.Head].Xpos is "VBD" or "VBN" or "VBG";
            if (!(token.Is("conj") || token.Is("xcomp"))) return false;
            at = token.Head;
        }

        return false;
    }

    private static bool IsInfinitive(Sentence s, int word) => s.Children(word, "mark").Any(m => m.Form is "to" or "To");
}
