using Entente.Language;

namespace Entente.Parties;

/// <summary>
/// Whom the words mean that point at who speaks and who is spoken to: "I", "we", "our country", "you", "your president".
/// </summary>
internal sealed class Deixis
{
    /// <summary>How much in mind someone must be to be spoken to.</summary>
    private const double Presence = 0.2;

    private readonly PartyDraft _draft;
    private readonly Discourse _discourse;
    private readonly Pronouns _pronouns;
    private readonly StateDescriptions _states;
    private readonly HostAndGuest _visit;
    private readonly (Voice Voice, List<EntityDraft> Speakers, List<EntityDraft> Addressees)[] _voices;

    // How far the voices up to each reach: one quotation can hold another.
    private readonly int[] _reach;

    public Deixis(PartyDraft draft, Discourse discourse, Pronouns pronouns, StateDescriptions states, HostAndGuest visit, IEnumerable<Voice> voices)
    {
        (_draft, _discourse, _pronouns, _states, _visit) = (draft, discourse, pronouns, states, visit);
        _voices = [.. voices.OrderBy(v => v.Words.Start).Select(v => (v, v.Speakers.Select(draft.Of).ToList(), v.Addressees.Select(draft.Of).ToList()))];
        _reach = new int[_voices.Length];
        for (var i = 0; i < _voices.Length; i++) _reach[i] = Math.Max(i == 0 ? 0 : _reach[i - 1], _voices[i].Voice.Words.End);
    }

    /// <summary>Who cannot be "he" or "she" at a word: who speaks and who, as the text tells, is spoken to.</summary>
    public IReadOnlyCollection<EntityDraft> Present(int sentence, int word) =>
        VoiceAt(sentence, word) is var at and >= 0 ? [.. Now(_voices[at].Speakers), .. Now(_voices[at].Addressees)] : [];

    /// <summary>Whether a word is such a possessive or pronoun at all.</summary>
    public bool Points(int sentence, int word) => _pronouns.Role(_draft.Words[sentence].Lower[word]) != SpeechRole.None;

    /// <summary>The country that a possessive stands for: "our president", "your government".</summary>
    public CountryCode? Country(int sentence, int word) => _pronouns.Role(_draft.Words[sentence].Lower[word]) switch
    {
        SpeechRole.Speaker or SpeechRole.Side => One(At(sentence, word).Speakers),
        SpeechRole.Addressee => One(At(sentence, word).Addressees),
        _ => null,
    };

    /// <summary>Makes a word refer, if it points at someone of the conversation; says with which word the phrase ends.</summary>
    public int Refer(int sentence, int word)
    {
        var role = _pronouns.Role(_draft.Words[sentence].Lower[word]);
        if (role == SpeechRole.None) return word;
        var (speakers, addressees) = At(sentence, word);
        var meant = role == SpeechRole.Addressee ? addressees : speakers;
        if (Land(sentence, word) is { } land)
        {
            if (_draft.State(One(meant)) is { } state) Refer(sentence, word, land, MentionKind.Title, [state]);
            return land;
        }

        var parties = role == SpeechRole.Side ? Side(meant) : meant;
        // "You" is one of those who may be spoken to.
        if (parties.Count == 1 || (parties.Count > 1 && role != SpeechRole.Addressee)) Refer(sentence, word, word, MentionKind.Pronoun, parties);
        return word;
    }

    private void Refer(int sentence, int first, int last, MentionKind kind, List<EntityDraft> parties)
    {
        _draft.Refer(sentence, first, last, kind, parties);
        _discourse.See(parties, sentence, last, kind);
    }

    // "Our country", "your great nation": the noun that stands for a state.
    private int? Land(int sentence, int word)
    {
        var tokens = _draft.Sentence(sentence).Tokens;
        var token = tokens[word];
        return token.Relation == "nmod:poss" && token.Head > word && tokens[token.Head] is { Upos: PartOfSpeech.Noun, Xpos: "NN" } noun
            && _states.IsOwn(noun.Lemma) ? token.Head : null;
    }

    // An office-holder speaks for the state, a body for itself.
    private List<EntityDraft> Side(List<EntityDraft> speakers) =>
        [.. speakers.Select(s => s.Kind != EntityKind.Person ? s : s.Public ? _draft.State(s.Country) : null).OfType<EntityDraft>().Distinct()];

    private List<EntityDraft> Across(EntityDraft speaker, int sentence) => speaker.Country is null
        ? []
        : _draft.Entities.FindAll(e => e is { Kind: EntityKind.Person, Public: true, Country: not null } && e.Country != speaker.Country
            && _discourse.Salience(e, sentence) > Presence);

    private static CountryCode? One(List<EntityDraft> parties) =>
        parties.Select(p => p.Country).Distinct().ToList() is [{ } country] ? country : null;

    private int VoiceAt(int sentence, int word)
    {
        var span = _draft.Sentence(sentence).Tokens[word].Span;
        int low = 0, high = _voices.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_voices[middle].Voice.Words.Start <= span.Start) low = middle + 1;
            else high = middle;
        }

        for (var at = low - 1; at >= 0 && _reach[at] >= span.End; at--)
            if (_voices[at].Voice.Words.Contains(span))
                return at;
        return -1;
    }

    private static List<EntityDraft> Now(List<EntityDraft> parties) => [.. parties.Select(p => p.Now).Distinct()];

    private (List<EntityDraft> Speakers, List<EntityDraft> Addressees) At(int sentence, int word)
    {
        if (VoiceAt(sentence, word) is not (var at and >= 0)) return ([], []);
        var (speakers, addressees) = (Now(_voices[at].Speakers), Now(_voices[at].Addressees));
        if (addressees.Count > 0 || speakers is not [var speaker]) return (speakers, addressees);
        // Words said during a visit are said to the other side; else to those of another country who are in mind.
        var other = speaker == _visit.Host ? _visit.Guest : speaker == _visit.Guest ? _visit.Host : null;
        return (speakers, other is null ? Across(speaker, sentence) : [other]);
    }
}
