using Entente.Language;

namespace Entente.Cli.Report;

/// <summary>A sentence's tree on lines, each word below its head, with notes beside words.</summary>
internal sealed class TreeText(Sentence sentence, IReadOnlyDictionary<int, string> notes)
{
    /// <summary>The lines, from the root on.</summary>
    public IEnumerable<string> Lines() => Below(sentence.Root, "", "");

    private IEnumerable<string> Below(int word, string first, string rest)
    {
        var token = sentence.Tokens[word];
        var note = notes.TryGetValue(word, out var told) ? $"   <- {told}" : "";
        yield return $"{first}{EvidenceText.Clean(token.Form)}  {token.Relation}{note}";
        Token[] children = [.. sentence.Children(word).Where(c => c.Upos != PartOfSpeech.Punct)];
        for (var i = 0; i < children.Length; i++)
        {
            var isLast = i == children.Length - 1;
            foreach (var line in Below(children[i].Index, rest + (isLast ? "└─ " : "├─ "), rest + (isLast ? "   " : "│  "))) yield return line;
        }
    }
}
