namespace Entente.Language;

/// <summary>The universal parts of speech of Universal Dependencies v2 (UPOS), in the order of the model's labels.</summary>
public enum PartOfSpeech
{
    /// <summary>ADJ, adjective.</summary>
    Adj,
    /// <summary>ADP, preposition or postposition.</summary>
    Adp,
    /// <summary>ADV, adverb.</summary>
    Adv,
    /// <summary>AUX, auxiliary or copula.</summary>
    Aux,
    /// <summary>CCONJ, coordinating conjunction.</summary>
    Cconj,
    /// <summary>DET, determiner.</summary>
    Det,
    /// <summary>INTJ, interjection.</summary>
    Intj,
    /// <summary>NOUN, common noun.</summary>
    Noun,
    /// <summary>NUM, numeral.</summary>
    Num,
    /// <summary>PART, particle.</summary>
    Part,
    /// <summary>PRON, pronoun.</summary>
    Pron,
    /// <summary>PROPN, proper noun.</summary>
    Propn,
    /// <summary>PUNCT, punctuation.</summary>
    Punct,
    /// <summary>SCONJ, subordinating conjunction.</summary>
    Sconj,
    /// <summary>SYM, symbol.</summary>
    Sym,
    /// <summary>VERB, full verb.</summary>
    Verb,
    /// <summary>X, other.</summary>
    X,
}
