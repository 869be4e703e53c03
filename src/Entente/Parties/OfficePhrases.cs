using System.Collections.Immutable;
using Entente.Language;

namespace Entente.Parties;

/// <summary>Finds the phrases around offices and bodies among the words of a sentence.</summary>
internal sealed class OfficePhrases(OfficeLexicon lexicon)
{
    /// <summary>Kinds of office whose "for" says where they are sent.</summary>
    private static readonly string[] Sent = ["envoy", "mediator", "negotiator"];

    /// <param name="sentence">The words and world names of a sentence.</param>
    /// <returns>The phrases in order, none overlapping.</returns>
    public List<OfficePhrase> Find(SentenceWords sentence)
    {
        var found = new List<OfficePhrase>();
        for (var at = 0; at < sentence.Count;)
        {
            var phrase = sentence.InPersonName(at) ? null : Office(sentence, at, found) ?? Body(sentence, at, found);
            if (phrase is not null) found.Add(phrase);
            at = phrase is null ? at + 1 : phrase.Last + 1;
        }

        return found;
    }

    private OfficePhrase? Office(SentenceWords s, int at, List<OfficePhrase> before)
    {
        // The name of a body beats a post that it begins with ("Security Council", "foreign ministry").
        var length = lexicon.Longest(s.Words, s.Lower, at, out var forms);
        OfficeModifier? glued = null;
        if (length == 0) length = Glued(s, at, out forms, out glued);
        if (length == 0 || lexicon.Bodies.Longest(s.Lower, at, out _) > length) return null;
        // A world name that covers it wins: "Prime Minister's Office" of a country, "President of the General Assembly".
        if (s.WorldAt(at) is { } world && world.Length >= length) return null;
        // "Foreign Minister": "foreign" is no adjective to look for a country behind, the trie has it all.
        var end = at + length - 1;
        if (glued is null && s.Tokens[end].Upos is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.X)) return null;

        var left = new LeftSide(s, lexicon, at, before.Count > 0 ? before[^1].Last + 1 : 0);
        var right = Right(s, end, out var portfolio);
        // "The UN envoy for Chad", "mediator for Chad": the country is what they are sent to.
        if (right.Country is not null && s.Lower[end + 1] == "for" && (left.Organisation is not null || forms.Any(f => f.Type.Kinds.Any(Sent.Contains))))
            right = right with { Country = null };
        var country = left.Country ?? right.Country;
        var form = Choose(forms, country);
        var type = form.Type;
        var title = Title(type.Title, left, portfolio);
        if (left.Lowers) type = Deputy(type, title);
        var state = glued?.State ?? OfficeState.Current;
        if (lexicon.Suffixes.Longest(s.Lower, right.Last + 1, out var suffix) is var extra and > 0)
        {
            state = suffix.State ?? state;
            right = right with { Last = right.Last + extra };
        }

        return new OfficePhrase
        {
            First = left.First, Last = right.Last, Core = at, CoreEnd = end, Type = type, RoleKinds = lexicon.RoleKinds(string.Join(' ', s.Lower[at..(end + 1)])), Title = title, Level = type.Level,
            State = left.State ?? state, Sector = type.Sector, Plural = form.Plural, Country = country,
            Organisation = right.Organisation ?? left.Organisation, Possessive = left.Possessive,
            Definite = left.Definite, Indefinite = left.Indefinite,
        };
    }

    // "Ex-Prime Minister": the first word is two.
    private int Glued(SentenceWords s, int at, out ImmutableArray<OfficeForm> forms, out OfficeModifier? modifier)
    {
        (forms, modifier) = ([], null);
        if (lexicon.Glued(s.Lower[at]) is not var (glued, prefix)) return 0;
        modifier = glued;
        return lexicon.Longest([s.Words[at][prefix..], .. s.Words[(at + 1)..]], [s.Lower[at][prefix..], .. s.Lower[(at + 1)..]], 0, out forms);
    }

    private OfficePhrase? Body(SentenceWords s, int at, List<OfficePhrase> before)
    {
        var length = lexicon.Bodies.Longest(s.Lower, at, out var form);
        if (length == 0 || (s.WorldAt(at) is { } world && world.Length >= length)) return null;
        var end = at + length - 1;
        var left = new LeftSide(s, lexicon, at, before.Count > 0 ? before[^1].Last + 1 : 0);
        var right = Right(s, end, out _);
        // Without a country it is some government or army; nothing can be said of it.
        if (left.Country is null && right.Country is null && !left.Definite) return null;
        // "The General Staff in Suva" is the state's whose capital that is; an embassy there is another's.
        var seat = form.IsAbroad || end + 2 >= s.Count || s.Lower[end + 1] != "in" ? null
            : s.WorldAt(end + 2) is { Kind: WorldNameKind.Capital } capital ? capital.Entry.Country : null;
        return new OfficePhrase
        {
            First = left.First, Last = right.Last, Core = at, CoreEnd = end,
            Title = form.IsGovernment ? "government" : string.Join(' ', s.Lower.Skip(at).Take(length)),
            Level = OfficeLevel.Official, Sector = form.Sector,
            Country = left.Country ?? right.Country ?? seat, Possessive = left.Possessive, Definite = left.Definite,
            Indefinite = left.Indefinite,
        };
    }

    private static OfficeForm Choose(ImmutableArray<OfficeForm> forms, CountryCode? country)
    {
        OfficeForm? everywhere = null;
        foreach (var form in forms)
        {
            if (country is { } code && form.Type.Countries.Contains(code.Value)) return form;
            if (form.Type.Countries.IsEmpty) everywhere ??= form;
        }

        return everywhere ?? forms[0];
    }

    // A deputy is not his chief: an office of its own, one rank down.
    private static OfficeType Deputy(OfficeType chief, string title) => chief with
    {
        Title = title,
        Level = chief.Level < OfficeLevel.Official ? chief.Level + 1 : chief.Level,
        Kinds = chief.Level switch
        {
            OfficeLevel.Leader => ["deputy-head"],
            OfficeLevel.Minister => ["deputy-minister"],
            _ => ["official"],
        },
    };

    private static string Title(string office, LeftSide left, string? portfolio)
    {
        var title = portfolio is not null && office == "minister" ? $"{portfolio} minister" : office;
        return left.Rank is null ? title : $"{left.Rank} {title}";
    }

    private readonly record struct RightSide(int Last, CountryCode? Country, WorldEntry? Organisation);

    // "of Azerbaijan", "of the Islamic Republic of Iran", "of Transport", "of the country", "to Tunisia".
    private RightSide Right(SentenceWords s, int end, out string? portfolio)
    {
        portfolio = null;
        var last = end;
        for (var round = 0; round < 3; round++)
        {
            var link = last + 1;
            if (link + 1 >= s.Count || s.Lower[link] is not ("of" or "for" or "to" or "at" or "in")) break;
            var name = s.Lower[link + 1] is "the" or "our" or "his" or "her" or "their" ? link + 2 : link + 1;
            if (name >= s.Count) break;
            if (s.WorldAt(name) is { } world && world.First == name)
            {
                // "ambassador in Rome", "embassy in Chisinau", "envoy to the UN" say where, not whose.
                if (s.Lower[link] is "in" or "at" or "to")
                    return new RightSide(world.Last, null, null);
                if (world.Kind is WorldNameKind.Organisation or WorldNameKind.ArmedGroup)
                    return new RightSide(world.Last, null, world.Entry);
                // "of the Soviet Communist Party": whatever it is, it is of that country.
                if (world.Kind == WorldNameKind.Adjective)
                {
                    var noun = world.Last;
                    while (noun + 1 < s.Count && !s.InPersonName(noun + 1)
                           && s.Tokens[noun + 1].Upos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj) noun++;
                    return noun > world.Last ? new RightSide(noun, world.Entry.Country, null) : new RightSide(last, null, null);
                }

                if (world.Kind is WorldNameKind.People or WorldNameKind.Gathering) break;
                return new RightSide(world.Last, world.Entry.Country, null);
            }

            if (s.OtherNameFrom(name) is { } named)
            {
                // "the Foreign Ministry of Chad": a longer name that tells the country.
                for (var word = name; word <= named; word++)
                    if (s.WorldAt(word) is { Entry.Country: { } within, Kind: WorldNameKind.Country or WorldNameKind.Adjective })
                        return new RightSide(named, s.Lower[link] is "of" or "for" ? within : null, null);
                last = named;
                continue;
            }

            if (s.Lower[link] is not ("of" or "for")) break;
            if (lexicon.Bodies.Longest(s.Lower, name, out _) is var body and > 0)
            {
                last = name + body - 1;
                continue;
            }

            if (s.Lower[name] is "country" or "state" or "republic" or "nation" or "kingdom" or "government")
            {
                last = name;
                continue;
            }

            // A portfolio that no list has: the capitals behind "of" or "for", up to a person's name.
            var to = name;
            while (to < s.Count && !s.InPersonName(to) && s.WorldAt(to) is null
                   && (char.IsUpper(s.Words[to][0]) || (s.Lower[to] is "and" or "of" or "," && to + 1 < s.Count
                       && char.IsUpper(s.Words[to + 1][0]) && !s.InPersonName(to + 1) && s.WorldAt(to + 1) is null && to > name)))
                to++;
            if (to == name || round > 0) break;
            portfolio = string.Join(' ', s.Lower.Skip(name).Take(to - name));
            last = to - 1;
        }

        return new RightSide(last, null, null);
    }

    /// <summary>What stands before an office: determiner, country, rank and time.</summary>
    private sealed class LeftSide
    {
        public LeftSide(SentenceWords s, OfficeLexicon lexicon, int core, int floor)
        {
            First = core;
            var ranks = new List<string>();
            while (First > floor)
            {
                var at = First - 1;
                if (s.WorldEndingAt(at) is { } world && world.First >= floor && !s.InPersonName(at)
                    && Country is null && Organisation is null)
                {
                    Country = world.Entry.Country;
                    if (world.Kind is WorldNameKind.Organisation or WorldNameKind.ArmedGroup) Organisation = world.Entry;
                    else if (Country is null) break;
                    First = world.First;
                }
                else if (s.Lower[at] is "'s" or "’s" or "'" or "’" && at > floor && s.WorldEndingAt(at - 1) is { } owner
                         && owner.First >= floor && Country is null)
                {
                    Country = owner.Entry.Country;
                    if (Country is null) Organisation = owner.Entry;
                    First = owner.First;
                    Definite = true;
                }
                else if (Modifier(s, lexicon, at, floor) is var (first, modifier))
                {
                    if (modifier.Lowers) Lowers = true;
                    if (modifier.Lowers) ranks.Insert(0, string.Join(' ', s.Lower.Skip(first).Take(at - first + 1)));
                    State ??= modifier.State;
                    First = first;
                }
                else
                {
                    break;
                }
            }

            if (ranks.Count > 0) Rank = string.Join(' ', ranks);
            Determine(s, floor);
        }

        public int First { get; private set; }

        public CountryCode? Country { get; private set; }

        public WorldEntry? Organisation { get; }

        public OfficeState? State { get; }

        public bool Lowers { get; }

        public string? Rank { get; }

        public string? Possessive { get; private set; }

        public bool Definite { get; private set; }

        public bool Indefinite { get; private set; }

        private static (int First, OfficeModifier Modifier)? Modifier(SentenceWords s, OfficeLexicon lexicon, int at, int floor)
        {
            if (lexicon.Glued(s.Lower[at]) is var (glued, _)) return (at, glued);
            // "Was re-elected speaker": the verb of its clause.
            if (s.Tokens[at].Upos == PartOfSpeech.Verb && s.Sentence.Children(at).Any(c => c.Is("nsubj") || c.Is("aux"))) return null;
            for (var first = Math.Max(floor, at - 2); first <= at; first++)
                if (lexicon.Prefixes.Longest(s.Lower, first, out var modifier) == at - first + 1)
                    return (first, modifier);
            return null;
        }

        // "the two", "both", "his", "a".
        private void Determine(SentenceWords s, int floor)
        {
            while (First > floor)
            {
                switch (s.Lower[First - 1])
                {
                    case "the" or "this" or "these" or "both" or "two":
                        Definite = true;
                        break;
                    case "his" or "her" or "their" or "our" or "your" or "my" or "its":
                        Definite = true;
                        Possessive = s.Lower[First - 1];
                        break;
                    case "a" or "an":
                        Indefinite = true;
                        break;
                    // "Syria, whose president": the president of Syria.
                    case "whose":
                        Definite = true;
                        var owner = First >= 2 && s.Lower[First - 2] == "," ? First - 3 : First - 2;
                        if (owner >= floor && s.WorldEndingAt(owner) is { } world) Country ??= world.Entry.Country;
                        break;
                    default:
                        return;
                }

                First--;
            }
        }
    }
}
