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
    public Agreement Of(Act act, EventDraft draft, int head)
    {
        var s = draft.Sentence;
        var noun = Noun(s, draft, head);
        var stage = Stage(s, draft, noun);
        var isThing = noun is not null && stage != AgreementStage.Announced;
        return new Agreement(
            noun is { } n ? words.Types[s.Tokens[n].Lemma] : AgreementType.Other,
            noun is { } named ? Title(s, named) : null,
            stage,
            act.Event.Status == EventStatus.Planned && isThing ? null : act.Event.Date,
            act.Event.Place,
            Sum(s, [.. s.Subtree(head), .. noun is { } thing ? s.Subtree(thing) : []]));
    }

    private int? Noun(Sentence s, EventDraft draft, int head)
    {
        IEnumerable<int> near =
        [
            head, draft.Trigger,
            .. s.Tokens.Where(t => draft.Document is { } d && d.Contains(t.Span)).Select(t => t.Index),
            .. s.Children(draft.Trigger).Where(c => c.Is("obj") || c.Is("nsubj") || c.Is("obl")).Select(c => c.Index),
            .. s.Tokens[draft.Trigger] is { Head: >= 0 } trigger && (trigger.Is("acl") || trigger.Is("obl")) ? [trigger.Head] : Array.Empty<int>(),
        ];
        return near.Select(w => (int?)w).FirstOrDefault(w => s.Tokens[w!.Value].Upos is PartOfSpeech.Noun or PartOfSpeech.Propn && words.Types.ContainsKey(s.Tokens[w.Value].Lemma));
    }

    private AgreementStage Stage(Sentence s, EventDraft draft, int? noun)
    {
        if (draft.Status == EventStatus.Planned) return AgreementStage.Announced;
        if (noun is { } thing && s.Subtree(thing).Concat(s.Children(draft.Trigger)).Any(w => words.Has("force", w) && s.Child(w.Index, "case")?.Lemma is "in" or "into"))
            return AgreementStage.InForce;
        var token = s.Tokens[draft.Trigger];
        if (words.Stages.TryGetValue(token.Lemma, out var stage)) return stage;
        return noun is { } of && s.Children(of, "acl").FirstOrDefault(a => words.Stages.ContainsKey(a.Lemma)) is { } participle ? words.Stages[participle.Lemma] : AgreementStage.Announced;
    }

    // "Memorandum of Understanding on Fisheries": written as a name.
    private static Span? Title(Sentence s, int noun)
    {
        if (!char.IsUpper(s.Tokens[noun].Form[0]) || noun == 0) return null;
        var (first, last) = (noun, noun);
        foreach (var word in s.Subtree(noun).Where(t => t.Upos != PartOfSpeech.Punct && !t.Is("det") && !t.Is("case") && char.IsUpper(t.Form[0]) && s.Tokens[t.Index].Relation != "acl:relcl"))
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
