using Entente.Language;
using Entente.Text;

namespace Entente.Time;

/// <summary>
/// A word of a sentence, or what is in front of a hyphen in it, with what it can be in a time expression.
/// </summary>
internal readonly record struct TimeAtom(string Form, TimeWord Word, Token Token, Span Span)
{
    /// <summary>Its digits as a number, where it is nothing but digits.</summary>
    public int? Digits => Form.Length <= 4 ? Numerals.Digits(Form) : null;

    public bool Is(string form) => string.Equals(Form, form, StringComparison.OrdinalIgnoreCase);

    public bool Has(string role) => Word.Roles.Contains(role);

    public bool IsHyphen => Form is "-" or "–" or "‑";

    public bool IsCapital => Form.Length > 0 && char.IsUpper(Form[0]);
}

/// <summary>The words of a sentence as the grammar of time reads them; outside the sentence stands an empty word.</summary>
internal sealed class TimeRow
{
    /// <summary>A prefix that the word cutter leaves on ("mid-2006").</summary>
    private const string Prefix = "mid-";

    private readonly List<TimeAtom> _atoms;
    private readonly TimeAtom _outside;

    public TimeRow(Sentence sentence, TimeLexicon lexicon)
    {
        Sentence = sentence;
        Lexicon = lexicon;
        _outside = new TimeAtom("", TimeWord.None, sentence.Tokens[0], default);
        _atoms = new List<TimeAtom>(sentence.Tokens.Length + 2);
        foreach (var token in sentence.Tokens)
        {
            var form = token.Form;
            if (form.Length > Prefix.Length && form.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            {
                var cut = token.Span.Start + Prefix.Length;
                _atoms.Add(new TimeAtom(Prefix, lexicon[Prefix], token, new Span(token.Span.Start, cut)));
                form = form[Prefix.Length..];
                _atoms.Add(new TimeAtom(form, lexicon[form], token, new Span(cut, token.Span.End)));
            }
            else
            {
                _atoms.Add(new TimeAtom(form, lexicon[form], token, token.Span));
            }
        }
    }

    public Sentence Sentence { get; }

    public TimeLexicon Lexicon { get; }

    public int Count => _atoms.Count;

    public TimeAtom this[int at] => at >= 0 && at < _atoms.Count ? _atoms[at] : _outside;

    /// <summary>The longest phrase of the lexicon that stands here.</summary>
    public (int End, TimePhrase Phrase)? Phrase(int at)
    {
        foreach (var phrase in Lexicon.Phrases(this[at].Form))
        {
            var word = 1;
            while (word < phrase.Words.Length && this[at + word].Is(phrase.Words[word])) word++;
            if (word == phrase.Words.Length) return (at + word, phrase);
        }

        return null;
    }

    /// <summary>Behind a hyphen that stands here, or here.</summary>
    public int PastHyphen(int at) => this[at].IsHyphen ? at + 1 : at;

    /// <summary>Behind a word of a role that stands here, or here.</summary>
    public int Past(int at, string role) => this[at].Has(role) ? at + 1 : at;
}
