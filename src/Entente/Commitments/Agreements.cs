using System.Globalization;
using Entente.Events;
using Entente.Language;
using Entente.Text;

namespace Entente.Commitments;

/// <summary>An agreement as a thing: what it is, its title, how far it has come, the money in it. Thread-safe.</summary>
internal sealed class Agreements(CommitmentLexicon words)
{
    /// <summary>The agreement that an act makes or speaks of.</summary>
    /// <param name="act">The act.</param>
    /// <param name="draft">The mention that tells most of it.</param>
    /// <param name="head">The head of what was agreed.</param>
    /// <param name="others">The heads of documents agreed beside it.</param>
    public Agreement Of(Act act, EventDraft draft, int head, IReadOnlyList<int> others)
    {
        var s = draft.Sentence;
        var noun = Noun(s, draft, head);
        var stage = Stage(s, draft, noun);
        var isThing = noun is not null && stage != AgreementStage.Announced;
        return new Agreement(
            noun is { } n ? words.Types[s.Tokens[n].Lemma] : AgreementType.Other,
            noun is { } named ? Title(s, named, others) : null,
            stage,
            act.Event.Status == EventStatus.Planned && isThing ? null : act.Event.Date,
            act.Event.Place,
            Sum(s, [.. s.Subtree(head), .. noun is { } thing ? s.Subtree(thing) : []]));
    }

    /// <summary>The documents that stand side by side: "a treaty on rivers and a plan for the harbour", "papers, among them a treaty".</summary>
    /// <param name="draft">The act.</param>
    /// <param name="head">The head of what was agreed.</param>
    public IReadOnlyList<int> Parts(EventDraft draft, int head)
    {
        var s = draft.Sentence;
        if (!IsDocument(s.Tokens[head])) return [];
        var more = s.Subtree(draft.Trigger).Concat(s.Subtree(head)).DistinctBy(t => t.Index).Where(t => t.Index > head && IsDocument(t) && IsBeside(s, t, head, draft.Trigger))
            .Select(t => t.Index).Order().ToList();
        // "Documents, among them a treaty": those named are the documents.
        return more.Count > 0 && s.Tokens[head].Xpos is "NNS" or "NNPS" ? more : [head, .. more];
    }

    // The tree may hang the second document on a word within the first; a new one is told by its "a".
    private static bool IsBeside(Sentence s, Token token, int head, int trigger)
    {
        if (!(token.Is("conj") || token.Is("appos")) || (token.Head != head && s.Child(token.Index, "det")?.Lemma is not ("a" or "an"))) return false;
        // "The Treaty on Rivers, a text of ten articles" is one.
        if (token.Is("appos") && (token.Head == head || token.Head == trigger) && s.Tokens[head].Xpos is not ("NNS" or "NNPS")) return false;
        for (var at = token.Head; at >= 0; at = s.Tokens[at].Head)
        {
            if (at == head || at == trigger) return true;
            if (s.Tokens[at].Upos == PartOfSpeech.Verb && !(s.Tokens[at].Is("amod") || s.Tokens[at].Is("compound"))) return false;
        }

        return false;
    }

    private bool IsDocument(Token token) => token.Upos is PartOfSpeech.Noun or PartOfSpeech.Propn && words.Types.ContainsKey(token.Lemma);

    private int? Noun(Sentence s, EventDraft draft, int head)
    {
        IEnumerable<int> near =
        [
            head, draft.Trigger,
            .. s.Tokens.Where(t => draft.Document is { } d && d.Contains(t.Span)).Select(t => t.Index),
            .. s.Children(draft.Trigger).Where(c => c.Is("obj") || c.Is("nsubj") || c.Is("obl")).Select(c => c.Index),
            .. s.Tokens[draft.Trigger] is { Head: >= 0 } trigger && (trigger.Is("acl") || trigger.Is("obl")) ? [trigger.Head] : Array.Empty<int>(),
        ];
        return near.Select(w => (int?)w).FirstOrDefault(w => IsDocument(s.Tokens[w!.Value]));
    }

    private AgreementStage Stage(Sentence s, EventDraft draft, int? noun)
    {
        if (draft.Status == EventStatus.Planned || draft.Frame.Provision) return AgreementStage.Announced;
        if (noun is { } thing && s.Subtree(thing).Concat(s.Children(draft.Trigger)).Any(w => words.Has("force", w) && s.Child(w.Index, "case")?.Lemma is "in" or "into"))
            return AgreementStage.InForce;
        var token = s.Tokens[draft.Trigger];
        // "The talks ended with a treaty": it was not the treaty that ended.
        if (words.Stages.TryGetValue(token.Lemma, out var stage))
            return stage is AgreementStage.Implemented or AgreementStage.Terminated && noun is { } beside && s.Tokens[beside].Is("obl") ? AgreementStage.Announced : stage;
        return noun is { } of && s.Children(of, "acl").FirstOrDefault(a => words.Stages.ContainsKey(a.Lemma)) is { } participle ? words.Stages[participle.Lemma] : AgreementStage.Announced;
    }

    // "Memorandum of Understanding on Fisheries": written as a name.
    private static Span? Title(Sentence s, int noun, IReadOnlyList<int> others)
    {
        if (!char.IsUpper(s.Tokens[noun].Form[0]) || noun == 0) return null;
        var (first, last) = (noun, noun);
        var end = others.Where(o => o > noun).DefaultIfEmpty(s.Tokens.Length).Min();
        foreach (var word in s.Subtree(noun).Where(t => t.Index < end && t.Upos != PartOfSpeech.Punct && !t.Is("det") && !t.Is("case") && char.IsUpper(t.Form[0]) && s.Tokens[t.Index].Relation != "acl:relcl"))
        {
            if (word.Index == last + 1 || (word.Index > last && Joined(s, last, word.Index))) last = word.Index;
            if (word.Index < first && Joined(s, word.Index, first)) first = word.Index;
        }

        return first == last ? null : s.Cover(first, last);
    }

    private static bool Joined(Sentence s, int left, int right) =>
        s.Tokens[(left + 1)..right].All(t => t.Upos is PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Cconj || char.IsUpper(t.Form[0]) || t.Upos == PartOfSpeech.Num);

    private Sum? Sum(Sentence s, IEnumerable<Token> near)
    {
        foreach (var token in near.Where(t => t.Upos == PartOfSpeech.Num || (t.Form.Length > 0 && char.IsAsciiDigit(t.Form[0]))))
        {
            if (!decimal.TryParse(token.Form, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)) continue;
            var (first, last) = (token.Index, token.Index);
            if (last + 1 < s.Tokens.Length && words.Multiples.TryGetValue(s.Tokens[last + 1].Lemma, out var multiple)) (value, last) = (value * multiple, last + 1);
            if (first > 0 && words.Currencies.TryGetValue(s.Tokens[first - 1].Form, out var sign)) return new Sum(value, sign, s.Cover(first - 1, last));
            for (var at = last + 1; at < s.Tokens.Length && at <= last + 2; at++)
                if (words.Currencies.TryGetValue(s.Tokens[at].Lemma, out var currency)) return new Sum(value, currency, s.Cover(first, at));
        }

        return null;
    }
}
