using System.Collections.Immutable;
using System.Text.Json;
using Entente.Language;

namespace Entente.Events;

/// <summary>
/// Which predicate makes which event, and which of its arguments is which party: an entry of knowledge/english/frames.
/// docs/codebook/frames.md explains its members.
/// </summary>
internal sealed class Frame
{
    private readonly ImmutableArray<Predicate> _predicates;

    /// <exception cref="FormatException">A path is none, or a member is missing or not known.</exception>
    public Frame(JsonElement frame, WordClasses classes, Ontology ontology)
    {
        var entry = new FrameEntry(frame, classes);
        Name = entry.Text("frame") ?? throw new FormatException("a frame needs a name");
        Type = Enum.TryParse<EventType>(entry.Text("type"), ignoreCase: true, out var type) ? type
            : throw new FormatException($"there is no type '{entry.Text("type")}'");
        Mode = entry.Text("mode");
        Cameo = new CameoCode(entry.Text("cameo") ?? ontology.ToCameo(Type, Mode).Value);
        _predicates =
        [
            .. entry.Texts("verbs").Select(v => Predicate.Verb(v)),
            .. entry.Texts("nouns").Select(n => Predicate.Noun(n)),
            .. entry.Texts("adjectives").Select(a => Predicate.Adjective(a)),
        ];
        if (_predicates.IsEmpty) throw new FormatException("a frame needs 'verbs', 'nouns' or 'adjectives'");
        Light = [.. entry.Texts("light").SelectMany(classes.Expand)];
        Where = entry.Paths("where");
        Unless = entry.Paths("unless");
        Actor = entry.Has("actor") ? entry.Paths("actor") : [FramePath.Parse("subject", classes)];
        Recipient = entry.Paths("recipient");
        Partner = entry.Paths("partner");
        Content = entry.Paths("content");
        Topics = entry.Paths("topics");
        Alone = entry.Flag("alone");
        Host = entry.Flag("host");
        Together = entry.Flag("together");
        PeopleOnly = entry.Flag("people");
        PlacesOnly = entry.Flag("places");
        Format = entry.Text("format") is { } format
            ? Enum.Parse<MeetingFormat>(format.Replace("-", "", StringComparison.Ordinal), ignoreCase: true)
            : null;
        Specificity = Where.Length + Unless.Length + (Light.IsEmpty ? 0 : 1);
    }

    /// <summary>Its name, which an event tells as its rule.</summary>
    public string Name { get; }

    public EventType Type { get; }

    public string? Mode { get; }

    public CameoCode Cameo { get; }

    /// <summary>The light verbs of which one must govern the noun; none: any or none.</summary>
    public ImmutableArray<string> Light { get; }

    /// <summary>Paths that must all lead to a word.</summary>
    public ImmutableArray<FramePath> Where { get; }

    /// <summary>Paths of which none may lead to a word.</summary>
    public ImmutableArray<FramePath> Unless { get; }

    public ImmutableArray<FramePath> Actor { get; }

    public ImmutableArray<FramePath> Recipient { get; }

    /// <summary>Who acts together with the actor: the other side of a meeting or an agreement.</summary>
    public ImmutableArray<FramePath> Partner { get; }

    /// <summary>What is asked, promised, refused or threatened: acts within it are no events of their own.</summary>
    public ImmutableArray<FramePath> Content { get; }

    /// <summary>What is discussed, where it is elsewhere than usual.</summary>
    public ImmutableArray<FramePath> Topics { get; }

    /// <summary>Whether it is an event without a recipient or partner too.</summary>
    public bool Alone { get; }

    /// <summary>Whether the recipient is the host, so that a place stands for its country.</summary>
    public bool Host { get; }

    /// <summary>Whether all parties may stand in one phrase ("talks between A and B").</summary>
    public bool Together { get; }

    /// <summary>Whether the actor must be a person.</summary>
    public bool PeopleOnly { get; }

    /// <summary>Whether the recipient must be a place or a country.</summary>
    public bool PlacesOnly { get; }

    public MeetingFormat? Format { get; }

    /// <summary>How much the frame asks for; of two that fit, the one that asks for more counts.</summary>
    public int Specificity { get; }

    /// <summary>The lemmas that can trigger it.</summary>
    public IEnumerable<string> Lemmas => _predicates.Select(p => p.Lemma).Distinct();

    /// <summary>Whether the frame's trigger and conditions fit a word.</summary>
    public bool Fits(DeepSyntax syntax, Sentence s, int word)
    {
        if (!_predicates.Any(p => p.Fits(s, s.Tokens[word]))) return false;
        if (!Light.IsEmpty && !(syntax.Governor(s, word) is { } verb && Light.Contains(s.Tokens[verb].Lemma))) return false;
        return Where.All(p => p.From(syntax, s, word).Any()) && !Unless.Any(p => p.From(syntax, s, word).Any());
    }
}
