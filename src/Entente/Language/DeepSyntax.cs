namespace Entente.Language;

/// <summary>
/// The grammatical functions beneath the surface of a tree: who does it and to whom it is done, whether in the active or the
/// passive, in a relative or participle clause, under control and raising, shared by coordination, or of a noun or adjective that
/// stands for the act. Each function gives tiers of words, the most certain first. Thread-safe.
/// </summary>
/// <param name="lightVerbs">Verbs that lend a noun their subject, and those that lend it as the one it is done to.</param>
internal sealed class DeepSyntax(LightVerbs lightVerbs)
{
    private const int Depth = 5;

    /// <summary>Who does it.</summary>
    public IEnumerable<int[]> Subject(Sentence s, int word) => s.Tokens[word].Upos == PartOfSpeech.Verb
        ? [IsPassive(s, word) ? Agents(s, word) : SurfaceSubject(s, word)]
        // "is ready", "was in Geneva": what is said of someone.
        : s.Tokens[word].Upos == PartOfSpeech.Adj || s.Child(word, "cop") is not null ? [SurfaceSubject(s, word)] : NounSubject(s, word);

    /// <summary>To whom or what it is done.</summary>
    public IEnumerable<int[]> Object(Sentence s, int word) => (s.Tokens[word].Upos == PartOfSpeech.Verb
        ? [VerbObject(s, word)]
        : NounObject(s, word)).Select(tier => Counted(s, tier));

    // "hundreds of soldiers", "eleven of the prisoners": what is counted stands beside the count.
    private int[] Counted(Sentence s, int[] words) =>
        [.. words.SelectMany(w => s.Tokens[w].Upos == PartOfSpeech.Num || lightVerbs.Counts(s.Tokens[w].Lemma.ToLowerInvariant())
            ? Prepositional(s, w, ["of"]).Prepend(w)
            : [w])];

    /// <summary>Who is given, told or asked it, where no preposition stands before them; of a noun, its light verb's.</summary>
    public IEnumerable<int[]> Indirect(Sentence s, int word)
    {
        yield return Below(s, word, "iobj");
        // "Chad was given tents"
        if (IsPassive(s, word) && s.Children(word, "obj").Any()) yield return SurfaceSubject(s, word);
        if (Governor(s, word) is { } verb)
            foreach (var tier in Indirect(s, verb)) yield return tier;
    }

    /// <summary>What stands behind a preposition: below the word itself, its object, or the light verb that it is the object of.</summary>
    public IEnumerable<int[]> Behind(Sentence s, int word, IReadOnlyCollection<string> prepositions)
    {
        yield return Prepositional(s, word, prepositions);
        if (s.Tokens[word].Upos == PartOfSpeech.Verb)
            // "flights and supplies to Chad": the second means the first too.
            yield return [.. WithConjuncts(s, [.. Surface(s, word, "obj").Concat(PassiveSubject(s, word))]).SelectMany(o => Prepositional(s, o, prepositions))];
        else if (Governor(s, word) is { } verb)
            yield return Prepositional(s, verb, prepositions);
    }

    /// <summary>The clause that says what is asked, promised, refused or said.</summary>
    public IEnumerable<int[]> Clause(Sentence s, int word)
    {
        yield return WithConjuncts(s, [.. s.Children(word).Where(c => c.Is("ccomp") || c.Is("xcomp")).Select(c => c.Index)]);
        yield return WithConjuncts(s, [.. s.Children(word).Where(c => c.Relation == "acl" && HasMark(s, c.Index)).Select(c => c.Index)]);
        yield return WithConjuncts(s, [.. s.Children(word).Where(c => c.Is("advcl") && IsInfinitive(s, c.Index)).Select(c => c.Index)]);
        yield return WithConjuncts(s, BehindAside(s, word));
        if (Governor(s, word) is { } verb)
            foreach (var tier in Clause(s, verb)) yield return tier;
    }

    // "was ready, she said, to help": the tree may hang what follows an aside on the aside.
    private static int[] BehindAside(Sentence s, int word) =>
        [.. s.Children(word, "parataxis").Where(aside => aside.Index > word).SelectMany(aside => s.Children(aside.Index))
            .Where(c => (c.Is("advcl") || c.Is("xcomp")) && s.Children(c.Index, "mark").Any(m => m.Form == "to" && s.Tokens[m.Index - 1].Form == ","))
            .Select(c => c.Index)];

    /// <summary>Whose a thing is: who owns, makes or stands behind it.</summary>
    public IEnumerable<int[]> Owner(Sentence s, int word)
    {
        yield return Below(s, word, "nmod:poss");
        yield return Prepositional(s, word, ["by"]);
        yield return [.. s.Children(word).Where(c => c.Is("amod") || c.Is("compound")).Select(c => c.Index)];
        yield return Prepositional(s, word, ["of", "from"]);
        yield return [.. s.Children(word).Where(c => c.Is("acl")).SelectMany(c => Subject(s, c.Index).SelectMany(t => t)).Where(w => w != word)];
        // "the sanctions against Chad", "the attack on Chad" are not Chad's.
        yield return [.. s.Children(word).Where(c => IsNominal(c) && !HasCase(s, c.Index, lightVerbs.Aims)).Select(c => c.Index)];
        yield return [.. s.Children(word).Where(c => IsNominal(c) && !HasCase(s, c.Index, lightVerbs.Aims))
            .SelectMany(c => s.Children(c.Index).Where(g => g.Is("nmod") || g.Is("amod") || g.Is("compound"))).Select(g => g.Index)];
    }

    /// <summary>The light verb that a noun is the object of: "imposed" of "sanctions".</summary>
    public int? Governor(Sentence s, int noun)
    {
        var token = s.Tokens[noun];
        if (token.Upos == PartOfSpeech.Verb || token.Head < 0) return null;
        var above = token.Is("conj") && s.Tokens[token.Head].Upos != PartOfSpeech.Verb ? s.Tokens[token.Head] : token;
        if (above.Head < 0 || !(above.Is("obj") || above.Relation == "nsubj:pass" || above.Is("obl"))) return null;
        // "came under machine-gun fire": the tree may take what stands behind a preposition for the object.
        var verb = s.Tokens[above.Head];
        if (verb.Upos != PartOfSpeech.Verb) return null;
        var preposition = s.Child(above.Index, "case")?.Lemma;
        // "passed on greetings", "passed greetings on"
        return (preposition is not null || !above.Is("obl") || s.Children(verb.Index, "compound").Any()) && lightVerbs.Lends(verb.Lemma, preposition) ? verb.Index : null;
    }

    /// <summary>Whether a verb is in the passive: with "be", as a participle behind a noun or before its clause, or shared.</summary>
    public static bool IsPassive(Sentence s, int verb)
    {
        var token = s.Tokens[verb];
        if (s.Children(verb).Any(c => c.Relation is "aux:pass" or "nsubj:pass" or "obl:agent")) return true;
        if (token.Xpos is not ("VBN" or "VBD") || s.Children(verb, "aux").Any() || s.Children(verb, "nsubj").Any()) return false;
        if (token.Relation == "acl" || (token.Is("advcl") && token.Xpos == "VBN" && !s.Children(verb, "obj").Any())) return true;
        return token.Is("conj") && token.Xpos == "VBN" && token.Head >= 0 && s.Tokens[token.Head].Upos == PartOfSpeech.Verb
            && !s.Children(verb, "obj").Any() && IsPassive(s, token.Head);
    }

    /// <summary>What a relative pronoun stands for; the word itself where it is none.</summary>
    public static int Antecedent(Sentence s, int word)
    {
        if (s.Tokens[word].Xpos is not ("WP" or "WDT" or "WP$")) return word;
        var at = word;
        for (var steps = 0; steps < Depth && s.Tokens[at].Head >= 0; steps++)
        {
            if (s.Tokens[at].Relation == "acl:relcl")
            {
                // "A and B, who spoke by telephone": the clause hangs on the last of them and means all.
                at = s.Tokens[at].Head;
                while (s.Tokens[at] is { Relation: "conj", Head: >= 0 } conjunct && conjunct.Upos != PartOfSpeech.Verb) at = conjunct.Head;
                return at;
            }

            at = s.Tokens[at].Head;
        }

        return word;
    }

    private int[] SurfaceSubject(Sentence s, int word, int depth = 0)
    {
        int[] own = [.. s.Children(word).Where(c => c.Is("nsubj")).Select(c => Antecedent(s, c.Index))];
        var token = s.Tokens[word];
        if (own.Length > 0 || depth > Depth || token.Head < 0) return own;
        if (token.Is("conj")) return SurfaceSubject(s, token.Head, depth + 1);
        if (token.Is("xcomp"))
        {
            int[] controller = lightVerbs.IsPromise(s.Tokens[token.Head].Lemma) ? []
                : [.. s.Children(token.Head).Where(c => (c.Is("obj") || c.Is("iobj")) && c.Index < word).Select(c => Antecedent(s, c.Index))];
            return controller.Length > 0 ? controller : SurfaceSubject(s, token.Head, depth + 1);
        }

        if (token.Is("advcl"))
        {
            // "called on Chad to withdraw"
            var called = IsInfinitive(s, word) ? Prepositional(s, token.Head, lightVerbs.Addressed(s.Tokens[token.Head].Lemma)) : [];
            if (called.Length > 0) return called;
            // "The ships came, said Ada Quill, accusing Chad": who accuses is who said it.
            var head = s.Tokens[token.Head];
            return SurfaceSubject(s, head.Is("ccomp") && head.Head > head.Index && head.Head < word ? head.Head : token.Head, depth + 1);
        }

        if (token.Is("ccomp")) return SurfaceSubject(s, token.Head, depth + 1);
        if (token.Relation != "acl") return [];
        if (!IsInfinitive(s, word)) return [token.Head];
        // "its decision to withdraw", "made an attempt to talk"
        var owner = Below(s, token.Head, "nmod:poss");
        if (owner.Length > 0) return owner;
        return s.Tokens[token.Head] is { Head: >= 0 } noun && noun.Is("obj") ? SurfaceSubject(s, noun.Head, depth + 1) : [token.Head];
    }

    private int[] VerbObject(Sentence s, int verb)
    {
        if (IsPassive(s, verb))
        {
            var own = Surface(s, verb, "obj").ToArray();
            return own.Length > 0 ? own : SurfaceSubject(s, verb);
        }

        int[] objects = [.. Surface(s, verb, "obj")];
        if (objects.Length > 0) return objects;
        var token = s.Tokens[verb];
        // "the offer that Chad rejected", "the offer Chad rejected"
        if (token.Relation == "acl:relcl" && !s.Children(verb).Any(c => c.Is("ccomp") || c.Is("xcomp"))
            && s.Children(verb, "nsubj").Any(n => s.Tokens[n.Index].Xpos is not ("WP" or "WDT")))
            return [token.Head];
        // "condemned and rejected the offer"
        return s.Children(verb, "conj").Where(c => c.Upos == PartOfSpeech.Verb && !s.Children(c.Index, "nsubj").Any() && c.Index - verb <= 3)
            .Take(1).SelectMany(c => Surface(s, c.Index, "obj")).ToArray();
    }

    private IEnumerable<int[]> NounSubject(Sentence s, int noun)
    {
        if (Governor(s, noun) is { } verb)
        {
            if (Suffers(s, noun, verb)) yield return [.. Prepositional(s, noun, ["from", "by"]), .. Prepositional(s, verb, ["from", "by"])];
            else yield return IsPassive(s, verb) ? Agents(s, verb) : SurfaceSubject(s, verb);
        }

        yield return Below(s, noun, "nmod:poss");
        yield return Prepositional(s, noun, ["by"]);
        // "the expulsion of two diplomats by Chad": the tree may hang it on the nearer noun.
        yield return [.. Prepositional(s, noun, ["of"]).SelectMany(o => Prepositional(s, o, ["by"]))];
        yield return [.. s.Children(noun).Where(c => c.Is("amod") || c.Is("compound")).Select(c => c.Index)];
        // "the decision announced by Chad"
        yield return [.. s.Children(noun).Where(c => c.Relation == "acl" && c.Xpos == "VBN").SelectMany(c => Agents(s, c.Index))];
    }

    private IEnumerable<int[]> NounObject(Sentence s, int noun)
    {
        if (Governor(s, noun) is { } verb && Suffers(s, noun, verb)) yield return SurfaceSubject(s, verb);
        yield return Prepositional(s, noun, ["of"]);
    }

    private bool Suffers(Sentence s, int noun, int verb) => lightVerbs.Suffers(s.Tokens[verb].Lemma, s.Child(noun, "case")?.Lemma);

    private int[] PassiveSubject(Sentence s, int verb) => IsPassive(s, verb) ? SurfaceSubject(s, verb) : [];

    private static int[] Agents(Sentence s, int verb) =>
        [.. s.Children(verb).Where(c => c.Relation == "obl:agent" || (c.Is("obl") && c.Index > verb && HasCase(s, c.Index, ["by"]))).Select(c => Antecedent(s, c.Index))];

    private static IEnumerable<int> Surface(Sentence s, int word, string relation) =>
        s.Children(word, relation).Select(c => Antecedent(s, c.Index));

    private static int[] Below(Sentence s, int word, string relation) => [.. Surface(s, word, relation)];

    private static int[] Prepositional(Sentence s, int word, IReadOnlyCollection<string> prepositions) =>
        [.. s.Children(word).Where(c => (c.Is("obl") || c.Is("obj") || (c.Is("nmod") && c.Relation != "nmod:poss") || c.Is("advcl")) && HasCase(s, c.Index, prepositions))
            .Select(c => Antecedent(s, c.Index))];

    private static bool HasCase(Sentence s, int word, IReadOnlyCollection<string> prepositions) =>
        s.Children(word).Any(c => (c.Is("case") || c.Is("mark")) && prepositions.Contains(Preposition(s, c)))
        // "to Foreign Minister Ada Quill": the preposition may hang on the title or on the name.
        || s.Children(word).Any(t => t.Relation is "nmod:desc" or "appos" && s.Children(t.Index, "case").Any(c => prepositions.Contains(Preposition(s, c))));

    // "on behalf of" is one preposition: "on behalf of" and not "on".
    private static string Preposition(Sentence s, Token first)
    {
        var lemma = first.Lemma.ToLowerInvariant();
        foreach (var more in s.Children(first.Index, "fixed")) lemma += "_" + more.Lemma.ToLowerInvariant();
        return lemma;
    }

    private static bool IsNominal(Token token) => token.Is("nmod") && token.Relation != "nmod:poss";

    private static bool IsInfinitive(Sentence s, int word) => s.Children(word, "mark").Any(m => m.Form is "to" or "To");

    private static bool HasMark(Sentence s, int word) => s.Children(word, "mark").Any();

    private static int[] WithConjuncts(Sentence s, int[] words) =>
        [.. words.Concat(words.SelectMany(w => s.Children(w, "conj").Select(c => c.Index))).Distinct()];
}
