using System.Collections.Immutable;
using Entente.Language;
using Entente.Text;

namespace Entente.Events;

/// <summary>Why a reading has an event: the frame that made it and the words that it was made from.</summary>
/// <param name="Event">The event.</param>
/// <param name="Sentence">The sentence of its trigger, with the tree.</param>
/// <param name="Trigger">The trigger's word in it.</param>
/// <param name="File">The frame's file, relative to the knowledge folder.</param>
/// <param name="Conditions">The frame's conditions, with the words that they were met by.</param>
/// <param name="Arguments">The frame's paths that led to the parties.</param>
/// <param name="StatusWords">The words that tell whether it happened; none where a plain statement does.</param>
public sealed record Explanation(Event Event, Sentence Sentence, int Trigger, string File, ImmutableArray<ExplainedPath> Conditions,
    ImmutableArray<ExplainedPath> Arguments, ImmutableArray<Span> StatusWords);

/// <summary>A path of a frame and where it led.</summary>
/// <param name="Role">The member of the frame: actor, recipient, partner, where, content.</param>
/// <param name="Path">The path as the frame writes it.</param>
/// <param name="Spans">The words it led to, or for a party the whole phrase.</param>
public sealed record ExplainedPath(string Role, string Path, ImmutableArray<Span> Spans);
