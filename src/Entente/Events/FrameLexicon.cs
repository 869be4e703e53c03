using System.Collections.Immutable;
using Entente.Language;

namespace Entente.Events;

/// <summary>The frames of knowledge/english/frames, by the lemmas that trigger them.</summary>
internal sealed class FrameLexicon
{
    private const string AnyPlace = "";
    private readonly Dictionary<string, List<Frame>> _byLemma = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, FiledFrame> _byName = [];
    private readonly Dictionary<string, List<Frame>> _voiced = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="FormatException">A frame is none; the message names its file and its place in it.</exception>
    public FrameLexicon(KnowledgeBase knowledge, Ontology ontology, WordClasses classes)
    {
        var paths = knowledge.Section("english/word-classes");
        (TopicPaths, ViaPaths, BehalfPaths) = (Paths("topics"), Paths("via"), Paths("behalf"));
        foreach (var filed in FrameFiles.Read(knowledge, classes, ontology))
        {
            Add(filed.Frame ?? throw new FormatException($"{filed.File}, frame {filed.Number + 1}: {filed.Problem!.What}"));
            _byName[filed.Frame.Name] = filed;
        }

        // Of two that fit, the one that asks for more; else the first by file and place. What is but laid down is told by no other.
        foreach (var frames in new[] { _byLemma, _voiced })
            foreach (var key in frames.Keys.ToList()) frames[key] = [.. frames[key].OrderBy(f => f.Provision).ThenByDescending(f => f.Specificity)];

        ImmutableArray<FramePath> Paths(string name) => [.. paths.GetProperty(name).EnumerateArray().Select(e => FramePath.Parse(e.GetString()!, classes))];
    }

    /// <summary>Paths from an act to what was discussed.</summary>
    public ImmutableArray<FramePath> TopicPaths { get; }

    /// <summary>Paths from an act of words to whoever says it for who acts.</summary>
    public ImmutableArray<FramePath> ViaPaths { get; }

    /// <summary>Paths from an act of words to whoever it is said for.</summary>
    public ImmutableArray<FramePath> BehalfPaths { get; }

    /// <summary>The frames that a word can trigger, the most specific first.</summary>
    public IReadOnlyList<Frame> For(Token token) => In(_byLemma, token);

    /// <summary>A frame by its name, with its file.</summary>
    public FiledFrame? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The frames that a word can trigger where a speaker says that his own side will do it.</summary>
    public IReadOnlyList<Frame> Voiced(Token token) => In(_voiced, token);

    // Any name may be the place where someone is; words of their own frames are none.
    private static List<Frame> In(Dictionary<string, List<Frame>> byLemma, Token token) =>
        byLemma.TryGetValue(token.Lemma, out var frames) || (IsPlace(token) && byLemma.TryGetValue(AnyPlace, out frames)) ? frames : [];

    private static bool IsPlace(Token token) => token.Upos is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adv;

    private void Add(Frame frame)
    {
        var byLemma = frame.Voiced ? _voiced : _byLemma;
        foreach (var lemma in frame.TellsPlace ? frame.Lemmas.Append(AnyPlace) : frame.Lemmas)
        {
            if (!byLemma.TryGetValue(lemma, out var frames)) byLemma[lemma] = frames = [];
            frames.Add(frame);
        }
    }
}
