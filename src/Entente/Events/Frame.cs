using System.Collections.Immutable;
using System.Text.Json;
using Entente.Language;

namespace Entente.Events;

/// <summary>
/// Which predicate makes which event, and which of its arguments is which party: an entry of knowledge/english/frames.
/// </summary>
internal sealed class Frame
{
    public Frame(JsonElement frame)
    {
        Name = frame.GetProperty("frame").GetString()!;
        Type = Enum.Parse<EventType>(frame.GetProperty("type").GetString()!, ignoreCase: true);
        Mode = Text(frame, "mode");
        Cameo = new CameoCode(frame.GetProperty("cameo").GetString()!);
        var trigger = frame.GetProperty("trigger");
        Lemmas = [.. Texts(trigger, "lemmas")];
        IsVerb = trigger.GetProperty("pos").GetString() == "verb";
        With = Paths(frame, "with");
        Actor = Paths(frame, "actor");
        Other = Paths(frame, "other");
        Topics = Paths(frame, "topics");
        Host = Flag(frame, "host");
        Together = Flag(frame, "together");
        PeopleOnly = Flag(frame, "people");
        PlacesOnly = Flag(frame, "places");
        Format = Text(frame, "format") is { } format
            ? Enum.Parse<MeetingFormat>(format.Replace("-", "", StringComparison.Ordinal), ignoreCase: true)
            : null;
    }

    public string Name { get; }

    public EventType Type { get; }

    public string? Mode { get; }

    public CameoCode Cameo { get; }

    public ImmutableArray<string> Lemmas { get; }

    public bool IsVerb { get; }

    /// <summary>Paths of which at least one must lead somewhere; none: no condition.</summary>
    public ImmutableArray<FramePath> With { get; }

    public ImmutableArray<FramePath> Actor { get; }

    public ImmutableArray<FramePath> Other { get; }

    public ImmutableArray<FramePath> Topics { get; }

    /// <summary>Whether the other side is the host and so the recipient.</summary>
    public bool Host { get; }

    /// <summary>Whether all parties may stand in one phrase ("talks between A and B").</summary>
    public bool Together { get; }

    /// <summary>Whether the actor must be a person.</summary>
    public bool PeopleOnly { get; }

    /// <summary>Whether the other side must be a place or a country.</summary>
    public bool PlacesOnly { get; }

    public MeetingFormat? Format { get; }

    /// <summary>Whether the frame's trigger and conditions fit a word.</summary>
    public bool Fits(Sentence sentence, Token token) =>
        (IsVerb ? token.Upos == PartOfSpeech.Verb : token.Upos is PartOfSpeech.Noun or PartOfSpeech.Propn)
        && (With.IsEmpty || With.Any(path => path.From(sentence, token.Index).Any()));

    private static ImmutableArray<FramePath> Paths(JsonElement from, string key) => [.. Texts(from, key).Select(FramePath.Parse)];

    private static IEnumerable<string> Texts(JsonElement from, string key) =>
        from.TryGetProperty(key, out var list) ? list.EnumerateArray().Select(e => e.GetString()!) : [];

    private static string? Text(JsonElement from, string key) => from.TryGetProperty(key, out var text) ? text.GetString() : null;

    private static bool Flag(JsonElement from, string key) => from.TryGetProperty(key, out var flag) && flag.GetBoolean();
}
