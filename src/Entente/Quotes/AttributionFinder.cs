using Entente.Language;
using Entente.Parties;
using Entente.Text;

namespace Entente.Quotes;

/// <summary>Finds the words that attribute a quotation: behind it, before it, or around it in the same clause.</summary>
internal sealed class AttributionFinder(QuoteContext context, CueLexicon cues)
{
    /// <summary>A stretch of fewer words within a clause is a figure of speech, not a statement.</summary>
    public const int FewestWords = 3;

    private readonly SpeakerSyntax _syntax = new(cues, (s, word) => context.Parties.At(s.Index, word) is not null);

    /// <summary>The attribution of a quotation in the narrative, or null.</summary>
    public Attribution? Find(Quotation quotation)
    {
        var inner = context.Text.Slice(quotation.Inner);
        if (inner.IsEmpty) return null;
        var words = context.Words(quotation.Inner);
        if (words == 0) return null;
        var behind = quotation.Closed && (inner[^1] is ',' or '?' or '!' or '…' or '—' or '–' or '-' || !IsStop(inner[^1]) || FollowsMark(quotation))
            ? Behind(quotation)
            : null;
        // "…," he said: a comma before the closing mark asks for the words behind it.
        if (behind is not null && inner[^1] is ',' or '?' or '!') return behind;
        // "read 'The Wild Duck'": every word of weight with a capital and no stop is a title.
        if (!IsStop(inner[^1]) && inner[^1] != ',' && IsTitle(quotation.Inner)) return null;
        var before = Introduced(quotation);
        if (before is not null) return before;
        if (behind is not null && words >= FewestWords) return behind;
        return words >= FewestWords ? Around(quotation) : null;
    }

    private bool IsTitle(Span span)
    {
        var capitals = 0;
        for (var s = context.SentenceAt(span.Start); s < context.Sentences.Count && context.Sentences[s].Span.Start < span.End; s++)
            foreach (var token in context.Sentences[s].Tokens)
            {
                if (!span.Contains(token.Span) || token.Upos is PartOfSpeech.Punct or PartOfSpeech.Adp or PartOfSpeech.Det
                    or PartOfSpeech.Cconj or PartOfSpeech.Part or PartOfSpeech.Num) continue;
                if (!char.IsUpper(token.Form[0])) return false;
                capitals++;
            }

        return capitals > 0;
    }

    private static bool IsStop(char c) => c is '.' or '!' or '?' or '…';

    // The comma behind the closing mark, as in British printing: 'It is done', he said.
    private bool FollowsMark(Quotation quotation) =>
        quotation.Outer.End < context.Text.Length && context.Text.Slice(new Span(quotation.Outer.End, quotation.Outer.End + 1)) is ",";

    // "…," X said. "…," said X. "…," according to X.
    private Attribution? Behind(Quotation quotation)
    {
        if (context.After(quotation) is not var (sentence, first) || first >= sentence.Tokens.Length) return null;
        // '"…", and the minister added': a new clause, whose cue is its own.
        var next = sentence.Tokens[first].Form == "," ? Math.Min(first + 1, sentence.Tokens.Length - 1) : first;
        if (sentence.Tokens[next].Upos is PartOfSpeech.Cconj or PartOfSpeech.Sconj || sentence.Tokens[next].Xpos is "WDT" or "WP") return null;
        var last = first;
        while (last < sentence.Tokens.Length && sentence.Tokens[last].Form is not ("\"" or "“" or "«" or "„" or ";" or ":")
               && !IsQuoted(sentence, last))
            last++;
        var endsOpen = !char.IsLetterOrDigit(context.Text.Slice(quotation.Inner)[^1]) || FollowsMark(quotation);
        for (var word = first; word < last; word++)
        {
            if (AccordingTo(sentence, word) is { } attribution) return attribution;
            var act = cues.ActOf(sentence, sentence.Tokens[word]);
            // "'A lamp without oil,' he called it": a name given counts right behind the mark only.
            var judged = (act & ~CueAct.Judge) == CueAct.None && word > first + 2;
            // "'…' on the bridge and had opened the gate": a speech is shown only behind its comma or stop.
            if (act == CueAct.Show && !endsOpen) continue;
            if (act == CueAct.None || judged || IsSubordinate(sentence, word, first)) continue;
            var speaker = Within(_syntax.Of(sentence, word), first, last) ?? Nearest(sentence, word, first, last);
            return new Attribution(sentence, word, speaker, act, IsBeside: speaker is not null);
        }

        return null;
    }

    private bool IsQuoted(Sentence sentence, int word) => context.Quotations.Holding(sentence.Tokens[word].Span) is not null;

    private static int? Within(int? word, int first, int end) => word is { } w && w >= first && w < end ? word : null;

    // "…", X, who said little, added: the cue of a clause within is not the quotation's.
    private static bool IsSubordinate(Sentence s, int verb, int first) =>
        s.Tokens[verb].Relation == "acl:relcl" && s.Tokens[verb].Head >= first;

    // Where the tree has no subject for the cue: who stands right before it or right behind it.
    private int? Nearest(Sentence s, int cue, int first, int end)
    {
        for (var distance = 1; distance <= 6; distance++)
        {
            foreach (var word in (ReadOnlySpan<int>)[cue - distance, cue + distance])
            {
                if (word < first || word >= end || context.Parties.At(s.Index, word) is null) continue;
                // "X and Y said": from Y to X.
                var party = s.Tokens[word].Is("flat") ? s.Tokens[s.Tokens[word].Head] : s.Tokens[word];
                return party.Is("conj") && party.Head >= first && context.Parties.At(s.Index, party.Head) is not null ? party.Head : word;
            }
        }

        return null;
    }

    private Attribution? AccordingTo(Sentence s, int word) =>
        SourcePhrase.At(s, word, cues) is { } phrase && phrase.IsAccording(s) ? new Attribution(s, word, phrase.Speaker, CueAct.Say, IsBeside: true) : null;

    // "in the words of X", "in X's words".
    private static Attribution? InTheWordsOf(Sentence s, int word) =>
        s.Tokens[word].Lemma == "word" && s.Child(word, "case")?.Lemma == "in" && SpeakerSyntax.Owner(s, word) is { } owner
            ? new Attribution(s, word, owner, CueAct.Say, IsBeside: false)
            : null;

    // X said: "…" · X said, "…" · X said "…" · …, saying, "…" · He had one word for it: "…"
    private Attribution? Introduced(Quotation quotation)
    {
        if (context.Before(quotation) is not var (sentence, count)) return null;
        if (count == 0) return SentenceBefore(sentence);
        var mark = sentence.Tokens[count - 1].Form;
        var punctuated = mark is ":" or "," or "—" or "–" or "-";
        var from = count - 1;
        while (from > 0 && !IsQuoted(sentence, from - 1)) from--;
        for (var word = count - 1; word >= from; word--)
        {
            var act = cues.ActOf(sentence, sentence.Tokens[word]);
            if (act == CueAct.None) continue;
            // Between cue and mark stand at most an addressee and a time; a clause of its own breaks the line.
            if (!punctuated && count - 1 - word > 0) break;
            // "She continued, '…'" shows a speech only right before the comma.
            if (mark is "," && (act & (CueAct.Say | CueAct.Ask | CueAct.Promise)) == CueAct.None
                && !(act.HasFlag(CueAct.Show) && word == count - 2)) break;
            if (_syntax.Of(sentence, word) is not { } speaker) continue;
            if (IsQuoted(sentence, speaker)) continue;
            return new Attribution(sentence, word, speaker, act, IsBeside: punctuated);
        }

        if (mark is not ":") return null;
        return Label(sentence, from, count - 1) ?? NounCue(sentence, from, count - 1) ?? Fragment(sentence, from, count - 1);
    }

    // The quotation opens its sentence, and the one before it ends with a colon.
    private Attribution? SentenceBefore(Sentence sentence)
    {
        if (sentence.Index == 0) return null;
        var before = context.Sentences[sentence.Index - 1];
        if (before.Tokens[^1].Form != ":") return null;
        for (var word = before.Tokens.Length - 1; word >= 0; word--)
            if (cues.ActOf(before, before.Tokens[word]) is var act and not CueAct.None && _syntax.Of(before, word) is { } speaker)
                return new Attribution(before, word, speaker, act, IsBeside: false);
        return Label(before, 0, before.Tokens.Length - 1) ?? Fragment(before, 0, before.Tokens.Length - 1);
    }

    /// <summary>
    /// The speaker who has the floor: of a quotation that is a sentence of its own and that nothing attributes, whoever
    /// was last said to say something in the same paragraph ("The consul denied it. '…'"), or in the one before where it is a
    /// paragraph of its own.
    /// </summary>
    public Attribution? Floor(Quotation quotation)
    {
        var inner = context.Text.Slice(quotation.Inner);
        if (inner.IsEmpty || !IsStop(inner[^1]) || context.Before(quotation) is not var (sentence, count)) return null;
        if (count > 0 && sentence.Tokens[count - 1].Form is not ":") return null;
        var isAlone = count == 0 && IsAlone(quotation, sentence);
        for (var index = count > 0 ? sentence.Index : sentence.Index - 1; index >= 0; index--)
        {
            var before = context.Sentences[index];
            if (before.Paragraph < sentence.Paragraph && !(isAlone && before.Paragraph == sentence.Paragraph - 1)) return null;
            for (var word = (index == sentence.Index ? count : before.Tokens.Length) - 1; word >= 0; word--)
            {
                if (IsQuoted(before, word) || (cues.ActOf(before, before.Tokens[word]) & ~CueAct.Judge) == CueAct.None) continue;
                if (_syntax.Of(before, word) is { } speaker && context.Parties.At(before.Index, speaker) is not null)
                    return new Attribution(before, word, speaker, CueAct.Say, IsBeside: false);
            }
        }

        return null;
    }

    // A paragraph of nothing but the quotation: the floor may be held from the paragraph before.
    private bool IsAlone(Quotation quotation, Sentence first) =>
        (first.Index == 0 || context.Sentences[first.Index - 1].Paragraph != first.Paragraph)
        && context.After(quotation) is var (last, word) && word >= last.Tokens.Length
        && (last.Index + 1 == context.Sentences.Count || context.Sentences[last.Index + 1].Paragraph != last.Paragraph);

    // "The minister, boarding the ferry: '…'", "The president to parliament: '…'": a fragment with one to speak.
    private Attribution? Fragment(Sentence s, int first, int colon)
    {
        for (var word = first; word < colon; word++)
        {
            var token = s.Tokens[word];
            if (token.Upos is PartOfSpeech.Verb or PartOfSpeech.Aux && token.Xpos is "VBD" or "VBZ" or "VBP" or "MD") return null;
        }

        for (var word = first; word < colon; word++)
            if (context.Parties.At(s.Index, word) is { Entities: [{ Kind: EntityKind.Person }] })
                return new Attribution(s, colon, word, CueAct.Say, IsBeside: false);
        return null;
    }

    // "Minister: '…'": a transcript's label is the speaker and nothing else.
    private Attribution? Label(Sentence s, int first, int colon)
    {
        if (colon - first is < 1 or > 6 || context.Parties.At(s.Index, first) is not { } party) return null;
        return party.First <= first && party.Last >= colon - 1 ? new Attribution(s, colon, first, CueAct.Say, IsBeside: false) : null;
    }

    // "In her reply: '…'", "The minister's answer was short: '…'".
    private Attribution? NounCue(Sentence s, int first, int end)
    {
        for (var word = end; word >= first; word--)
            if (cues.IsSpeechNoun(s.Tokens[word].Lemma) && s.Tokens[word].Upos == PartOfSpeech.Noun
                && SpeakerSyntax.Owner(s, word) is { } owner)
                return new Attribution(s, word, owner, CueAct.Say, IsBeside: false);
        return null;
    }

    // Words in marks within a clause: the verb of saying above them in the tree, or one right before them.
    private Attribution? Around(Quotation quotation)
    {
        if (context.Before(quotation) is not var (sentence, count)) return null;
        var at = HeadOf(sentence, quotation);
        if (at < 0) return null;
        for (var steps = 0; at >= 0 && steps < 8; steps++)
        {
            var token = sentence.Tokens[at];
            if (!IsQuoted(sentence, at))
            {
                var act = cues.ActOf(sentence, token);
                if (act != CueAct.None && act != CueAct.Show && !IsReportedAttitude(sentence, at, act) && _syntax.Of(sentence, at) is { } speaker && !IsQuoted(sentence, speaker))
                    return new Attribution(sentence, at, speaker, act, IsBeside: false);
            }

            if (sentence.Children(at, "parataxis").FirstOrDefault(c => cues.ActOf(sentence, c) != CueAct.None) is { } aside
                && _syntax.Of(sentence, aside.Index) is { } said && !IsQuoted(sentence, aside.Index))
                return new Attribution(sentence, aside.Index, said, CueAct.Say, IsBeside: false);
            at = token.Head;
        }

        // "The costs, she added, were '…'", the parser having the aside below "costs".
        foreach (var aside in sentence.Tokens)
            if (AsideSyntax.IsAside(sentence, aside.Index) && !IsQuoted(sentence, aside.Index) && (cues.ActOf(sentence, aside) & ~CueAct.Judge) != CueAct.None
                && _syntax.Of(sentence, aside.Index) is { } teller)
                return new Attribution(sentence, aside.Index, teller, CueAct.Say, IsBeside: false);
        for (var word = 0; word < sentence.Tokens.Length; word++)
            if (!IsQuoted(sentence, word) && (AccordingTo(sentence, word) ?? InTheWordsOf(sentence, word)) is { } attribution)
                return attribution with { IsBeside = false };
        return null;
    }

    // "She said the island hoped for 'a better winter'": her words.
    private bool IsReportedAttitude(Sentence s, int verb, CueAct act)
    {
        const CueAct statements = CueAct.Say | CueAct.Ask | CueAct.Promise | CueAct.Deny;
        if ((act & statements) != CueAct.None) return false;
        while (s.Tokens[verb].Is("conj")) verb = s.Tokens[verb].Head;
        return s.Tokens[verb].Is("ccomp") && (cues.ActOf(s, s.Tokens[s.Tokens[verb].Head]) & statements) != CueAct.None
            && _syntax.Of(s, s.Tokens[verb].Head) is not null;
    }

    // The word of the quotation that hangs on a word outside it; where none does, its root.
    private static int HeadOf(Sentence s, Quotation quotation)
    {
        var root = -1;
        foreach (var token in s.Tokens)
        {
            if (!quotation.Inner.Contains(token.Span) || token.Upos == PartOfSpeech.Punct) continue;
            if (token.Head < 0) root = token.Index;
            else if (!quotation.Outer.Contains(s.Tokens[token.Head].Span)) return token.Index;
        }

        return root;
    }
}
