using System.Collections.Immutable;
using Entente.Language;
using Entente.Text;

namespace Entente.Quotes;

/// <summary>Words reported under a cue: the word that they hang from, and where they stand.</summary>
/// <param name="Head">The word from which the reported words hang.</param>
/// <param name="Spans">The stretches in order; two where the attribution stands within.</param>
/// <param name="Kind">Clause, noun phrase, infinitive or "as".</param>
internal sealed record ReportedContent(int Head, ImmutableArray<Span> Spans, CueContents Kind);

/// <summary>Finds the words reported under a cue, by the tree.</summary>
internal sealed class ContentSyntax(CueLexicon cues)
{
    /// <summary>What a verb, noun or adjective of saying introduces.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="cue">The cue's word.</param>
    /// <param name="contents">What the cue takes.</param>
    /// <param name="ofAttitude">Whether it tells an attitude, which may be to anything; a statement must say something.</param>
    public IEnumerable<ReportedContent> Of(Sentence s, int cue, CueContents contents, bool ofAttitude)
    {
        if (contents.HasFlag(CueContents.Clause))
            foreach (var clause in Clauses(s, cue))
                yield return clause;
        if (contents.HasFlag(CueContents.Claim))
            foreach (var child in s.Children(cue).Where(IsDenied))
                if (ThatClause(s, child) is { } claim && Within(s, claim.Index, cue) is { } span)
                    yield return new ReportedContent(claim.Index, [span], CueContents.Claim);
        if (contents.HasFlag(CueContents.Gerund))
            foreach (var child in s.Children(cue, "xcomp"))
                if (child.Xpos == "VBG" && Within(s, child.Index, cue) is { } span)
                    yield return new ReportedContent(child.Index, [span], CueContents.Gerund);
        if (contents.HasFlag(CueContents.Noun))
            foreach (var child in s.Children(cue))
                if (!(contents.HasFlag(CueContents.Claim) && ThatClause(s, child) is not null)
                    && (ofAttitude ? child.Is("obj") && child.Upos == PartOfSpeech.Noun : IsReportedNoun(s, child))
                    && Within(s, child.Index, cue) is { } span)
                    yield return new ReportedContent(child.Index, [span], CueContents.Noun);
        if (contents.HasFlag(CueContents.As) && As(s, cue) is { } judged) yield return judged;
        if (contents.HasFlag(CueContents.Infinitive))
            foreach (var child in s.Children(cue))
                if (child.Is("xcomp") && s.Children(child.Index, "mark").Any(m => m.Form == "to") && !IsSaying(s, child) && Within(s, child.Index, cue, keepMark: true) is { } span)
                    yield return new ReportedContent(child.Index, [span], CueContents.Infinitive);
    }

    // "plans to say that …", "refused to confirm that …": the statement is what follows the second verb.
    private bool IsSaying(Sentence s, Token infinitive) =>
        cues.ActOf(s, infinitive) != CueAct.None && s.Children(infinitive.Index).Any(c => c.Is("ccomp"));

    // "called it a mistake": the name given; "described the talks as useful": what was described and as what.
    private ReportedContent? As(Sentence s, int cue)
    {
        var thing = s.Child(cue, "obj");
        if (thing is null) return null;
        foreach (var child in s.Children(cue))
        {
            if (child.Index < thing.Index) continue;
            var isAs = s.Children(child.Index, "case").Concat(s.Children(child.Index, "mark")).Any(c => c.Lemma == "as");
            if (isAs && (child.Is("obl") || child.Is("advcl") || child.Is("xcomp")) && Within(s, child.Index, cue) is { } what
                && Within(s, thing.Index, cue) is { } of)
                return new ReportedContent(child.Index, [thing.Upos == PartOfSpeech.Pron ? what : of.Cover(what)], CueContents.As);
            if (!isAs && child.Is("xcomp") && child.Upos is PartOfSpeech.Noun or PartOfSpeech.Adj && Within(s, child.Index, cue) is { } name)
                return new ReportedContent(child.Index, [name], CueContents.As);
        }

        return null;
    }

    /// <summary>A sentence less one part of it, such as "according to X": what is left before and behind.</summary>
    public static ImmutableArray<Span> Without(Sentence s, int part)
    {
        var inside = s.Subtree(part).Select(t => t.Index).ToList();
        return [.. new[] { Trim(s, 0, inside[0] - 1), Trim(s, inside[^1] + 1, s.Tokens.Length - 1) }.OfType<Span>()];
    }

    private IEnumerable<ReportedContent> Clauses(Sentence s, int cue)
    {
        var found = false;
        // "made clear that": the clause hangs on the adjective.
        foreach (var child in s.Children(cue).Concat(s.Children(cue, "xcomp").Where(c => c.Upos == PartOfSpeech.Adj).SelectMany(c => s.Children(c.Index, "ccomp"))))
        {
            if (!IsClause(s, cue, child)) continue;
            found = true;
            if (Around(s, child.Index, cue) is { IsEmpty: false } spans) yield return new ReportedContent(child.Index, spans, CueContents.Clause);
            else if (Within(s, child.Index, cue) is { } span) yield return new ReportedContent(child.Index, [span], CueContents.Clause);
        }

        var token = s.Tokens[cue];
        if (!found && token.Is("parataxis") && token.Head >= 0 && Beside(s, cue) is { IsEmpty: false } beside)
            yield return new ReportedContent(token.Head, beside, CueContents.Clause);
    }

    // "The bridge, the minister said on Monday, will open", where the parser has the clause below the cue.
    private static ImmutableArray<Span> Around(Sentence s, int head, int cue)
    {
        if (head < cue) return [];
        var words = s.Subtree(head).Select(t => t.Index).ToList();
        if ((SpeakerSyntax.Aside(s, cue) ?? s.Child(cue, "nsubj")?.Index) is not { } speaker) return [];
        var end = SpeakerSyntax.Start(s, speaker);
        if (words[0] >= end || end > cue || s.Tokens[end - 1].Form != ",") return [];
        var comma = cue + 1;
        while (comma < head && s.Tokens[comma].Form != ",") comma++;
        return comma < head && Trim(s, words[0], end - 2) is { } before && Trim(s, comma + 1, words[^1]) is { } behind ? [before, behind] : [];
    }

    // The cue hangs beside the clause that it reports: "The bridge will open, he said, next year" has it before the cue,
    // "The bridge, he said, will open" on both sides.
    private ImmutableArray<Span> Beside(Sentence s, int cue)
    {
        var words = s.Subtree(cue).Select(t => t.Index).ToList();
        var (first, last) = (words[0], words[^1]);
        while (first < cue && s.Tokens[first].Upos == PartOfSpeech.Punct) first++;
        if (SpeakerSyntax.Aside(s, cue) is { } speaker) first = SpeakerSyntax.Start(s, speaker);
        if (first == 0 || s.Tokens[first - 1].Form is not ",") return [];
        var from = first - 1;
        while (from > 0 && s.Tokens[from - 1].Form is not (";" or ":" or "." or "\"" or "”" or "»")) from--;
        if (Trim(s, from, first - 2) is not { } before) return [];
        // Without a verb before the cue, the clause goes on behind it.
        var whole = s.Tokens[from..first].Any(t => t.Upos is PartOfSpeech.Verb or PartOfSpeech.Aux);
        var end = last + 1;
        while (end < s.Tokens.Length && s.Tokens[end].Form is not ";") end++;
        if (whole && s.Tokens[cue].Head < first)
            end = s.Children(s.Tokens[cue].Head).Where(c => c.Index > last && c.Index < end && GoesOn(s, c))
                .Select(c => Math.Min(end, s.Subtree(c.Index).Last().Index + 1)).DefaultIfEmpty(last + 1).Max();
        return Trim(s, last + 1, end - 1) is { } behind ? [before, behind] : [before];
    }

    // "reports that …", "the idea that …": not "the report that she read".
    private Token? ThatClause(Sentence s, Token noun) =>
        !cues.IsClaim(noun.Lemma) ? null : s.Children(noun.Index).FirstOrDefault(c => (c.Is("acl") || c.Is("ccomp")) && !c.Relation.EndsWith("relcl", StringComparison.Ordinal) && HasThat(s, c));

    /// <summary>Whether a word below a verb of denying is what it denies; "waved away as idle a rumour that …" hangs it on "as".</summary>
    public static bool IsDenied(Token word) => word.Is("obj") || word.Is("obl") || word.Relation == "nsubj:pass";

    private static bool HasThat(Sentence s, Token clause) => s.Children(clause.Index, "mark").Any(m => m.Lemma == "that");

    // "…, she said, but the gates would open" goes on; "…, she said, and she thanked them" is the report's again.
    private bool GoesOn(Sentence s, Token next)
    {
        if (next.Upos == PartOfSpeech.Punct) return false;
        if (next.Upos is not (PartOfSpeech.Verb or PartOfSpeech.Aux)) return true;
        return next.Is("conj") && s.Child(next.Index, "nsubj") is { } subject
            && (cues.ActOf(s, next) == CueAct.None || subject.Upos != PartOfSpeech.Pron);
    }

    private bool IsClause(Sentence s, int cue, Token child)
    {
        if (child.Is("ccomp")) return true;
        // "wondered why …": the parser may take the question for a circumstance.
        if (child.Is("advcl") && child.Index > cue && cues.ActOf(s, s.Tokens[cue]).HasFlag(CueAct.Ask)
            && s.Subtree(child.Index).First() is { } opening && opening.Index == cue + 1
            && (opening.Xpos is "WRB" or "WP" or "WDT" || opening.Lemma is "whether" or "if")) return true;
        return HasThat(s, child) && ((child.Is("acl") && s.Tokens[cue].Upos == PartOfSpeech.Noun) || (child.Is("advcl") && s.Tokens[cue].Upos == PartOfSpeech.Adj));
    }

    // "the importance of …", "the fact that …", "that …": an object that says something of itself.
    private bool IsReportedNoun(Sentence s, Token child)
    {
        if (!child.Is("obj") || child.Upos is not (PartOfSpeech.Noun or PartOfSpeech.Propn)) return false;
        var says = s.Children(child.Index).Any(c => (c.Is("nmod") && c.Relation != "nmod:poss") || c.Is("acl"));
        // Another noun must be a certain one with a clause of its own: "recalled the accord that the two signed".
        return cues.IsNounHead(child.Lemma)
            ? says || s.Children(child.Index).Any(c => c.Is("amod") || c.Is("compound") || c.Relation == "nmod:poss")
            : s.Children(child.Index).Any(c => c.Relation == "acl:relcl")
                && s.Children(child.Index).Any(c => c.Relation == "nmod:poss" || (c.Is("det") && c.Lemma == "the"));
    }

    // The words below one, on its side of the cue, without "that" and the punctuation at their ends.
    private Span? Within(Sentence s, int head, int cue, bool keepMark = false)
    {
        var words = s.Subtree(head).Select(t => t.Index).Where(i => head < cue ? i < cue : i > cue).ToList();
        if (words.Count == 0) return null;
        var (first, last) = (words[0], words[^1]);
        while (first < last && IsEdge(s.Tokens[first])) first++;
        if (!keepMark && s.Tokens[first].Lemma is "that" or "as" && (s.Tokens[first].Is("mark") || s.Tokens[first].Is("case"))) first++;
        return Trim(s, first, Math.Min(last, BeforeNextSaying(s, words, head)));
    }

    // "…, adding that …": what is added is a saying of its own, though the tree may hang it on the words before.
    private int BeforeNextSaying(Sentence s, List<int> words, int head)
    {
        foreach (var word in words)
        {
            var token = s.Tokens[word];
            if (word <= head || token.Xpos != "VBG" || !token.Is("advcl") || (cues.ActOf(s, token) & ~CueAct.Judge) == CueAct.None) continue;
            if (word > 0 && s.Tokens[word - 1].Form == ",") return word - 2;
        }

        return int.MaxValue;
    }

    /// <summary>A stretch of words without the punctuation at its ends, null where nothing is left.</summary>
    public static Span? Trim(Sentence s, int first, int last)
    {
        while (first <= last && IsEdge(s.Tokens[first])) first++;
        while (last >= first && IsEdge(s.Tokens[last]) && !ClosesWithin(s, first, last)) last--;
        return first <= last ? s.Cover(first, last) : null;
    }

    // A closing mark stays where its opening mark does.
    private static bool ClosesWithin(Sentence s, int first, int last) =>
        s.Tokens[last].Xpos == "''" && s.Tokens[first..last].Count(t => t.Xpos == "``") > s.Tokens[first..last].Count(t => t.Xpos == "''");

    // Quotation marks stay out at the ends; a bracket or a percent sign does not.
    private static bool IsEdge(Token token) =>
        token.Upos == PartOfSpeech.Punct && token.Form is not (")" or "(" or "]" or "[");
}
