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
    public IEnumerable<ReportedContent> Of(Sentence s, int cue, CueContents contents)
    {
        if (contents.HasFlag(CueContents.Clause))
            foreach (var clause in Clauses(s, cue))
                yield return clause;
        if (contents.HasFlag(CueContents.Noun))
            foreach (var child in s.Children(cue))
                if (IsReportedNoun(s, child) && Within(s, child.Index, cue) is { } span)
                    yield return new ReportedContent(child.Index, [span], CueContents.Noun);
        if (contents.HasFlag(CueContents.Infinitive))
            foreach (var child in s.Children(cue))
                if (child.Is("xcomp") && s.Children(child.Index, "mark").Any(m => m.Form == "to") && Within(s, child.Index, cue, keepMark: true) is { } span)
                    yield return new ReportedContent(child.Index, [span], CueContents.Infinitive);
    }

    /// <summary>A sentence less one part of it, such as "according to X": what is left before and behind.</summary>
    public static ImmutableArray<Span> Without(Sentence s, int part)
    {
        var inside = s.Subtree(part).Select(t => t.Index).ToList();
        return [.. new[] { Trim(s, 0, inside[0] - 1), Trim(s, inside[^1] + 1, s.Tokens.Length - 1) }.OfType<Span>()];
    }

    private static IEnumerable<ReportedContent> Clauses(Sentence s, int cue)
    {
        var found = false;
        foreach (var child in s.Children(cue))
        {
            if (!IsClause(s, cue, child)) continue;
            found = true;
            if (Within(s, child.Index, cue) is { } span) yield return new ReportedContent(child.Index, [span], CueContents.Clause);
        }

        // "The bridge, he said, will open": the cue hangs beside the clause that it reports.
        var token = s.Tokens[cue];
        if (!found && token.Is("parataxis") && token.Head >= 0 && token.Head < cue && Without(s, cue) is { IsEmpty: false } around)
            yield return new ReportedContent(token.Head, around, CueContents.Clause);
    }

    private static bool IsClause(Sentence s, int cue, Token child)
    {
        if (child.Is("ccomp")) return true;
        var that = s.Children(child.Index, "mark").Any(m => m.Lemma == "that");
        return that && ((child.Is("acl") && s.Tokens[cue].Upos == PartOfSpeech.Noun) || (child.Is("advcl") && s.Tokens[cue].Upos == PartOfSpeech.Adj));
    }

    // "the importance of …", "the fact that …", "that …": an object that says something of itself.
    private bool IsReportedNoun(Sentence s, Token child)
    {
        if (!child.Is("obj") || child.Upos is not (PartOfSpeech.Noun or PartOfSpeech.Propn)) return false;
        return cues.IsNounHead(child.Lemma) && s.Children(child.Index).Any(c => c.Is("nmod") || c.Is("acl") || c.Is("amod") || c.Is("compound"));
    }

    // The words below one, on its side of the cue, without "that" and the punctuation at their ends.
    private static Span? Within(Sentence s, int head, int cue, bool keepMark = false)
    {
        var words = s.Subtree(head).Select(t => t.Index).Where(i => head < cue ? i < cue : i > cue).ToList();
        if (words.Count == 0) return null;
        var first = words[0];
        if (!keepMark && s.Tokens[first].Is("mark") && s.Tokens[first].Lemma == "that") first++;
        return Trim(s, first, words[^1]);
    }

    private static Span? Trim(Sentence s, int first, int last)
    {
        while (first <= last && IsEdge(s.Tokens[first])) first++;
        while (last >= first && IsEdge(s.Tokens[last])) last--;
        return first <= last ? s.Cover(first, last) : null;
    }

    // Quotation marks stay out at the ends; a bracket or a percent sign does not.
    private static bool IsEdge(Token token) =>
        token.Upos == PartOfSpeech.Punct && token.Form is not (")" or "(" or "]" or "[");
}
