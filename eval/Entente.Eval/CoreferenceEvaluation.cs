using Entente.Parties;
using Entente.Text;

namespace Entente.Eval;

/// <summary>
/// Whether pronouns, titles and nouns are given to the right entity, over documents of GUM, from text, whatever they are about.
/// </summary>
/// <remarks>
/// A mention of the gold is found where its head stands in a mention of the reading. An entity of the reading means the entity of
/// the gold whose names and nouns it holds most of; a pronoun or noun is right where its entity means the gold's.
/// </remarks>
internal sealed class CoreferenceEvaluation(string name, Func<Workshop, IReadOnlyList<string>> files) : IEvaluation
{
    public string Name => name;

    public string? Missing(Workshop workshop) => files(workshop) is { Count: > 0 } some && some.All(File.Exists) ? null : "not there";

    public IEnumerable<Measure> Run(Workshop workshop)
    {
        var kinds = new SortedDictionary<string, (int Right, int Given, int All)>();
        CoreferenceCounts? counts = null;
        using var misses = new StreamWriter(workshop.Output("coreference-misses.txt"), append: false);
        foreach (var file in files(workshop))
        {
            var gold = GumDocument.Read(file);
            var document = new Aligned(gold, workshop.Reader.Read(new Document { Text = gold.Text, Source = file }, whatever: true));
            foreach (var mention in gold.Mentions)
            {
                if (document.Kind(mention) is not { } kind) continue;
                var (right, given) = document.Judge(mention);
                var old = kinds.GetValueOrDefault(kind);
                kinds[kind] = (old.Right + (right ? 1 : 0), old.Given + (given ? 1 : 0), old.All + 1);
                if (!right) misses.WriteLine($"{Path.GetFileNameWithoutExtension(file)} {kind} {(given ? "WRONG" : "open")} {document.Tell(mention)}");
            }

            counts = counts is null ? document.Counts() : counts + document.Counts();
        }

        foreach (var (kind, (right, given, all)) in kinds)
        {
            yield return new Measure(Name, $"{kind} to the right one, of {all}", 100.0 * right / all);
            yield return new Measure(Name, $"{kind} right, of {given} given", given == 0 ? 0 : 100.0 * right / given, MeasureKind.Told);
        }

        if (counts is not null) yield return new Measure(Name, "CoNLL F1", counts.Score);
    }

    /// <summary>A document's gold beside its reading.</summary>
    private sealed class Aligned
    {
        private readonly GumDocument _gold;
        private readonly Dictionary<string, List<GumMention>> _groups;
        private readonly Dictionary<GumMention, Entity> _found = [];
        private readonly Dictionary<Entity, string> _meaning = [];
        private readonly List<HashSet<string>> _given = [];

        public Aligned(GumDocument gold, Reading reading)
        {
            _gold = gold;
            _groups = gold.Mentions.GroupBy(m => m.Group).ToDictionary(g => g.Key, g => g.ToList());
            foreach (var entity in reading.Entities)
            {
                var own = new HashSet<string>();
                foreach (var mention in entity.Mentions)
                {
                    // The widest whose head it holds; what the gold does not know is a mention of its own.
                    var same = gold.Mentions.Where(m => mention.Span.Contains(m.Head)).MaxBy(m => m.Span.Length);
                    if (same is not null) _found.TryAdd(same, entity);
                    own.Add(same is null ? mention.Span.ToString() : Key(same));
                }

                _given.Add(own);
            }

            foreach (var entity in _found.GroupBy(f => f.Value))
                _meaning[entity.Key] = entity.GroupBy(f => f.Key.Group)
                    .MaxBy(g => g.Count(m => m.Key.Upos != "PRON") + 0.01 * g.Count())!.Key;
        }

        public string? Kind(GumMention mention)
        {
            var group = _groups[mention.Group];
            if (mention.Upos == "PRON")
                return mention.Form.ToLowerInvariant() is "he" or "him" or "his" or "himself" or "she" or "her" or "hers" or "herself" or "it" or "its" or "itself"
                    && group.Count > 1 && group.Exists(m => m.Upos != "PRON") ? "he, she, it" : null;
            return mention is { Type: "person", Xpos: "NN" } && group[0] != mention ? "nouns for a person" : null;
        }

        public (bool Right, bool Given) Judge(GumMention mention) =>
            _found.TryGetValue(mention, out var entity) ? (_meaning[entity] == mention.Group, true) : (false, false);

        public string Tell(GumMention mention)
        {
            var context = new Span(Math.Max(0, mention.Span.Start - 120), Math.Min(_gold.Text.Length, mention.Span.End + 40));
            var first = _groups[mention.Group].Find(m => m.Upos != "PRON");
            return $"[{_gold.Text[mention.Span]}] gold {(first is null ? "-" : _gold.Text[first.Span])} given {(_found.TryGetValue(mention, out var e) ? e.Name : "-")}: {_gold.Text[context].ReplaceLineEndings(" ")}";
        }

        public CoreferenceCounts Counts() =>
            CoreferenceScore.Count(_groups.Values.Select(g => g.Select(Key).ToHashSet()), _given);

        private static string Key(GumMention mention) => $"{mention.Span}";
    }
}
