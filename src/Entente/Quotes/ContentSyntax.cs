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
    private readonly AsideSyntax _asides = new(cues);

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
            foreach (var child in Gerunds(s, cue))
                if (Within(s, child.Index, cue, opener: s.Children(child.Index).FirstOrDefault(c => c.Is("mark") || c.Is("case"))?.Lemma ?? "") is { } span)
                    yield return new ReportedContent(child.Index, [span], CueContents.Gerund);
        if (contents.HasFlag(CueContents.Noun))
            foreach (var child in s.Children(cue))
                if (!(contents.HasFlag(CueContents.Claim) && ThatClause(s, child) is not null)
                    && (ofAttitude ? child.Is("obj") && child.Upos == PartOfSpeech.Noun : IsReportedNoun(s, child, abstractOnly: contents.HasFlag(CueContents.Claim)))
                    && Within(s, child.Index, cue) is { } span)
                    yield return new ReportedContent(child.Index, [span], CueContents.Noun);
        if (contents.HasFlag(CueContents.Of))
            foreach (var child in s.Children(cue, "obl"))
                if (child.Index > cue && s.Child(child.Index, "case")?.Lemma == "of" && SaysOfItself(s, child) && Within(s, child.Index, cue, opener: "of") is { } span)
                    yield return new ReportedContent(child.Index, [span], CueContents.Of);
        if (contents.HasFlag(CueContents.As) && As(s, cue) is { } judged) yield return judged;
        if (contents.HasFlag(CueContents.Infinitive))
            foreach (var child in s.Children(cue))
                if (child.Is("xcomp") && s.Children(child.Index, "mark").Any(m => m.Form == "to") && !IsSaying(s, child) && Within(s, child.Index, cue, opener: "") is { } span)
                    yield return new ReportedContent(child.Index, [span], CueContents.Infinitive);
    }

    // "proposed closing the port", "complained of having been misled", "accused the crew of spying".
    private static IEnumerable<Token> Gerunds(Sentence s, int cue) => s.Children(cue)
        .Concat(s.Children(cue).Where(c => c.Is("obj") || c.Is("iobj")).SelectMany(c => s.Children(c.Index, "acl")))
        .Where(c => c.Index > cue && (c.Xpos == "VBG" || s.Children(c.Index, "aux").Concat(s.Children(c.Index, "cop")).Any(a => a.Xpos == "VBG"))
            && ((c.Is("xcomp") && s.Child(c.Index, "mark") is null)
                || ((c.Is("advcl") || c.Is("acl") || c.Is("xcomp")) && s.Children(c.Index).Any(m => (m.Is("mark") || m.Is("case")) && m.Lemma is "of" or "to" or "against" or "about"))));

    // "plans to say that …", "refused to confirm that …": the statement is what follows the second verb.
    private bool IsSaying(Sentence s, Token infinitive) =>
        cues.ActOf(s, infinitive) != CueAct.None && s.Children(infinitive.Index).Any(c => c.Is("ccomp"));

    // "called it a mistake": the name given; "described the talks as useful": what was described and as what.
    private ReportedContent? As(Sentence s, int cue)
    {
        var thing = s.Child(cue, "obj");
        if (Named(s, cue) is { } named) return named;
        if (thing is null) return null;
        foreach (var child in s.Children(cue))
        {
            if (child.Index < thing.Index) continue;
            var isAs = s.Children(child.Index, "case").Concat(s.Children(child.Index, "mark")).Any(c => c.Lemma == "as");
            if (isAs && (child.Is("obl") || child.Is("advcl") || child.Is("xcomp")) && Within(s, child.Index, cue, opener: "as") is { } what
                && Within(s, thing.Index, cue) is { } of)
                return new ReportedContent(child.Index, [thing.Upos == PartOfSpeech.Pron ? what : of.Cover(what)], CueContents.As);
            if (!isAs && child.Is("xcomp") && (child.Upos is PartOfSpeech.Noun or PartOfSpeech.Adj || child.Xpos == "VBN") && Within(s, child.Index, cue) is { } name)
                return new ReportedContent(child.Index, [name], CueContents.As);
        }

        // 'called the claim "shameful"', the parser having the word for one that describes the claim.
        return s.Children(thing.Index, "amod").FirstOrDefault(c => c.Index > thing.Index) is { } said && Within(s, said.Index, cue) is { } word
            ? new ReportedContent(said.Index, [word], CueContents.As)
            : null;
    }

    // "what he called a farce", "what she described as progress".
    private ReportedContent? Named(Sentence s, int cue)
    {
        var what = s.Tokens[cue].Head is >= 0 and var head && s.Tokens[head].Lemma == "what" ? s.Tokens[head]
            : s.Children(cue).FirstOrDefault(c => c.Lemma == "what" && c.Index < cue);
        if (what is null || what.Index > cue) return null;
        foreach (var child in s.Children(cue))
            if (child.Index > cue && child.Upos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj && (child.Is("xcomp") || child.Is("obj")
                    || (child.Is("obl") && s.Child(child.Index, "case")?.Lemma == "as"))
                && Within(s, child.Index, cue, opener: "as") is { } name)
                return new ReportedContent(child.Index, [name], CueContents.As);
        return null;
    }

    /// <summary>A sentence less one part of it, such as "according to X": what is left before and behind.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="part">The word from which that part hangs.</param>
    /// <param name="others">Where further sources of the sentence are named.</param>
    public static ImmutableArray<Span> Without(Sentence s, int part, IReadOnlyCollection<int> others)
    {
        var inside = s.Subtree(part).Select(t => t.Index).ToList();
        var (first, last) = (AsideSyntax.Dateline(s), s.Tokens.Length - 1);
        // "According to Oslo, …; according to Bergen, …": each has its part of the sentence.
        if (others.Any(o => o > inside[^1])) last = Next(s, inside[^1], ";") ?? last;
        if (others.Any(o => o < inside[0]) && s.Tokens[..inside[0]].LastOrDefault(t => t.Form == ";") is { } mark) first = mark.Index + 1;
        return [.. new[] { Trim(s, first, inside[0] - 1), Trim(s, inside[^1] + 1, last) }.OfType<Span>()];
    }

    private static int? Next(Sentence s, int from, string form)
    {
        while (from < s.Tokens.Length && s.Tokens[from].Form != form) from++;
        return from < s.Tokens.Length ? from : null;
    }

    private IEnumerable<ReportedContent> Clauses(Sentence s, int cue)
    {
        var found = false;
        // A second clause that the first has taken in is none of its own.
        var reached = -1;
        var condition = AsideSyntax.IsAside(s, cue) || s.Children(cue, "ccomp").Any(c => c.Index < cue) ? _asides.Condition(s, cue) : null;
        // "made clear that": the clause hangs on the adjective.
        foreach (var child in s.Children(cue).Concat(s.Children(cue, "xcomp").Where(c => c.Upos == PartOfSpeech.Adj).SelectMany(c => s.Children(c.Index, "ccomp"))))
        {
            if (!IsClause(s, cue, child) || child.Index <= reached || s.Subtree(child.Index).Any(t => t.Index == condition)) continue;
            found = true;
            if (AsideSyntax.Around(s, child.Index, cue) is { IsEmpty: false } spans) yield return new ReportedContent(child.Index, spans, CueContents.Clause);
            else if (Within(s, child.Index, cue) is { } span)
            {
                var all = WithSecond(s, span, child.Index, cue);
                while (reached + 1 < s.Tokens.Length && s.Tokens[reached + 1].Span.End <= all.End) reached++;
                yield return new ReportedContent(child.Index, child.Index < cue && condition is { } first
                    && Trim(s, first, s.Subtree(cue).Last().Index) is { } behind ? [all, behind] : [all], CueContents.Clause);
            }
        }

        if (!found && AsideSyntax.IsAside(s, cue) && _asides.Beside(s, cue) is { IsEmpty: false } beside)
            yield return new ReportedContent(AsideSyntax.Told(s, cue), beside, CueContents.Clause);
        if (AsideSyntax.AsTold(s, cue) is { } told) yield return told;
    }

    // "said she had warned them and had asked for help": a second verb shifted back as only the first clause is belongs to
    // that, though the parser may hang it on the cue.
    private static Span WithSecond(Sentence s, Span span, int clause, int cue)
    {
        if (clause < cue || s.Children(cue, "aux").Any()) return span;
        foreach (var second in s.Children(cue))
            if (second.Index > clause && !s.Children(second.Index).Any(c => c.Is("nsubj") || c.Is("mark"))
                && (second.Is("ccomp") || (second.Is("conj") && s.Children(second.Index, "aux").Any(a => IsOfAnotherTense(s.Tokens[cue], a))
                    && s.Subtree(clause).Any(a => IsOfAnotherTense(s.Tokens[cue], a)))))
                span = span.Cover(Trim(s, second.Index, s.Subtree(second.Index).Last().Index) ?? span);
        return span;
    }

    // "said … and had asked", "said … but will not come": not what a verb beside a plain "said" would be.
    private static bool IsOfAnotherTense(Token cue, Token auxiliary) =>
        auxiliary.Is("aux") && cue.Xpos == "VBD" && auxiliary is { Lemma: "have", Xpos: "VBD" or "VBZ" or "VBP" } or { Xpos: "MD" };

    // "reports that …", "the idea that …": not "the report that she read".
    private Token? ThatClause(Sentence s, Token noun) =>
        !cues.IsClaim(noun.Lemma) ? null : s.Children(noun.Index).FirstOrDefault(c => (c.Is("acl") || c.Is("ccomp")) && !c.Relation.EndsWith("relcl", StringComparison.Ordinal) && HasThat(s, c));

    /// <summary>Whether a word below a verb of denying is what it denies; "waved away as idle a rumour that …" hangs it on "as".</summary>
    public static bool IsDenied(Token word) => word.Is("obj") || word.Is("obl") || word.Relation == "nsubj:pass";

    private static bool HasThat(Sentence s, Token clause) => s.Children(clause.Index, "mark").Any(m => m.Lemma == "that");

    private bool IsClause(Sentence s, int cue, Token child)
    {
        if (child.Is("ccomp")) return true;
        // "It is said that …".
        if (child.Relation == "csubj:pass") return child.Index > cue && HasThat(s, child);
        // "wondered why …": the parser may take the question for a circumstance.
        if (child.Is("advcl") && child.Index > cue && cues.ActOf(s, s.Tokens[cue]).HasFlag(CueAct.Ask)
            && s.Subtree(child.Index).First() is { } opening && opening.Index == cue + 1
            && (opening.Xpos is "WRB" or "WP" or "WDT" || opening.Lemma is "whether" or "if")) return true;
        // "asked the minister if …".
        if (child.Is("advcl") && child.Index > cue && cues.ActOf(s, s.Tokens[cue]).HasFlag(CueAct.Ask)
            && s.Children(child.Index, "mark").FirstOrDefault() is { Lemma: "whether" or "if" } asked
            && s.Tokens[asked.Index - 1].Form != "," && s.Children(cue).Any(c => c.Index < asked.Index && (c.Is("obj") || c.Is("iobj")))) return true;
        return HasThat(s, child) && ((child.Is("acl") && s.Tokens[cue].Upos == PartOfSpeech.Noun) || (child.Is("advcl") && s.Tokens[cue].Upos == PartOfSpeech.Adj));
    }

    // "the importance of …", "the fact that …", "that …": an object that says something of itself.
    private bool IsReportedNoun(Sentence s, Token child, bool abstractOnly)
    {
        // "ruled out the amnesty that they ask for": a thing refused is no statement denied.
        return child.Is("obj") && (!abstractOnly || cues.IsNounHead(child.Lemma)) && SaysOfItself(s, child);
    }

    private bool SaysOfItself(Sentence s, Token child)
    {
        if (child.Upos is not (PartOfSpeech.Noun or PartOfSpeech.Propn)) return false;
        var says = s.Children(child.Index).Any(c => (c.Is("nmod") && c.Relation != "nmod:poss") || c.Is("acl"));
        // Another noun must be a certain one with a clause of its own: "recalled the accord that the two signed".
        return cues.IsNounHead(child.Lemma)
            ? says || s.Children(child.Index).Any(c => c.Is("amod") || c.Is("compound") || c.Relation == "nmod:poss")
            : s.Children(child.Index).Any(c => c.Relation == "acl:relcl")
                && s.Children(child.Index).Any(c => c.Relation == "nmod:poss" || (c.Is("det") && c.Lemma == "the"));
    }

    // The words below one, on its side of the cue, without the word that opens them ("that", "as") and the punctuation at
    // their ends.
    private Span? Within(Sentence s, int head, int cue, string opener = "that")
    {
        var words = s.Subtree(head).Select(t => t.Index).Where(i => head < cue ? i < cue : i > cue).ToList();
        if (words.Count == 0) return null;
        var (first, last) = (words[0], words[^1]);
        while (first < last && IsEdge(s.Tokens[first])) first++;
        if (s.Tokens[first].Lemma == opener && (s.Tokens[first].Is("mark") || s.Tokens[first].Is("case"))) first++;
        if (head < cue) return Trim(s, Opening(s, first, cue), last);
        if (opener == "that" && s.Child(head, "mark") is { Lemma: "that" } that && that.Index > first && HasTwoSubjects(s, head, that.Index)) first = that.Index + 1;
        return Trim(s, first, Math.Min(last, BeforeNextSaying(s, words, head)));
    }

    // "Told her host, the mayor, that the road would open": the subject before the "that" is who was told.
    private static bool HasTwoSubjects(Sentence s, int head, int that) =>
        s.Children(head, "nsubj").Any(c => c.Index < that) && s.Children(head).Any(c => (c.Is("nsubj") || c.Is("expl")) && c.Index > that);

    // "In spring the road would open, the minister said": what stands before a clause that comes before its cue is said with
    // it, though the parser may hang it on the cue.
    private static int Opening(Sentence s, int first, int cue)
    {
        var dateline = AsideSyntax.Dateline(s);
        while (first > dateline)
        {
            var top = s.Tokens[first - 1];
            if (top.Form is ";" or ":" || top.Xpos is "``" or "''") return first;
            while (top.Head >= 0 && top.Head != cue) top = s.Tokens[top.Head];
            if (top.Head != cue || top.Index > first
                || !(top.Upos == PartOfSpeech.Punct || top.Is("cc") || top.Is("advmod") || top.Is("obl") || top.Is("mark") || IsOtherSubject(s, top, cue)))
                return first;
            first--;
        }

        return first;
    }

    // "The bridge, a loan of the state, would close, the ministry said": of two subjects the one beside the cue speaks.
    private static bool IsOtherSubject(Sentence s, Token subject, int cue) =>
        subject.Is("nsubj") && s.Children(cue, "nsubj").Any(other => other.Index > subject.Index && s.Tokens[subject.Index..other.Index].Any(t => t.Form == ","));

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
