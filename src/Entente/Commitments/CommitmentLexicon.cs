using System.Collections.Frozen;
using System.Text.Json;
using Entente.Language;

namespace Entente.Commitments;

/// <summary>The words of knowledge/english/commitments.yaml. Thread-safe.</summary>
internal sealed class CommitmentLexicon
{
    private const string Section = "english/commitments";

    private readonly FrozenDictionary<string, FrozenSet<string>> _lists;

    public CommitmentLexicon(KnowledgeBase knowledge)
    {
        var section = knowledge.Section(Section);
        _lists = section.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Array)
            .ToFrozenDictionary(p => p.Name, p => Words(p.Value).ToFrozenSet(StringComparer.OrdinalIgnoreCase));
        Types = Inverted<AgreementType>(section.GetProperty("agreement"));
        Stages = Inverted<AgreementStage>(section.GetProperty("stages"));
        Currencies = section.GetProperty("currencies").EnumerateObject()
            .ToFrozenDictionary(c => c.Name, c => c.Value.GetString()!, StringComparer.OrdinalIgnoreCase);
        Multiples = section.GetProperty("multiples").EnumerateObject()
            .ToFrozenDictionary(m => m.Name, m => m.Value.GetDecimal(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What a noun says an agreement is.</summary>
    public FrozenDictionary<string, AgreementType> Types { get; }

    /// <summary>How far a verb or noun says that it has come.</summary>
    public FrozenDictionary<string, AgreementStage> Stages { get; }

    /// <summary>Signs and words of currencies.</summary>
    public FrozenDictionary<string, string> Currencies { get; }

    /// <summary>What stands behind a number to multiply it.</summary>
    public FrozenDictionary<string, decimal> Multiples { get; }

    /// <summary>Whether a list has a word, by its lemma.</summary>
    public bool Has(string list, Token token) => _lists[list].Contains(token.Lemma);

    /// <summary>Whether a list has a word.</summary>
    public bool Has(string list, string lemma) => _lists[list].Contains(lemma);

    /// <summary>Whether a list has what joins a clause or a phrase to what stands above it, of one word or several ("in return for").</summary>
    public bool Joins(string list, Sentence s, Token first)
    {
        var words = _lists[list];
        if (words.Contains(first.Lemma)) return true;
        var joined = first.Lemma.ToLowerInvariant();
        for (var at = first.Index + 1; at < s.Tokens.Length && at <= first.Index + 3; at++)
        {
            joined += "_" + s.Tokens[at].Lemma.ToLowerInvariant();
            if (words.Contains(joined)) return true;
        }

        return false;
    }

    private static IEnumerable<string> Words(JsonElement list) => list.EnumerateArray().Select(w => w.GetString()!);

    private static FrozenDictionary<string, T> Inverted<T>(JsonElement lists)
        where T : struct, Enum =>
        lists.EnumerateObject().SelectMany(l => Words(l.Value).Select(w => (Word: w, Kind: Enum.Parse<T>(l.Name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true))))
            .ToFrozenDictionary(w => w.Word, w => w.Kind, StringComparer.OrdinalIgnoreCase);
}
