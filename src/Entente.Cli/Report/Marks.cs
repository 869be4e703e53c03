namespace Entente.Cli.Report;

/// <summary>How words are set off: bold and underlined on a terminal, between marks elsewhere.</summary>
internal sealed record Marks(string HeadlineOpen, string HeadlineClose, string EvidenceOpen, string EvidenceClose, string FaintOpen, string FaintClose)
{
    /// <summary>ECMA-48 select graphic rendition: bold, underlined, faint.</summary>
    public static Marks Terminal { get; } = new("\e[1m", "\e[0m", "\e[1;4m", "\e[0m", "\e[2m", "\e[0m");

    /// <summary>For files and pipes.</summary>
    public static Marks Plain { get; } = new("", "", "«", "»", "", "");

    public string Headline(string text) => HeadlineOpen + text + HeadlineClose;

    public string Faint(string text) => FaintOpen + text + FaintClose;
}
