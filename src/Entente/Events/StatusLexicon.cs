using Entente.Language;

namespace Entente.Events;

/// <summary>Words that say whether an act happened, from knowledge/english/status.yaml.</summary>
internal sealed class StatusLexicon(KnowledgeBase knowledge)
{
    private readonly HashSet<string> _plan = knowledge.Words("english/status", "plan");
    private readonly HashSet<string> _cancel = knowledge.Words("english/status", "cancel");
    private readonly HashSet<string> _future = knowledge.Words("english/status", "future");
    private readonly HashSet<string> _habit = knowledge.Words("english/status", "habit");
    private readonly HashSet<string> _modal = knowledge.Words("english/status", "modal");
    private readonly HashSet<string> _willing = knowledge.Words("english/status", "willing");
    private readonly Negation _negation = new(knowledge);

    /// <summary>Whether a verb beside an act says that it is to come: "set for June".</summary>
    public bool IsPlan(Token token) => _plan.Contains(token.Lemma);

    /// <summary>The status that the words around an act give it.</summary>
    public EventStatus Of(Sentence s, int word)
    {
        var token = s.Tokens[word];
        if (token.Upos == PartOfSpeech.Verb) return OfVerb(s, word);
        // "The voyage, planned for spring, never happened."
        if (token.Is("nsubj") && token.Head >= 0 && s.Tokens[token.Head].Upos == PartOfSpeech.Verb
            && OfVerb(s, token.Head) == EventStatus.Denied)
            return EventStatus.Denied;
        if (_negation.IsNone(s, word)) return EventStatus.Denied;
        foreach (var child in s.Children(word))
        {
            if (child.Is("amod") && _cancel.Contains(child.Lemma)) return EventStatus.Denied;
            if (child.Is("amod") && _future.Contains(child.Lemma)) return EventStatus.Planned;
            if (child.Is("acl") && _plan.Contains(child.Lemma)) return EventStatus.Planned;
        }

        if (token.Head < 0) return EventStatus.Occurred;
        var head = s.Tokens[token.Head];
        if (token.Is("obj") || token.Relation == "nsubj:pass")
        {
            if (_cancel.Contains(head.Lemma) && Cancels(s, head)) return EventStatus.Denied;
            if (_plan.Contains(head.Lemma)) return EventStatus.Planned;
            return OfVerb(s, head.Index);
        }

        // "flew there for talks" does not say that they took place; "was there for talks" does.
        if (s.Child(word, "case")?.Lemma == "for")
            return s.Children(word, "cop").Any(c => c.Xpos == "VBD") || s.Children(token.Head, "cop").Any(c => c.Xpos == "VBD")
                ? EventStatus.Occurred
                : EventStatus.Planned;
        return head.Upos == PartOfSpeech.Verb ? OfVerb(s, head.Index) : EventStatus.Occurred;
    }

    // "call" takes an act back only with "off".
    private static bool Cancels(Sentence s, Token verb) => verb.Lemma != "call" || s.Child(verb.Index, "compound")?.Form == "off";

    private EventStatus OfVerb(Sentence s, int verb)
    {
        var status = EventStatus.Occurred;
        var at = verb;
        for (var steps = 0; steps < 4; steps++)
        {
            var own = Own(s, at);
            if (own == EventStatus.Denied) return own;
            if (status is EventStatus.Occurred or EventStatus.Habitual && own != EventStatus.Occurred) status = own;
            var token = s.Tokens[at];
            if (token.Head < 0) return status;
            var head = s.Tokens[token.Head];
            var infinitive = s.Children(at, "mark").Any(m => m.Form is "to" or "To");
            if ((token.Is("xcomp") || token.Is("ccomp") || token.Is("acl") || token.Is("advcl")) && infinitive && _plan.Contains(head.Lemma))
            {
                var above = Own(s, head.Index);
                return above == EventStatus.Denied ? above : EventStatus.Planned;
            }

            if (infinitive && (token.Is("xcomp") || token.Is("advcl") || token.Is("acl")))
            {
                if (_cancel.Contains(head.Lemma)) return EventStatus.Denied;
                if (token.Is("advcl") || token.Is("acl")) return status == EventStatus.Occurred ? EventStatus.Planned : status;
            }

            // "If they meet" leaves it open.
            if (token.Is("advcl") && _negation.LeavesOpen(s, at)) return EventStatus.Hypothetical;
            if (!(token.Is("conj") || token.Is("xcomp"))) return status;
            if (token.Is("conj") && s.Children(at, "aux").Any()) return status;
            at = token.Head;
        }

        return status;
    }

    private EventStatus Own(Sentence s, int verb)
    {
        if (_negation.HasNot(s, verb)) return EventStatus.Denied;
        var status = EventStatus.Occurred;
        var modal = false;
        foreach (var child in s.Children(verb))
        {
            var lemma = child.Lemma.ToLowerInvariant();
            if (child.Is("advmod") && _habit.Contains(lemma)) status = EventStatus.Habitual;
            if (!child.Is("aux")) continue;
            if (_willing.Contains(lemma)) status = EventStatus.Planned;
            else if (_modal.Contains(lemma)) modal = true;
        }

        // "are discussing" goes on; "were discussing" is past.
        if (!modal && status == EventStatus.Occurred && s.Tokens[verb].Xpos == "VBG"
            && s.Children(verb, "aux").Any(a => a.Lemma == "be" && a.Xpos is "VBZ" or "VBP"))
            return EventStatus.Ongoing;
        return modal ? EventStatus.Hypothetical : status;
    }
}
