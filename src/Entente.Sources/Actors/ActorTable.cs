using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Entente.Parties;
using Entente.Time;

namespace Entente.Sources.Actors;

/// <summary>
/// A table of actors in CSV (RFC 4180): a header with <c>name</c> and <c>code</c>, and of <c>aliases</c> (parted by
/// <c>|</c> or <c>;</c>), <c>sector</c>, <c>kind</c>, <c>from</c> and <c>to</c> those that are wanted, in any order.
/// </summary>
internal static class ActorTable
{
    private static readonly string[] Columns = ["name", "aliases", "code", "sector", "kind", "from", "to"];

    /// <summary>Whether the first line is the header of such a table.</summary>
    public static bool IsTable(string text)
    {
        var header = text.AsSpan().TrimStart('\uFEFF');
        var end = header.IndexOfAny('\n', '\r');
        string[] columns = [.. (end < 0 ? header : header[..end]).ToString().Split(',').Select(Column)];
        return columns.Contains("name") && columns.Contains("code");
    }

    /// <summary>Reads such a table.</summary>
    public static ActorFile Read(TextReader text, string where)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, IgnoreBlankLines = true };
        using var rows = new CsvParser(text, configuration);
        rows.Read();
        var header = rows.Record!.Select(Column).ToList();
        var actors = ImmutableArray.CreateBuilder<Actor>();
        var problems = ImmutableArray.CreateBuilder<Unreadable>();
        void Refuse(int line, string what) =>
            problems.Add(Reasons.BadActor(string.Create(CultureInfo.InvariantCulture, $"{where}:{line}"), what));

        foreach (var unknown in header.Where(h => !Columns.Contains(h)))
            Refuse(1, $"there is no column '{unknown}' in a list of actors");
        while (rows.Read())
        {
            var row = rows.Record!;
            if (row.All(string.IsNullOrWhiteSpace)) continue;
            var line = rows.RawRow;
            if (row.Length != header.Count)
            {
                Refuse(line, string.Create(CultureInfo.InvariantCulture, $"it has {row.Length} fields, the header {header.Count}"));
                continue;
            }

            if (Actor(row.Select(f => f.Trim()).Zip(header).ToLookup(f => f.Second, f => f.First), out var actor) is { } wrong)
                Refuse(line, wrong);
            else
                actors.Add(actor!);
        }

        return new ActorFile(new ActorList(actors.ToImmutable(), []), actors.Count, problems.ToImmutable());
    }

    private static string Column(string header) => header.Trim().Trim('\uFEFF', '"').ToLowerInvariant();

    private static string? Actor(ILookup<string, string> fields, out Actor? actor)
    {
        string Field(string column) => fields[column].FirstOrDefault("");
        actor = null;
        if (Field("name").Length == 0) return "it has no name";
        if (Field("code").Length == 0) return "it has no code";
        if (Field("sector") is { Length: > 0 } sector && (sector.Length != 3 || !sector.All(char.IsAsciiLetter)))
            return $"'{sector}' is no PLOVER sector";
        if (!Kind(Field("kind"), out var kind)) return $"'{Field("kind")}' is no kind of entity";
        if (!Bound(Field("from"), p => p.FirstDay, out var from)) return $"'{Field("from")}' is no date such as 2024-10-03 or 2024";
        if (!Bound(Field("to"), p => p.LastDay, out var to)) return $"'{Field("to")}' is no date such as 2024-10-03 or 2024";
        if (from > to) return "it ends before it begins";
        actor = new Actor
        {
            Name = Field("name"),
            Aliases = [.. Field("aliases").Split(['|', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Code = Field("code").ToUpperInvariant(),
            Sector = Field("sector") is { Length: > 0 } given ? given.ToUpperInvariant() : null,
            Kind = kind,
            From = from,
            To = to,
        };
        return null;
    }

    private static bool Kind(string text, out EntityKind? kind)
    {
        kind = null;
        if (text.Length == 0) return true;
        if (!Enum.TryParse<EntityKind>(text, ignoreCase: true, out var parsed) || !Enum.GetNames<EntityKind>().Contains(text, StringComparer.OrdinalIgnoreCase))
            return false;
        kind = parsed;
        return true;
    }

    private static bool Bound(string text, Func<CalendarPoint, DateOnly> day, out DateOnly? bound)
    {
        bound = null;
        if (text.Length == 0) return true;
        if (IsoDate.Parse(text) is not { } date) return false;
        bound = day(date.From);
        return true;
    }
}
