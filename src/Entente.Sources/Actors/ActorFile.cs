using System.Collections.Immutable;
using Entente.Parties;

namespace Entente.Sources.Actors;

/// <summary>What a file of a user's actors holds, and the lines of it that could not be read.</summary>
/// <param name="List">The actors.</param>
/// <param name="Entries">How many entries were read, those whose code says that they are nobody's among them.</param>
/// <param name="Problems">The lines that could not be read; the others are.</param>
public sealed record ActorFile(ActorList List, int Entries, ImmutableArray<Unreadable> Problems)
{
    /// <summary>
    /// Reads a file of actors: a table if its first line is a header of one with <c>name</c> and <c>code</c>, otherwise a
    /// dictionary in the format of PETRARCH and Phoenix.
    /// </summary>
    /// <param name="text">The file's text.</param>
    /// <param name="where">Its path as given, for the problems.</param>
    public static ActorFile Read(TextReader text, string where)
    {
        var whole = text.ReadToEnd();
        using var again = new StringReader(whole);
        return ActorTable.IsTable(whole) ? ActorTable.Read(again, where) : PetrarchDictionary.Read(again, where);
    }

    /// <summary>Several files as one list; where they have the same name, the earlier file counts.</summary>
    public static ActorList Join(IEnumerable<ActorFile> files)
    {
        var all = files.ToList();
        return new ActorList([.. all.SelectMany(f => f.List.Actors)], [.. all.SelectMany(f => f.List.Roles)]);
    }
}
