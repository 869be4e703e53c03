using System.Text;
using System.Xml;

namespace Entente.Sources.Feeds;

/// <summary>An element of a feed that stands right in an item or in the feed's head.</summary>
/// <param name="Name">Its name, in small letters, without the prefix of Atom.</param>
/// <param name="Value">Its text; of XHTML its markup.</param>
/// <param name="Attributes">Its attributes.</param>
internal sealed record FeedElement(string Name, string Value, IReadOnlyDictionary<string, string> Attributes);

/// <summary>The elements of a piece of a feed. Prefixes are taken as they are usually written: many feeds do not declare them.</summary>
internal static class FeedMarkup
{
    /// <summary>The name of an element without the prefix of Atom or RSS.</summary>
    public static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> name)
    {
        var colon = name.IndexOf(':');
        return colon > 0 && name[..colon] is "atom" or "a10" or "rss" ? name[(colon + 1)..] : name;
    }

    /// <summary>The elements at a depth, as far as the piece goes.</summary>
    /// <param name="xml">The piece, mended.</param>
    /// <param name="depths">The depths at which elements are wanted, from 0.</param>
    /// <param name="whole">Whether the piece ended well.</param>
    public static List<FeedElement> Elements(string xml, Range depths, out bool whole)
    {
        var elements = new List<FeedElement>();
        using var text = new StringReader(xml);
        using var reader = new XmlTextReader(text)
        {
            Namespaces = false,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            WhitespaceHandling = WhitespaceHandling.All,
        };
        whole = false;
        try
        {
            var more = reader.Read();
            while (more)
            {
                if (reader.NodeType == XmlNodeType.Element && reader.Depth >= depths.Start.Value && reader.Depth < depths.End.Value)
                {
                    var from = elements.Count;
                    more = Take(reader, elements, depths.End.Value);
                    whole |= elements.Count > from;
                }
                else
                {
                    more = reader.Read();
                }
            }
        }
        catch (XmlException)
        {
            whole = false;
        }

        return elements;
    }

    // An element above the deepest wanted is entered, as a channel is.
    private static bool Take(XmlTextReader reader, List<FeedElement> elements, int deepest)
    {
        var name = NameOf(reader.Name).ToString().ToLowerInvariant();
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < reader.AttributeCount; i++)
        {
            reader.MoveToAttribute(i);
            attributes.TryAdd(reader.Name, reader.Value);
        }

        reader.MoveToElement();
        if (name is "channel" or "feed" or "rdf:rdf" or "rss" && reader.Depth + 1 < deepest)
        {
            elements.Add(new FeedElement(name, "", attributes));
            return reader.Read();
        }

        if (attributes.GetValueOrDefault("type") == "xhtml")
        {
            elements.Add(new FeedElement(name, reader.ReadInnerXml(), attributes));
            return !reader.EOF;
        }

        var depth = reader.Depth;
        var value = new StringBuilder();
        if (!reader.IsEmptyElement)
            while (reader.Read() && reader.Depth > depth)
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                    value.Append(reader.Value);
        elements.Add(new FeedElement(name, value.ToString().Trim(), attributes));
        return reader.Read();
    }
}
