using System.Collections.Immutable;
using Entente.Language;
using Entente.Text;

namespace Entente.Quotes;

/// <summary>Attributions set beside or between the words that they report: "The bridge, the minister said, will open."</summary>
internal sealed class AsideSyntax(CueLexicon cues)
{
    /// <summary>
    /// Whether a verb of saying is set beside the clause that it reports: "The road will open, the minister said." The parser may
    /// take that for one more clause without "and", or for a relative one.
    /// </summary>
    public static bool IsAside(Sentence s, int cue)
    {
        var token = s.Tokens[cue];
        if (token.Head < 0) return false;
        if ((s.Child(cue, "nsubj")?.Index ?? SpeakerSyntax.Aside(s, cue)) is not { } speaker) return false;
        if (token.Is("parataxis")) return true;
        if (!(token.Is("conj") || token.Is("acl")) || token.Xpos is not ("VBD" or "VBZ" or "VBP") || token.Head > cue) return false;
        var words = s.Subtree(cue).Where(t => t.Index <= Math.Max(cue, speaker)).ToList();
        var first = words.FirstOrDefault(t => t.Upos != PartOfSpeech.Punct)?.Index ?? 0;
        return first > 1 && s.Tokens[first - 1].Form == "," && s.Tokens[first - 2].Xpos is not ("WP" or "WDT" or "WRB" or "WP$") && !words.Any(t => t.Is("cc") || t.Is("mark") || t.Xpos is "WP" or "WDT" or "WRB" or "WP$")
            && s.Children(cue).All(c => !c.Is("obj") && !c.Is("xcomp"));
    }

    /// <summary>The verb of the clause beside which a saying stands.</summary>
    public static int Told(Sentence s, int cue)
    {
        var head = s.Tokens[cue].Head;
        while (s.Tokens[cue].Is("acl") && s.Tokens[head] is { Head: >= 0, Upos: not (PartOfSpeech.Verb or PartOfSpeech.Aux) } noun) head = noun.Head;
        return head;
    }

    /// <summary>"As the minister noted, the road is ours": the clause that the aside hangs on.</summary>
    public static ReportedContent? AsTold(Sentence s, int cue)
    {
        var token = s.Tokens[cue];
        if (!token.Is("advcl") || token.Xpos is not ("VBD" or "VBZ" or "VBP") && !s.Children(cue, "aux").Any()
            || !s.Children(cue).Any(c => c.Index < cue && c.Lemma == "as" && (c.Is("mark") || c.Is("advmod")))
            || s.Child(cue, "nsubj") is null || s.Children(cue).Any(c => c.Is("ccomp") || c.Is("xcomp") || (c.Is("obj") && c.Lemma != "it")))
            return null;
        var aside = s.Subtree(cue).Select(t => t.Index).ToList();
        var whole = s.Subtree(token.Head).Select(t => t.Index).ToList();
        var (first, last) = (aside[0], aside[^1]);
        while (first < last && s.Tokens[first].Upos == PartOfSpeech.Punct) first++;
        var opens = first == 0 || s.Tokens[first - 1].Form == ",";
        var closes = last == s.Tokens.Length - 1 || s.Tokens[last].Form == "," || s.Tokens[last + 1].Upos == PartOfSpeech.Punct;
        if (!opens || !closes) return null;
        ImmutableArray<Span> spans = [.. new[] { ContentSyntax.Trim(s, Math.Max(whole[0], Dateline(s)), first - 1), ContentSyntax.Trim(s, last + 1, whole[^1]) }.OfType<Span>()];
        return spans.IsEmpty ? null : new ReportedContent(token.Head, spans, CueContents.Clause);
    }

    /// <summary>The first word behind the place and date that open a report before a dash: "TARTU, May 3 - "; 0 where none do.</summary>
    public static int Dateline(Sentence s)
    {
        if (s.Tokens[0].Form is not { Length: > 2 } place || place.Any(char.IsLower)) return 0;
        return Time.Dateline.Dash(s, 1) + 1 ?? 0;
    }

    /// <summary>"The bridge, the minister said on Monday, will open", where the parser has the clause below the cue.</summary>
    public static ImmutableArray<Span> Around(Sentence s, int head, int cue)
    {
        if (head < cue) return [];
        var words = s.Subtree(head).Select(t => t.Index).ToList();
        if ((SpeakerSyntax.Aside(s, cue) ?? s.Child(cue, "nsubj")?.Index) is not { } speaker) return [];
        var end = SpeakerSyntax.Start(s, speaker);
        if (end is 0 || end > cue || s.Tokens[end - 1].Form != ",") return [];
        if (words[0] >= end)
        {
            // "In spring, the minister said, the bridge will open": set between two commas, the cue parts what is said.
            if (words[0] <= cue || s.Tokens[words[0] - 1].Form != "," && s.Tokens[words[0]].Form != "," || Fronted(s, end - 1, cue) is not { } start) return [];
            words.InsertRange(0, Enumerable.Range(start, end - 1 - start));
        }

        var comma = cue + 1;
        while (comma < head && s.Tokens[comma].Form != ",") comma++;
        return comma < head && ContentSyntax.Trim(s, words[0], end - 2) is { } before && ContentSyntax.Trim(s, comma + 1, words[^1]) is { } behind ? [before, behind] : [];
    }

    // The first of the words before an aside that belong to what is said: a phrase or a clause with a conjunction, of more
    // than one word; "Asked about it, she said, ..." and "Later, she said, ..." tell of the saying.
    private static int? Fronted(Sentence s, int comma, int cue)
    {
        var first = comma;
        while (first > 0 && s.Tokens[first - 1] is { Form: not (";" or ":"), Xpos: not ("``" or "''") }) first--;
        if (comma - first < 2 || s.Tokens[first].Xpos is "VBG" or "VBN" or "VBD") return null;
        return s.Tokens[first..comma].Any(t => t.Head == cue && t.Is("obl") || t.Head == cue && t.Is("advcl")) ? first : null;
    }

    /// <summary>
    /// The cue hangs beside the clause that it reports: "The bridge will open, he said, next year" has it before the
    /// cue, "The bridge, he said, will open" on both sides.
    /// </summary>
    public ImmutableArray<Span> Beside(Sentence s, int cue)
    {
        var words = s.Subtree(cue).Select(t => t.Index).ToList();
        var (first, last) = (words[0], words[^1]);
        while (first < cue && s.Tokens[first].Upos == PartOfSpeech.Punct) first++;
        if (SpeakerSyntax.Aside(s, cue) is { } speaker) first = SpeakerSyntax.Start(s, speaker);
        if (first == 0 || s.Tokens[first - 1].Form is not ",") return [];
        var from = first - 1;
        var dateline = Dateline(s);
        while (from > dateline && !Ends(s, from - 1)) from--;
        if (ContentSyntax.Trim(s, from, first - 2) is not { } before) return [];
        // Without a verb before the cue, the clause goes on behind it.
        var whole = s.Tokens[from..first].Any(t => t.Upos is PartOfSpeech.Verb or PartOfSpeech.Aux);
        var told = Told(s, cue);
        var end = last + 1;
        while (end < s.Tokens.Length && s.Tokens[end].Form is not ";") end++;
        if (Condition(s, cue) is { } condition) last = condition - 1;
        else if (whole && told < first)
            end = s.Children(told).Where(c => c.Index > last && c.Index < end && GoesOn(s, c))
                .Select(c => Math.Min(end, s.Subtree(c.Index).Last().Index + 1)).DefaultIfEmpty(last + 1).Max();
        return ContentSyntax.Trim(s, last + 1, end - 1) is { } behind ? [before, behind] : [before];
    }

    // A clause begins behind a semicolon, a colon, or words in quotation marks that end as a sentence does.
    private static bool Ends(Sentence s, int word) => s.Tokens[word].Form is ";" or ":" or "."
        || (s.Tokens[word].Xpos == "''" && word > 0 && s.Tokens[word - 1].Form is "," or "." or "!" or "?");

    /// <summary>
    /// "The road would open, she said, if the ice went": the first word of a clause behind the cue that is part of
    /// what is said.
    /// </summary>
    public int? Condition(Sentence s, int cue)
    {
        foreach (var clause in s.Children(cue))
        {
            if (clause.Index < cue || !(clause.Is("advcl") || clause.Is("ccomp"))) continue;
            if (s.Subtree(clause.Index).FirstOrDefault(t => t.Upos != PartOfSpeech.Punct)?.Index is not { } first || first <= cue) continue;
            if (s.Tokens[first - 1].Form == "," && s.Children(clause.Index, "mark").Any(m => m.Index == first && cues.IsCondition(m.Form))) return first;
        }

        return null;
    }

    // "…, she said, but the gates would open" goes on; "…, she said, and she thanked them" is the report's again.
    private bool GoesOn(Sentence s, Token next)
    {
        if (next.Upos == PartOfSpeech.Punct) return false;
        if (next.Upos is not (PartOfSpeech.Verb or PartOfSpeech.Aux)) return true;
        if (next.Is("advcl")) return cues.IsCondition(s.Subtree(next.Index).First(t => t.Upos != PartOfSpeech.Punct || t == next).Form);
        return next.Is("conj") && s.Child(next.Index, "nsubj") is { } subject
            && (cues.ActOf(s, next) == CueAct.None || subject.Upos != PartOfSpeech.Pron);
    }
}
