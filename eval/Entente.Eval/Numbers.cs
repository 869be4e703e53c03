using System.Globalization;
using System.Text.RegularExpressions;

namespace Entente.Eval;

/// <summary>Picks the numbers out of what the scorers print.</summary>
internal static partial class Numbers
{
    /// <summary>
    /// Precision over fewer facts than this is chance, and a floor on it would punish the first step to more recall.
    /// </summary>
    private const int FewestForPrecision = 30;

    /// <summary>score.py: precision, recall and the attributes of what was found, for each kind of fact.</summary>
    public static IEnumerable<Measure> OfReadings(string dataSet, string printed)
    {
        var ofEvents = MeasureKind.Told;
        foreach (Match line in KindOfFact().Matches(printed))
        {
            var kind = line.Groups["kind"].Value.Replace('_', ' ');
            var given = Number(line, "found") + Number(line, "extra");
            var ofPrecision = given < FewestForPrecision ? MeasureKind.Told : MeasureKind.Floor;
            if (kind == "events") ofEvents = ofPrecision;
            yield return new Measure(dataSet, kind + " precision", Number(line, "p"), ofPrecision);
            yield return new Measure(dataSet, kind + " recall", Number(line, "r"));
            foreach (Match part in Attribute().Matches(line.Groups["rest"].Value))
            {
                var right = Number(part, "value");
                yield return new Measure(dataSet, $"{kind}: {part.Groups["name"].Value} right", right, MeasureKind.Told);
                // Of all that is to be found, what is found and rightly attributed: unlike the share it never falls by more recall.
                if (part.Groups["name"].Value == "speaker")
                    yield return new Measure(dataSet, $"{kind} with right speaker recall", Math.Floor(Number(line, "r") * right / 10) / 10);
            }

        }

        if (RightParties().Match(printed) is { Success: true } parties)
        {
            yield return new Measure(dataSet, "events with right parties precision", Number(parties, "p"), ofEvents);
            yield return new Measure(dataSet, "events with right parties recall", Number(parties, "r"));
        }

        if (Integrity().Match(printed) is { Success: true } integrity)
        {
            yield return new Measure(dataSet, "spans that do not match", Number(integrity, "spans"), MeasureKind.Ceiling);
            yield return new Measure(dataSet, "facts resting on junk", Number(integrity, "junk"), MeasureKind.Ceiling);
        }
    }

    /// <summary>score_times.py: precision, recall and F1 of stretches that overlap, that are the same, and of values.</summary>
    public static IEnumerable<Measure> OfTimes(string dataSet, string printed)
    {
        foreach (Match line in TimesMetric().Matches(printed))
            foreach (var (group, name) in new[] { ("p", "precision"), ("r", "recall"), ("f", "F1") })
                yield return new Measure(dataSet, $"{line.Groups["kind"].Value} {name}", Number(line, group));
    }

    /// <summary>score_conll.py: those of its numbers that are asked for.</summary>
    public static IEnumerable<Measure> OfTrees(string dataSet, string printed, params string[] metrics)
    {
        foreach (Match match in TreeMetric().Matches(printed))
            if (metrics.Contains(match.Groups["name"].Value))
                yield return new Measure(dataSet, match.Groups["name"].Value, Number(match, "value"));
        if (!metrics.Contains("names")) yield break;
        foreach (Match match in NamesMetric().Matches(printed))
        {
            yield return new Measure(dataSet, $"names {match.Groups["kinds"].Value} precision", Number(match, "p"));
            yield return new Measure(dataSet, $"names {match.Groups["kinds"].Value} recall", Number(match, "r"));
        }
    }

    /// <summary>score_events.py: types, parties, triples and what is too much. Told only, until there are frames for all types.</summary>
    public static IEnumerable<Measure> OfEvents(string dataSet, string half, string printed)
    {
        foreach (Match match in EventShare().Matches(printed))
        {
            var name = match.Groups["name"].Value;
            yield return new Measure(dataSet, $"{half}: {name}", 100 * Number(match, "value"),
                name is "accuracy" or "macro-F1" ? MeasureKind.Floor : MeasureKind.Told);
        }

        foreach (Match match in EventTriples().Matches(printed))
            foreach (var (group, name) in new[] { ("f", "F1"), ("p", "precision"), ("r", "recall") })
                yield return new Measure(dataSet, $"{half}: triples {match.Groups["kind"].Value} {name}",
                    100 * Number(match, group), name == "F1" ? MeasureKind.Floor : MeasureKind.Told);

        if (EventsTooMany().Match(printed) is not { Success: true } extra) yield break;
        yield return new Measure(dataSet, $"{half}: extra events, of 100 to be found", 100 * Number(extra, "share"), MeasureKind.Told);
        if (Number(extra, "all") > 0)
            yield return new Measure(dataSet, $"{half}: with events, of {extra.Groups["all"].Value} sentences that have none",
                Number(extra, "hit"), MeasureKind.Told);
    }

    /// <summary>score_pages.py: precision, recall and F1 over shingles, and the share of bodies that are exactly right.</summary>
    public static IEnumerable<Measure> OfPages(string dataSet, string part, string printed, MeasureKind kind)
    {
        if (PagesLine().Match(printed) is not { Success: true } line) yield break;
        foreach (var (group, name) in new[] { ("p", "precision"), ("r", "recall"), ("f", "F1"), ("a", "accuracy") })
            yield return new Measure(dataSet, $"{part}: {name}", 100 * Number(line, group), kind);
    }

    private static double Number(Match match, string group) =>
        double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<kind>\w+)\s+P\s+(?<p>[\d.]+)\s+R\s+(?<r>[\d.]+)\s+F1\s+[\d.]+\s+\((?<found>\d+) found, \d+ missed, (?<extra>\d+) extra\)(?<rest>.*)$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KindOfFact();

    [GeneratedRegex(@"(?<name>[a-z-]+) (?<value>\d+)%", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"^events with right parties: P (?<p>[\d.]+) R (?<r>[\d.]+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RightParties();

    [GeneratedRegex(@"spans that do not match their text (?<spans>\d+); facts resting on junk (?<junk>\d+)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Integrity();

    [GeneratedRegex(@"(?<name>accuracy|macro-F1|source|target) (?<value>[\d.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EventShare();

    [GeneratedRegex(@"^triples (?<kind>exact|root|dyad): P (?<p>[\d.]+) R (?<r>[\d.]+) F1 (?<f>[\d.]+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EventTriples();

    [GeneratedRegex(@"^extra events \d+ = (?<share>[\d.]+) of gold; events on (?<hit>\d+) of (?<all>\d+) sentences",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EventsTooMany();

    [GeneratedRegex(@"\b(?<name>words|sentences|UPOS|XPOS|lemma|UAS|LAS)(?: F1)? (?<value>\d+\.\d+)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TreeMetric();

    [GeneratedRegex(@"^(?<kind>relaxed|strict|value) +P (?<p>[\d.]+) R (?<r>[\d.]+) F1 (?<f>[\d.]+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TimesMetric();

    [GeneratedRegex(@"^P (?<p>[\d.]+) R (?<r>[\d.]+) F1 (?<f>[\d.]+) accuracy (?<a>[\d.]+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PagesLine();

    [GeneratedRegex(@"^names (?<kinds>[A-Z+]+) P (?<p>[\d.]+) R (?<r>[\d.]+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamesMetric();
}
