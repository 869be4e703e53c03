namespace Entente.Text;

/// <summary>A stretch in quotation marks.</summary>
/// <param name="Outer">With its marks.</param>
/// <param name="Inner">Without them.</param>
/// <param name="Depth">0 for a quotation in the narrative, 1 for one within it, and so on.</param>
/// <param name="Closed">False where the closing mark is missing and the quotation ends with its paragraph.</param>
/// <param name="Paragraph">Number of the paragraph it stands in.</param>
/// <param name="ContinuesPrevious">
/// True where the quotation before it was left open at its paragraph's end and this one opens its paragraph: by the
/// printers' custom both are one quotation.
/// </param>
/// <param name="Label">The label of a transcript's turn, which is a quotation without marks; null for all others.</param>
public sealed record Quotation(Span Outer, Span Inner, int Depth, bool Closed, int Paragraph, bool ContinuesPrevious,
    Span? Label = null);
