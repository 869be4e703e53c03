using System.Globalization;

namespace Entente.Sources.Web;

/// <summary>What a site's robots.txt asks of a program (RFC 9309; crawl-delay, which is none of its rules, is kept to as well).</summary>
internal sealed class RobotsRules
{
    /// <summary>RFC 9309, 2.5: at least so many bytes are to be read.</summary>
    public const int MostBytes = 500 << 10;

    private readonly List<(string Path, bool Allows)> _rules = [];

    private RobotsRules()
    {
    }

    /// <summary>Nothing is asked.</summary>
    public static RobotsRules None { get; } = new();

    /// <summary>How long to wait between two pages; null where it does not say.</summary>
    public TimeSpan? Delay { get; private set; }

    /// <summary>Reads the rules for a program: those of the groups that name it, else those for all.</summary>
    public static RobotsRules Parse(string text, string product)
    {
        var (own, any) = (new RobotsRules(), new RobotsRules());
        var groups = new List<RobotsRules>();
        var (namesOwn, inAgents) = (false, false);
        foreach (var each in text.AsSpan().EnumerateLines())
        {
            var line = each[..(each.IndexOf('#') is >= 0 and var comment ? comment : each.Length)];
            if (line.IndexOf(':') is not (> 0 and var colon)) continue;
            var (key, value) = (line[..colon].Trim().ToString().ToLowerInvariant(), line[(colon + 1)..].Trim().ToString());
            if (key == "user-agent")
            {
                if (!inAgents) groups.Clear();
                inAgents = true;
                if (value == "*") groups.Add(any);
                else if (value.Equals(product, StringComparison.OrdinalIgnoreCase)) groups.Add(own);
                namesOwn |= groups.Contains(own);
                continue;
            }

            // Sitemaps and the like belong to no group and end none.
            if (key is not ("allow" or "disallow" or "crawl-delay")) continue;
            inAgents = false;
            foreach (var group in groups) group.Add(key, value);
        }

        return namesOwn ? own : any;
    }

    /// <summary>Whether an address may be fetched: the longest rule that fits counts, and of two as long the one that allows.</summary>
    public bool Allows(Uri address)
    {
        var path = address.PathAndQuery;
        if (path == "/robots.txt") return true;
        var best = _rules.Where(r => Fits(r.Path, path)).OrderByDescending(r => r.Path.Length).ThenByDescending(r => r.Allows).FirstOrDefault();
        return best.Path is null || best.Allows;
    }

    private void Add(string key, string value)
    {
        if (key == "crawl-delay")
        {
            if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and <= 3600) Delay = TimeSpan.FromSeconds(seconds);
        }
        else if (value.Length > 0)
        {
            _rules.Add((value, key == "allow"));
        }
    }

    // "*" stands for anything, "$" at the end for the end.
    private static bool Fits(string rule, string path)
    {
        var isWhole = rule.EndsWith('$');
        var parts = (isWhole ? rule[..^1] : rule).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            var isLast = isWhole && i == parts.Length - 1;
            var found = isLast ? path.Length - parts[i].Length : path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < at || (isLast && !path.EndsWith(parts[i], StringComparison.Ordinal))) return false;
            at = found + parts[i].Length;
        }

        return !isWhole || at == path.Length;
    }
}
