using System.Text;

namespace Entente.Sources.Html;

/// <summary>The words by which a page names an element: "articleBody" and "article-body" are the two words "article body".</summary>
internal sealed class PageName
{
    /// <summary>No entry of a list has more words.</summary>
    private const int Longest = 3;

    private readonly List<List<string>> _names = [];

    public bool IsEmpty => _names.Count == 0;

    public void Add(string name)
    {
        var words = new List<string>();
        var open = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            var begins = char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(name[i - 1]);
            if ((begins || !char.IsLetter(c)) && open.Length > 0)
            {
                words.Add(open.ToString());
                open.Clear();
            }

            if (char.IsLetter(c)) open.Append(char.ToLowerInvariant(c));
        }

        if (open.Length > 0) words.Add(open.ToString());
        if (words.Count > 0) _names.Add(words);
    }

    /// <summary>Whether one of the entries is a run of words of one of the names.</summary>
    public bool Fits(IReadOnlySet<string> entries)
    {
        foreach (var words in _names)
        {
            for (var i = 0; i < words.Count; i++)
            {
                var run = words[i];
                if (entries.Contains(run)) return true;
                for (var j = i + 1; j < Math.Min(words.Count, i + Longest); j++)
                    if (entries.Contains(run += " " + words[j]))
                        return true;
            }
        }

        return false;
    }
}
