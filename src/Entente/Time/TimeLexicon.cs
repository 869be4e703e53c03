using System.Text.Json;

namespace Entente.Time;

/// <summary>The words of time, from knowledge/english/times.yaml.</summary>
internal sealed class TimeLexicon
{
    private const string File = "english/times";

    private static readonly string[] Lists =
    [
        "about", "between", "back", "ahead", "this", "same", "from-context", "from-context-with-article", "lengths",
            "stretches",
        "modifiers", "portions", "portion-adjectives", "halves", "every", "per", "before-year", "not-year-before",
            "not-year-after",
        "open-numbers", "from-then-bare", "seasons-doubtful", "articles", "possessives", "of-links", "names-too",
            "reached", "bounds", "since", "fiscal", "times", "joins",
    ];

    private readonly Dictionary<string, TimeWord> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<TimePhrase>> _phrases = new(StringComparer.OrdinalIgnoreCase);

    public TimeLexicon(KnowledgeBase knowledge)
    {
        var section = knowledge.Section(File);
        Fill(section, "months", (w, v) => w.Month = v.GetInt32());
        Fill(section, "weekdays", (w, v) => w.Weekday = v.GetInt32());
        Fill(section, "numerals", (w, v) => w.Number = v.GetInt32());
        Fill(section, "ordinals", (w, v) => w.Ordinal = v.GetInt32());
        Fill(section, "days", (w, v) => w.DayOffset = v.GetInt32());
        Fill(section, "day-parts", (w, v) => w.DayPart = v.GetString());
        Fill(section, "clocks", (w, v) => w.Clock = v.GetString());
        Fill(section, "meridiems", (w, v) => w.Meridiem = v.GetInt32());
        Fill(section, "zones", (w, v) => w.Zone = v.GetString());
        Fill(section, "seasons", (w, v) => w.Season = v.GetInt32());
        Fill(section, "eras", (w, v) => w.Era = v.GetInt32());
        Fill(section, "from-now", (w, v) => w.FromNow = v.GetInt32());
        Fill(section, "from-then", (w, v) => w.FromThen = v.GetInt32());
        Fill(section, "from-then-bare", (w, v) => w.FromThen = v.GetInt32());
        Fill(section, "sets", (w, v) => w.Set = v.GetString());
        foreach (var unit in section.GetProperty("units").EnumerateObject())
        {
            var forms = unit.Value.EnumerateArray().Select(f => f.GetString()!).ToList();
            foreach (var form in forms)
            {
                Word(form).Unit = Enum.Parse<TimeUnit>(unit.Name, ignoreCase: true);
                Word(form).Plural = form == forms[1];
            }
        }

        foreach (var list in Lists)
            foreach (var word in Words(section, list))
                Word(word).Roles.Add(list);
        Direct("back", TimeDirection.Back);
        Direct("ahead", TimeDirection.Ahead);
        Direct("this", TimeDirection.This);
        Direct("same", TimeDirection.This);
        foreach (var phrase in section.GetProperty("references").EnumerateObject())
            Add(phrase.Name, new FixedMeaning(TimeType.Date, phrase.Value.GetString()!));
        foreach (var phrase in section.GetProperty("holidays").EnumerateObject())
            Add(phrase.Name, Holiday(phrase.Value.GetString()!));
        foreach (var pair in section.GetProperty("about-pairs").EnumerateArray()) Add(pair.GetString()!, null);
        ToCome = knowledge.Words(File, "to-come");
        Planned = knowledge.Words(File, "planned");
        Intended = knowledge.Words(File, "intended");
    }

    /// <summary>Auxiliaries of the time to come.</summary>
    public HashSet<string> ToCome { get; }

    /// <summary>Verbs and adjectives whose complement lies ahead.</summary>
    public HashSet<string> Planned { get; }

    /// <summary>Verbs whose infinitive lies ahead.</summary>
    public HashSet<string> Intended { get; }

    public TimeWord this[string form] => _words.GetValueOrDefault(form, TimeWord.None);

    /// <summary>The phrases that begin with a word, the longest first.</summary>
    public IReadOnlyList<TimePhrase> Phrases(string first) => _phrases.TryGetValue(first, out var found) ? found : [];

    private static CalendarMeaning Holiday(string monthAndDay)
    {
        var parts = monthAndDay.Split('-');
        return new CalendarMeaning(new Moment(TimeUnit.Day, null, Numerals.Digits(parts[0]), Numerals.Digits(parts[1])));
    }

    private void Add(string words, TimeMeaning? meaning)
    {
        var forms = words.Split(' ');
        if (!_phrases.TryGetValue(forms[0], out var phrases)) _phrases[forms[0]] = phrases = [];
        phrases.Add(new TimePhrase(forms, meaning));
        phrases.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    private void Direct(string role, TimeDirection direction)
    {
        foreach (var word in _words.Values)
            if (word.Roles.Contains(role))
                word.Direction = direction;
    }

    private void Fill(JsonElement section, string key, Action<TimeWord, JsonElement> set)
    {
        foreach (var entry in section.GetProperty(key).EnumerateObject()) set(Word(entry.Name), entry.Value);
    }

    private TimeWord Word(string form)
    {
        if (!_words.TryGetValue(form, out var word)) _words[form] = word = new TimeWord();
        return word;
    }

    private static IEnumerable<string> Words(JsonElement section, string key) =>
        section.GetProperty(key) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Select(w => w.GetString()!)
            : section.GetProperty(key).EnumerateObject().Select(p => p.Name);
}

/// <summary>Words that have a meaning together.</summary>
/// <param name="Words">They, in order.</param>
/// <param name="Meaning">Null where they only go before a quantity ("more than").</param>
internal sealed record TimePhrase(string[] Words, TimeMeaning? Meaning);
