using Entente.Language;

namespace Entente.Parties;

/// <summary>When, as its verbs tell, a clause holds.</summary>
internal enum ClauseTense
{
    /// <summary>It may not hold at all: negated, hypothetical, under a modal verb, an infinitive.</summary>
    Open,
    Past,
    /// <summary>"Has been": up to now, where a time tells since when.</summary>
    Perfect,
    Present,
    Future,
    /// <summary>"Appointed in May, she …": over, at whatever time its neighbour tells.</summary>
    Participle,
}

/// <summary>Reads the tense of a clause off the verbs of the tree.</summary>
internal sealed class Tenses(TenureLexicon lexicon)
{
    /// <summary>The tense of the clause whose predicate, a verb or a noun with a copula, is this word.</summary>
    public ClauseTense Of(Sentence sentence, int predicate)
    {
        if (lexicon.Negation.LeavesOpen(sentence, predicate) || lexicon.Negation.HasNot(sentence, predicate)) return ClauseTense.Open;
        Token? finite = null;
        var ended = false;
        foreach (var child in sentence.Children(predicate))
        {
            if (child.Is("aux") || child.Is("cop")) finite ??= child;
            else if (child.Is("mark") && (child.Lemma == "to" || lexicon.IsHypothetical(child))) return ClauseTense.Open;
            else if (child.Is("advmod") && lexicon.IsEnded(child)) ended = true;
            else if (child.Is("advmod") && lexicon.IsUndone(child)) return ClauseTense.Open;
        }

        var tense = Of(finite ?? sentence.Tokens[predicate], isAuxiliary: finite is not null);
        return ended && tense is (ClauseTense.Present or ClauseTense.Perfect) ? ClauseTense.Past : tense;
    }

    private ClauseTense Of(Token finite, bool isAuxiliary) => finite.Xpos switch
    {
        "MD" => lexicon.IsFuture(finite) ? ClauseTense.Future : ClauseTense.Open,
        "VBD" => ClauseTense.Past,
        "VBZ" or "VBP" => isAuxiliary && finite.Is("aux") && finite.Lemma == "have" ? ClauseTense.Perfect : ClauseTense.Present,
        "VBN" => isAuxiliary ? ClauseTense.Open : ClauseTense.Participle,
        "VBG" => ClauseTense.Participle,
        _ => ClauseTense.Open,
    };
}
