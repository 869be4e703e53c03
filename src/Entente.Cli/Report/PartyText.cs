using Entente.Parties;

namespace Entente.Cli.Report;

/// <summary>Entities, offices and values of enumerations in words.</summary>
internal static class PartyText
{
    /// <summary>The names, each with its office: "Otto Brandt (foreign minister, SWE)".</summary>
    public static string Names(IEnumerable<Entity> entities) => string.Join(", ", entities.Select(Name));

    public static string Name(Entity entity)
    {
        var name = EvidenceText.Clean(entity.Name);
        var office = entity.Offices.Where(o => o.State != OfficeState.Former).OrderBy(o => o.Level).FirstOrDefault();
        string?[] parts = [office?.Title, office?.Of?.Value ?? entity.Country?.Value];
        // A country says where it is by its name.
        if (entity.Kind == EntityKind.Country || parts.All(p => p is null)) return name;
        return $"{name} ({string.Join(", ", parts.Where(p => p is not null))})";
    }

    public static string Office(Office office) =>
        (office.State == OfficeState.Current ? "" : Words(office.State) + " ") + office.Title + (office.Of is { } of ? $" of {of}" : "")
        + (office.From is { } from ? $" from {from.Value}" : "") + (office.To is { } to ? $" to {to.Value}" : "");

    /// <summary>The value in lower case, its words parted by hyphens, as in the contract.</summary>
    public static string Words<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? "-" + c : c.ToString())).ToLowerInvariant();
}
