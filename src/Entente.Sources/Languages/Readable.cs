namespace Entente.Sources.Languages;

/// <summary>Keeps documents that cannot be read from being read wrongly: rules for English find something in any language.</summary>
public static class Readable
{
    /// <summary>The same, with the reason in place of each document that is certainly in another language than English.</summary>
    public static IEnumerable<Sourced> Only(IEnumerable<Sourced> all) => all.Select(sourced =>
        sourced.Document is { } document && LanguageDetector.Default.Foreign(document.Text.Value) is { } language
            ? Sourced.Of(Reasons.Language(document.Source, language))
            : sourced);
}
