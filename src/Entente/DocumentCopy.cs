namespace Entente;

/// <summary>That a report is, wholly or in great part, one that came before it: one agency's text in several outlets.</summary>
/// <param name="Id">The id of the first document of that text.</param>
/// <param name="Source">Its path or address as given.</param>
/// <param name="Share">How much of the shorter of the two stands in the longer, 0 to 1; 1 of the very same words.</param>
public sealed record DocumentCopy(string Id, string Source, double Share);
