using System.Collections.Immutable;

namespace Entente.Text;

/// <summary>A turn of an interview or transcript: words without quotation marks under a label.</summary>
/// <param name="Label">Who speaks, as the label has it: "Q", "A", a name; without its colon.</param>
/// <param name="Words">What is said.</param>
/// <param name="Paragraph">The number of its first paragraph.</param>
internal sealed record Turn(Span Label, Span Words, int Paragraph);

/// <summary>
/// Finds the turns of an interview or transcript: paragraphs headed by a label and a colon. A text is one where two
/// paragraphs are headed by a question's label, or where two labels take turns and one comes again; else a colon
/// after a word or two is no label.
/// </summary>
internal sealed class Transcript
{
    private const int LongestLabel = 40;

    private readonly HashSet<string> _questions;
    private readonly HashSet<string> _answers;

    public Transcript(KnowledgeBase knowledge)
    {
        _questions = knowledge.Words("english/transcripts", "questions", keepCase: true);
        _answers = knowledge.Words("english/transcripts", "answers", keepCase: true);
    }

    /// <summary>Whether a label stands for whoever asks.</summary>
    public bool IsQuestion(string label) => _questions.Contains(label);

    /// <summary>Whether a label stands for whoever is asked.</summary>
    public bool IsAnswer(string label) => _answers.Contains(label);

    /// <summary>The turns of a text, empty where it is no transcript.</summary>
    public ImmutableArray<Turn> Find(SourceText text, IReadOnlyList<Span> paragraphs)
    {
        var heads = new List<(int Paragraph, Span Label, Span Words)>();
        for (var p = 0; p < paragraphs.Count; p++)
            if (Head(text, paragraphs[p]) is var (label, words))
                heads.Add((p, label, words));
        var labels = heads.GroupBy(h => text[h.Label]).ToDictionary(g => g.Key, g => g.Count());
        var asked = labels.Where(l => IsQuestion(l.Key)).Sum(l => l.Value);
        if (asked < 2 && !(labels.Count >= 2 && labels.Count(l => l.Value >= 2) >= 2)) return [];
        return
        [
            .. heads.Where(h => labels[text[h.Label]] >= 2 || IsQuestion(text[h.Label]) || IsAnswer(text[h.Label]))
                .Select(h => new Turn(h.Label, h.Words, h.Paragraph)),
        ];
    }

    // "Q: …", "MINISTER QUILL: …": capitals, few words, a colon, and words behind it.
    private static (Span Label, Span Words)? Head(SourceText text, Span paragraph)
    {
        var words = text.Slice(paragraph);
        var colon = words[..Math.Min(words.Length, LongestLabel)].IndexOf(':');
        if (colon <= 0 || colon + 2 >= words.Length || words[colon + 1] != ' ') return null;
        var label = words[..colon];
        foreach (var word in label.Split(' '))
            if (word.Start.Equals(word.End) || !char.IsUpper(label[word][0]))
                return null;
        var start = text.ToUtf16(paragraph.Start);
        var behind = colon + 1;
        while (behind < words.Length && char.IsWhiteSpace(words[behind])) behind++;
        return (text.FromUtf16(start, start + colon), text.FromUtf16(start + behind, start + words.Length));
    }
}
