using System.Text;

namespace Entente.Sources.Feeds;

/// <summary>What XML says of its own encoding.</summary>
internal static class XmlText
{
    /// <summary>The encoding in the XML declaration (XML 1.0, section 4.3.3), null where there is none.</summary>
    public static string? DeclaredEncoding(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 200)]).TrimStart();
        if (!head.StartsWith("<?xml", StringComparison.Ordinal)) return null;
        var end = head.IndexOf("?>", StringComparison.Ordinal);
        var at = head.IndexOf("encoding", StringComparison.Ordinal);
        if (at < 0 || at > end) return null;
        var quoted = head[(at + 8)..end].Split('"', '\'');
        return quoted.Length > 1 ? quoted[1] : null;
    }
}
