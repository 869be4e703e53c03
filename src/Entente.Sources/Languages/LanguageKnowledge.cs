using System.Globalization;
using System.Text.Json;

namespace Entente.Sources.Languages;

/// <summary>What tells one language from another, by knowledge/languages/words.yaml.</summary>
internal sealed class LanguageKnowledge
{
    private readonly Dictionary<string, int[]> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<char, int[]> _letters = [];
    private readonly (char From, char To, string Language)[] _scripts;

    public LanguageKnowledge(JsonElement section)
    {
        Languages = [.. section.GetProperty("words").EnumerateObject().Select(l => l.Name)];
        _scripts =
        [
            .. section.GetProperty("scripts").EnumerateArray().Select(s =>
                (Block(s.GetProperty("from")), Block(s.GetProperty("to")), s.GetProperty("language").GetString()!)),
        ];
        for (var i = 0; i < Languages.Length; i++)
        {
            foreach (var word in Words(section.GetProperty("words").GetProperty(Languages[i])).Distinct(StringComparer.Ordinal)) Add(_words, word, i);
            if (!section.GetProperty("letters").TryGetProperty(Languages[i], out var letters)) continue;
            foreach (var letter in letters.GetString()!) Add(_letters, letter, i);
        }
    }

    /// <summary>The languages that are told by their words; elsewhere they are numbers, counted in this order.</summary>
    public string[] Languages { get; }

    /// <summary>The languages that have a word of grammar, none for any other word.</summary>
    public ReadOnlySpan<int> Having(ReadOnlySpan<char> word) =>
        _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var languages) ? languages : default;

    /// <summary>The languages that have a letter, none for one that many have.</summary>
    public ReadOnlySpan<int> Having(char letter) => letter > 127 && _letters.TryGetValue(letter, out var languages) ? languages : default;

    /// <summary>The language of a script that is one language's alone; null for Latin, Cyrillic, Arabic and others.</summary>
    public string? OfScript(char letter)
    {
        foreach (var (from, to, language) in _scripts)
            if (letter >= from && letter <= to)
                return language;
        return null;
    }

    /// <summary>A list of words as it is written: with spaces between.</summary>
    public static string[] Words(JsonElement list) => list.GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static char Block(JsonElement code) => (char)int.Parse(code.GetString()!, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static void Add<T>(Dictionary<T, int[]> map, T key, int language) where T : notnull =>
        map[key] = map.TryGetValue(key, out var others) ? [.. others, language] : [language];
}
