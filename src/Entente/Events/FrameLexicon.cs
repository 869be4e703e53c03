using System.Collections.Immutable;
using Entente.Language;

namespace Entente.Events;

/// <summary>The frames of knowledge/english/frames, by the lemmas that trigger them.</summary>
internal sealed class FrameLexicon
{
    private readonly Dictionary<string, List<Frame>> _byLemma = [];

    public FrameLexicon(KnowledgeBase knowledge)
    {
        var section = knowledge.Section("english/frames/meetings");
        TopicPaths = [.. section.GetProperty("topic-paths").EnumerateArray().Select(e => FramePath.Parse(e.GetString()!))];
        foreach (var entry in section.GetProperty("frames").EnumerateArray())
        {
            var frame = new Frame(entry);
            foreach (var lemma in frame.Lemmas)
            {
                if (!_byLemma.TryGetValue(lemma, out var frames)) _byLemma[lemma] = frames = [];
                frames.Add(frame);
            }
        }
    }

    /// <summary>Paths from a meeting's word to what was discussed.</summary>
    public ImmutableArray<FramePath> TopicPaths { get; }

    /// <summary>The frames that a word can trigger, in the order of the file.</summary>
    public IEnumerable<Frame> For(Token token) =>
        _byLemma.TryGetValue(token.Lemma.ToLowerInvariant(), out var frames) ? frames : [];
}
