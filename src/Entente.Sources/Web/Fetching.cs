namespace Entente.Sources.Web;

/// <summary>A page, or why there is none and when to ask again. Exactly one of page and problem.</summary>
/// <param name="Page">The page.</param>
/// <param name="Problem">Why there is none.</param>
/// <param name="Status">The status of HTTP by which the server refused it; null where it gave no answer or the page.</param>
/// <param name="RetryAfter">How long the server asks to be left alone.</param>
internal sealed record Fetching(FetchedPage? Page, Unreadable? Problem, int? Status = null, TimeSpan? RetryAfter = null)
{
    /// <summary>Whether the server cannot give it now and may later.</summary>
    public bool IsForNow => Problem is not null && (RetryAfter is not null || Status is 429 or >= 500 || Problem.Code is "EN0432" or "EN0435");
}
