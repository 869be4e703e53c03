using System.Xml;

namespace Entente.Sources.Feeds;

/// <summary>A feed that a list names.</summary>
/// <param name="Title">Its title as the list has it, or null.</param>
/// <param name="Address">Where it is.</param>
public sealed record ListedFeed(string? Title, string Address);

/// <summary>Lists of feeds in OPML, as readers of feeds export them.</summary>
public static class FeedList
{
    /// <summary>The feeds that a list names, in its order, each once.</summary>
    /// <param name="bytes">All of it.</param>
    /// <param name="where">Its path or address.</param>
    /// <param name="problem">Why it cannot be read; null where it can.</param>
    public static IReadOnlyList<ListedFeed> Read(byte[] bytes, string where, out Unreadable? problem)
    {
        if (TextDecoder.Decode(bytes, where, XmlText.DeclaredEncoding(bytes), out problem) is not { } text) return [];
        var feeds = new List<ListedFeed>();
        using var mended = new StringReader(FeedRepair.Mend(text).Head);
        using var reader = new XmlTextReader(mended) { Namespaces = false, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element || !reader.Name.Equals("outline", StringComparison.OrdinalIgnoreCase)) continue;
                if (reader.GetAttribute("xmlUrl") is { Length: > 0 } address && feeds.Count < Limits.Items && feeds.TrueForAll(f => f.Address != address.Trim()))
                    feeds.Add(new ListedFeed(reader.GetAttribute("title") ?? reader.GetAttribute("text"), address.Trim()));
            }
        }
        catch (XmlException)
        {
            // What came before counts.
        }

        if (feeds.Count == 0) problem = Reasons.BadFeed(where);
        return feeds;
    }
}
