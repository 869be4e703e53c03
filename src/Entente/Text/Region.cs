namespace Entente.Text;

/// <summary>What a stretch that is not the report itself is.</summary>
public enum RegionKind
{
    /// <summary>Sections, menus, breadcrumbs, share bars.</summary>
    Navigation,
    /// <summary>Who wrote it.</summary>
    Byline,
    /// <summary>The index or caption of pictures.</summary>
    Gallery,
    /// <summary>Advertising, subscriptions, appeals for support.</summary>
    Advertisement,
    /// <summary>A notice about cookies or data.</summary>
    CookieNotice,
    /// <summary>A vacancy.</summary>
    JobAd,
    /// <summary>Links to other reports.</summary>
    SeeAlso,
    /// <summary>Place and date of the report; a date may rest on it.</summary>
    DateLine,
    /// <summary>Anything else that is not the report.</summary>
    Other,
}

/// <summary>A stretch of a document that is marked as not being the report itself.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Reason">Why it is taken for that: the rule of knowledge/english/boilerplate.yaml.</param>
public sealed record Region(Span Span, RegionKind Kind, string Reason);
