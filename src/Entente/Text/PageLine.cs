namespace Entente.Text;

/// <summary>A line of a text as it came, with what shows whether it is the report, and what it was found to be.</summary>
internal sealed class PageLine
{
    /// <summary>Beyond this many characters no line is a label, and to look for phrases in it would only cost time.</summary>
    private const int LongestLabel = 2000;

    private const string SentenceEnds = ".!?…";
    private const string Closing = "\"”’')]»";

    /// <summary>Takes a line that is not blank.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where it starts, white space left out.</param>
    /// <param name="end">Where it ends, likewise.</param>
    /// <param name="opens">Whether it is the first one or stands behind a blank one.</param>
    public PageLine(string text, int start, int end, bool opens)
    {
        (Start, End, Opens) = (start, end, opens);
        Raw = text[start..end];
        IsLong = Raw.Length > LongestLabel;
        Lower = IsLong ? "" : Raw.ToLowerInvariant().Replace('’', '\'');
        Words = 1;
        for (var i = 1; i < Raw.Length; i++)
            if (char.IsWhiteSpace(Raw[i]) && !char.IsWhiteSpace(Raw[i - 1])) Words++;
        var last = Raw.AsSpan().TrimEnd(Closing);
        EndsSentence = last.IsEmpty || SentenceEnds.Contains(last[^1], StringComparison.Ordinal);
        StartsSmall = char.IsLower(Raw[0]);
    }

    public int Start { get; }

    public int End { get; }

    /// <summary>Whether nothing or a blank line stands before it.</summary>
    public bool Opens { get; }

    public string Raw { get; }

    /// <summary>In small letters; empty where the line is too long to be looked at.</summary>
    public string Lower { get; }

    /// <summary>In small letters, each number a "#".</summary>
    public string Shape => field ??= ShapeOf(Lower);

    public int Words { get; }

    public bool EndsSentence { get; }

    public bool StartsSmall { get; }

    public bool IsLong { get; }

    public bool IsCapitals => !Raw.Any(char.IsLower);

    /// <summary>Whether it is a sentence, or a line of a paragraph that was wrapped at a margin.</summary>
    public bool IsProse { get; set; }

    /// <summary>Whether it stands by itself between sentences of the report, as a heading does.</summary>
    public bool IsAlone { get; set; }

    /// <summary>What it is; null where it is the report.</summary>
    public RegionKind? Kind { get; private set; }

    /// <summary>The rule that says so.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Whether it is left over: a date line is neither that nor the report.</summary>
    public bool IsLeftOver => Kind is not null and not RegionKind.DateLine;

    /// <summary>A label or headline: short, and no sentence.</summary>
    public bool IsLabel(int words) => Words <= words && !EndsSentence && !IsProse && Raw[^1] is not (':' or ';' or ',');

    public void Mark(RegionKind kind, string reason) => (Kind, Reason) = (kind, reason);

    public void Clear() => (Kind, Reason) = (null, "");

    private static string ShapeOf(string line)
    {
        if (!line.AsSpan().ContainsAnyInRange('0', '9')) return line;
        var shape = new System.Text.StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (!char.IsAsciiDigit(line[i])) shape.Append(line[i]);
            // "12,445" and "71.90" are one number.
            else if (shape is not [.., '#'] && !(shape is [.., '#', ',' or '.'])) shape.Append('#');
            else if (shape[^1] is ',' or '.') shape.Length--;
        }

        return shape.ToString();
    }
}
