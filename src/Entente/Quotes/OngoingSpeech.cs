using Entente.Language;
using Entente.Parties;

namespace Entente.Quotes;

/// <summary>
/// Reported speech that goes on without a cue of its own: "The road was safe, she said; it would open at noon. Nobody would
/// have to pay." Read only where the signs are strong: right behind a statement, in the same paragraph, shifted back as what is
/// reported is, and with no new person who acts. Each such sentence is a statement of its own under the cue that it goes on from.
/// </summary>
internal sealed class OngoingSpeech(QuoteContext context, CueLexicon cues)
{
    // The statement with which the sentence before ended.
    private ReportedStatement? _before;

    /// <summary>The statements of a sentence that have no cue; sentences are asked for in the order of the text.</summary>
    public IReadOnlyList<ReportedStatement> In(Sentence s, IReadOnlyList<ReportedStatement> statements)
    {
        var found = new List<ReportedStatement>();
        var floor = _before is { } before && before.Sentence.Paragraph == s.Paragraph && statements.Count == 0 && Whole(s) is { } whole
            ? before with { Content = whole, Told = s, GoesOn = true }
            : null;
        if (floor is not null) found.Add(floor);
        foreach (var part in Parts(s))
        {
            if (statements.Any(o => Touches(s, o, part)) || found.Any(o => Touches(s, o, part)))
            {
                floor = statements.LastOrDefault(o => CanGoOn(s, o) && EndsIn(s, o, part)) ?? found.LastOrDefault(o => EndsIn(s, o, part));
                continue;
            }

            if (floor is null || Part(s, part, floor) is not { } content) { floor = null; continue; }
            found.Add(floor with { Content = content, Told = s, GoesOn = true });
        }

        // What holds the floor at the end of the sentence holds it in the next.
        _before = floor is { Word: not null, Source: not null } && context.Quotations.Holding(s.Tokens[^1].Span) is null ? floor : null;
        return found;
    }

    // What semicolons part.
    private static IEnumerable<(int First, int Last)> Parts(Sentence s)
    {
        var first = 0;
        for (var word = 0; word <= s.Tokens.Length; word++)
        {
            if (word < s.Tokens.Length && s.Tokens[word].Form != ";") continue;
            if (word > first) yield return (first, word - 1);
            first = word + 1;
        }
    }

    private static bool Touches(Sentence s, ReportedStatement statement, (int First, int Last) part)
    {
        var span = s.Cover(part.First, part.Last);
        return statement.Content.Spans.Any(c => c.Start < span.End && span.Start < c.End)
            || (statement.Sentence == s && statement.Cue >= part.First && statement.Cue <= part.Last);
    }

    // A statement of its own weight, not one within another or one that tells an attitude.
    private bool CanGoOn(Sentence s, ReportedStatement o) =>
        o.Source is not null && o.Content.Kind == CueContents.Clause && (o.Act & (CueAct.Say | CueAct.Promise)) != CueAct.None
        // Said in the past, and shifted back.
        && (s.Tokens[o.Cue].Xpos is "VBD" || !s.Tokens[o.Cue].Xpos.StartsWith('V')) && Finite(s, s.Tokens[o.Content.Head]).Any(IsShifted)
        && SayingStatus.Of(s, o.Cue, cues) == QuoteStatus.Said && IsUppermost(s, o);

    private static bool IsUppermost(Sentence s, ReportedStatement o)
    {
        var token = s.Tokens[o.Cue];
        return token.Head < 0 || (token.Is("conj") && s.Tokens[token.Head].Head < 0) || AsideSyntax.IsAside(s, o.Cue) || !s.Tokens[o.Cue].Xpos.StartsWith('V');
    }

    // Nothing but the cue and its circumstances stands behind the words, or the words behind the cue.
    private static bool EndsIn(Sentence s, ReportedStatement o, (int First, int Last) part)
    {
        var last = part.Last;
        while (last > part.First && s.Tokens[last].Upos == PartOfSpeech.Punct) last--;
        return o.Content.Spans[^1].End >= s.Tokens[last].Span.End
            || (o.Sentence == s && o.Cue <= last && s.Subtree(o.Cue).Any(t => t.Index == last) && s.Tokens[(o.Cue + 1)..(last + 1)].All(t => t.Xpos is not ("VBD" or "VBZ" or "VBP" or "MD")));
    }

    private ReportedContent? Part(Sentence s, (int First, int Last) part, ReportedStatement floor)
    {
        if (Verb(s, part.First, part.Last) is not { } verb || IsNewActor(s, verb)) return null;
        if (s.Tokens[part.First..(part.Last + 1)].Any(t => context.Quotations.Holding(t.Span) is not null)
            && !s.Tokens[part.First..verb.Index].All(t => context.Quotations.Holding(t.Span) is null)) return null;
        if (!Finite(s, verb).Any(IsShifted)) return null;
        return ContentSyntax.Trim(s, part.First, part.Last) is { } span ? new ReportedContent(verb.Index, [span], CueContents.Clause) : null;
    }

    private ReportedContent? Whole(Sentence s)
    {
        var last = s.Tokens.Length - 1;
        // "There had been none: '…'": up to the words themselves.
        var quoted = s.Tokens.FirstOrDefault(t => context.Quotations.Holding(t.Span) is not null);
        if (quoted is not null)
        {
            last = quoted.Index - 1;
            while (last >= 0 && s.Tokens[last].Upos == PartOfSpeech.Punct && s.Tokens[last].Form != ":") last--;
            if (last < 1 || s.Tokens[last].Form != ":") return null;
        }

        if (s.Tokens[0].Upos == PartOfSpeech.Cconj && s.Tokens[0].Lemma != "nor" || Verb(s, 0, last) is not { } verb || verb.Head >= 0 || IsNewActor(s, verb)) return null;
        // "Had" and "was" are the report's own tenses too.
        if (s.Tokens[^1].Form == "?" || !Finite(s, verb).Any(t => t.Form == "would")) return null;
        return ContentSyntax.Trim(s, 0, last) is { } span ? new ReportedContent(verb.Index, [span], CueContents.Clause) : null;
    }

    // The uppermost word of a stretch, if it is a clause.
    private static Token? Verb(Sentence s, int first, int last)
    {
        var tops = s.Tokens[first..(last + 1)].Where(t => t.Upos != PartOfSpeech.Punct && (t.Head < first || t.Head > last)).ToList();
        return tops is [var top, ..] && s.Children(top.Index).Any(c => c.Is("nsubj") || c.Is("expl")) && Finite(s, top).Any() ? top : null;
    }

    private static IEnumerable<Token> Finite(Sentence s, Token verb) =>
        s.Children(verb.Index).Where(c => c.Is("aux") || c.Is("cop")).Append(verb).Where(t => t.Xpos is "VBD" or "VBZ" or "VBP" or "MD");

    private static bool IsShifted(Token finite) => finite is { Xpos: "VBD" } or { Form: "would" or "could" or "might" or "should" };

    // A person named or called by an office begins to act: that is the report's own voice again.
    private bool IsNewActor(Sentence s, Token verb) => s.Children(verb.Index).Any(c => c.Is("nsubj") && c.Upos != PartOfSpeech.Pron
        && context.Parties.At(s.Index, c.Index) is { Entities: [{ Kind: EntityKind.Person }, ..] });
}
