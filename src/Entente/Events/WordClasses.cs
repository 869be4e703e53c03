using System.Collections.Frozen;

namespace Entente.Events;

/// <summary>Words that many frames name together, such as <c>@tie</c>: knowledge/english/word-classes.yaml.</summary>
internal sealed class WordClasses
{
    private readonly FrozenDictionary<string, string[]> _classes;

    public WordClasses(KnowledgeBase knowledge)
        : this(knowledge.Section("english/word-classes").GetProperty("classes").EnumerateObject()
            .ToFrozenDictionary(c => c.Name, c => c.Value.EnumerateArray().Select(e => e.GetString()!).ToArray()))
    {
    }

    private WordClasses(FrozenDictionary<string, string[]> classes) => _classes = classes;

    /// <summary>No class.</summary>
    public static WordClasses None { get; } = new(FrozenDictionary<string, string[]>.Empty);

    /// <summary>The lemmas that an item of a list stands for: those of the class where it begins with @, else itself.</summary>
    /// <exception cref="FormatException">There is no such class.</exception>
    public IEnumerable<string> Expand(string item) => !item.StartsWith('@') ? [item]
        : _classes.TryGetValue(item[1..], out var words) ? words
        : throw new FormatException($"there is no class of words '{item}' in word-classes.yaml");
}
