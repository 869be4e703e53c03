using System.Collections.Frozen;
using System.Text.Json;

namespace Entente.Sources.Languages;

/// <summary>
/// Tells the language of a text by its script, its words of grammar and its letters. English, which is what is mostly read, is told
/// from other languages by a few words alone, before anything else is looked at.
/// </summary>
/// <remarks>
/// Thread-safe. Measured beside a detector with n-gram models of 75 languages (Lingua, low accuracy): that one brings 72 MB of
/// models and takes 0.3 s and 100 MB to start, for paragraphs that this tells as well.
/// </remarks>
public sealed class LanguageDetector
{
    /// <summary>The tag of a language that is not known (ISO 639-2).</summary>
    public const string Unknown = "und";

    /// <summary>The language that Entente reads.</summary>
    public const string English = "en";

    /// <summary>UTF-16 units that are looked at: some three thousand words.</summary>
    private const int Sample = 20_000;

    /// <summary>Below as many words that tell, nothing is told.</summary>
    private const double LeastEvidence = 2;

    /// <summary>Words that tell make at least this share of all words.</summary>
    private const double LeastShare = 0.06;

    /// <summary>A language that is not English has as many times the evidence of English. Neighbours among the others are often close.</summary>
    private const double LeastLead = 1.5;

    /// <summary>A text of so many words without English ones is not English, whatever else it is.</summary>
    private const int LongText = 60;

    /// <summary>An English text has at least this share of words of grammar; titles and lists have the fewest.</summary>
    private const double LeastEnglish = 0.05;

    /// <summary>A letter of its own tells less than a word: names have it too.</summary>
    private const double OfLetter = 0.25;

    private static readonly Lazy<LanguageDetector> Shipped = new(() => new LanguageDetector(KnowledgeBase.Default));

    private readonly JsonElement _section;
    private readonly FrozenSet<string> _sure;
    private readonly double _sureShare;
    private readonly Lazy<LanguageKnowledge> _knowledge;

    internal LanguageDetector(KnowledgeBase knowledge)
    {
        _section = knowledge.Section("languages/words");
        var sure = _section.GetProperty("sure");
        _sure = LanguageKnowledge.Words(sure.GetProperty("words")).ToFrozenSet(StringComparer.Ordinal);
        _sureShare = sure.GetProperty("share").GetDouble();
        _knowledge = new Lazy<LanguageKnowledge>(() => new LanguageKnowledge(_section));
    }

    /// <summary>The detector with what this build knows of languages.</summary>
    public static LanguageDetector Default => Shipped.Value;

    /// <summary>The language of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="declared">The language that it came with, an IETF tag; it counts where the text does not tell.</param>
    /// <returns>
    /// An ISO 639-1 code; what was declared where the text does not tell; null where nothing tells, as for a name alone.
    /// </returns>
    public string? Tell(string text, string? declared = null)
    {
        var told = Tell(text.AsSpan(0, Math.Min(text.Length, Sample)));
        var known = string.IsNullOrWhiteSpace(declared) ? null : declared.Trim();
        if (told is null or Unknown) return known;
        // "pt-BR" says more than "pt".
        return known?.StartsWith(told, StringComparison.OrdinalIgnoreCase) == true && (known.Length == told.Length || known[told.Length] == '-')
            ? known
            : told;
    }

    /// <summary>The English name of the language of a text that is certainly not English, null of any other.</summary>
    public string? Foreign(string text)
    {
        var told = Tell(text.AsSpan(0, Math.Min(text.Length, Sample)));
        return told is null or English ? null : _section.GetProperty("names").GetProperty(told).GetString();
    }

    // Short texts and mixed ones are left open; a long one without English words is of an unknown language.
    private string? Tell(ReadOnlySpan<char> text)
    {
        if (IsSurelyEnglish(text)) return English;
        var knowledge = _knowledge.Value;
        if (ByScript(text, knowledge) is { } script) return script;
        Span<double> evidence = stackalloc double[knowledge.Languages.Length];
        var words = 0;
        Span<char> lower = stackalloc char[Words.Longest];
        foreach (var word in new Words(text))
        {
            words++;
            var length = word.ToLowerInvariant(lower);
            Weigh(lower[..length], knowledge, evidence);
        }

        var english = evidence[Array.IndexOf(knowledge.Languages, English)];
        var best = First(evidence);
        if (evidence[best] >= LeastEvidence && evidence[best] >= LeastShare * words
            && (knowledge.Languages[best] == English || evidence[best] >= LeastLead * english))
            return knowledge.Languages[best];
        return words >= LongText && english < LeastEnglish * words && evidence[best] < LeastShare * words ? Unknown : null;
    }

    private bool IsSurelyEnglish(ReadOnlySpan<char> text)
    {
        var sure = _sure.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[Words.Longest];
        var (all, english) = (0, 0);
        foreach (var word in new Words(text))
        {
            all++;
            if (word.Length <= 8 && sure.Contains(lower[..word.ToLowerInvariant(lower)])) english++;
        }

        return english >= 3 && english >= _sureShare * all;
    }

    private static string? ByScript(ReadOnlySpan<char> text, LanguageKnowledge knowledge)
    {
        var letters = 0;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            if (c > 0x036F && knowledge.OfScript(c) is { } language) counts[language] = counts.GetValueOrDefault(language) + 1;
        }

        // Japanese is written in its kana and in Chinese characters.
        if (counts.TryGetValue("ja", out var kana) && counts.TryGetValue("zh", out var characters) && kana * 10 > characters)
            (counts["ja"], counts["zh"]) = (kana + characters, 0);
        foreach (var (language, count) in counts)
            if (count * 2 > letters && count >= LeastEvidence * 2)
                return language;
        return null;
    }

    private static void Weigh(ReadOnlySpan<char> word, LanguageKnowledge knowledge, Span<double> evidence)
    {
        var having = knowledge.Having(word);
        foreach (var language in having) evidence[language] += 1.0 / having.Length;
        foreach (var letter in word)
        {
            having = knowledge.Having(letter);
            foreach (var language in having) evidence[language] += OfLetter / having.Length;
        }
    }

    private static int First(ReadOnlySpan<double> evidence)
    {
        var first = 0;
        for (var i = 1; i < evidence.Length; i++)
            if (evidence[i] > evidence[first])
                first = i;
        return first;
    }

    /// <summary>The words of a text: runs of letters, with the marks that some scripts add to them.</summary>
    private ref struct Words(ReadOnlySpan<char> text)
    {
        /// <summary>UTF-16 units of a word; longer ones are cut into several.</summary>
        public const int Longest = 64;

        private ReadOnlySpan<char> _rest = text;

        public ReadOnlySpan<char> Current { get; private set; }

        public readonly Words GetEnumerator() => this;

        public bool MoveNext()
        {
            var start = 0;
            while (start < _rest.Length && !char.IsLetter(_rest[start])) start++;
            var end = start;
            while (end < _rest.Length && end - start < Longest && (char.IsLetter(_rest[end]) || char.GetUnicodeCategory(_rest[end])
                is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark)) end++;
            Current = _rest[start..end];
            _rest = _rest[end..];
            return !Current.IsEmpty;
        }
    }
}
