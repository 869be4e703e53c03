namespace Entente.Eval;

/// <summary>Everything that is scored, in the order of the table.</summary>
internal static class Evaluations
{
    private static readonly string[] Trees = ["UPOS", "XPOS", "lemma", "UAS", "LAS"];

    /// <summary>What is scored against lists that lie in the project.</summary>
    public static IReadOnlyList<IEvaluation> Own { get; } =
    [
        new EpithetsEvaluation(), new OfficesEvaluation(), new DistractorsEvaluation(), new PromisesEvaluation(), new CircumstancesEvaluation(),
        new CopiesEvaluation(), new LeftoversEvaluation(),
    ];

    /// <summary>What is scored against data in the shared folder.</summary>
    public static IReadOnlyList<IEvaluation> Shared { get; } =
    [
        new ReferenceEvaluation(),
        new TreebankEvaluation { Name = "EWT dev, gold words", Files = Ewt, Metrics = Trees },
        new TreebankEvaluation { Name = "EWT dev, from text", Files = Ewt, Raw = true, Metrics = ["words", "sentences", "LAS"] },
        new TreebankEvaluation
        {
            Name = "GUM dev, gold words", Files = w => Gum(w, _ => true), Metrics = [.. Trees, "names"], Options = ["--gum-names"],
        },
        new TreebankEvaluation
        {
            Name = "GUM dev, from text", Files = w => Gum(w, _ => true), Raw = true, Metrics = ["words", "sentences", "LAS"],
        },
        new TreebankEvaluation
        {
            Name = "GUM dev news and interview, from text", Files = w => Gum(w, IsNews), Raw = true,
            Metrics = ["words", "sentences", "LAS"],
        },
        new ReportsEvaluation("seeds"),
        new ReportsEvaluation("reports"),
        new ActorsEvaluation("seeds"),
        new ActorsEvaluation("reports"),
        new JunkEvaluation("seeds"),
        new JunkEvaluation("reports"),
        new CleanTextsEvaluation("leftovers, gold/quotes/polnear-dev.jsonl", w => CleanTextsEvaluation.Quotes(w, "polnear-dev.jsonl")),
        new CleanTextsEvaluation("leftovers, gold/quotes/polnear-train.jsonl", w => CleanTextsEvaluation.Quotes(w, "polnear-train.jsonl")),
        new CleanTextsEvaluation("leftovers, GUM dev", w => Gum(w, _ => true).Select(CleanTextsEvaluation.Treebank)),
        new CleanTextsEvaluation("leftovers, GUM train", w => GumTrain(w, _ => true).Select(CleanTextsEvaluation.Treebank)),
        new AttributionsEvaluation("polnear-dev.jsonl", "polnear"),
        new SpeakersEvaluation("gold/quotes/gum.jsonl, news", d => d == "gum-news"),
        new SpeakersEvaluation("gold/quotes/gum.jsonl", _ => true),
        new CoreferenceEvaluation("coreference, GUM dev", w => Gum(w, IsProse)),
        new CoreferenceEvaluation("coreference, GUM train", w => GumTrain(w, IsProse)),
        new PagesEvaluation(),
        new PageDatesEvaluation(),
        new TimesEvaluation("meantime-en.jsonl"),
        new TimesEvaluation("wikiwars-timex2.jsonl"),
        new CodedSentencesEvaluation("plover-sentences.jsonl"),
        new CodedSentencesEvaluation("cameo-unit-tests.jsonl", "petrarch-validate-actors.txt", "petrarch-validate-agents.txt"),
        new CodedSentencesEvaluation("petrarch2-gsr.jsonl"),
    ];

    private static bool IsNews(string document) =>
        document.Contains("_news_", StringComparison.Ordinal) || document.Contains("_interview_", StringComparison.Ordinal);

    private static readonly string[] Prose = ["_news_", "_interview_", "_bio_", "_court_"];

    private static bool IsProse(string document) => Prose.Any(p => document.Contains(p, StringComparison.Ordinal));

    private static string[] Ewt(Workshop workshop) => [workshop.Shared("treebanks", "ewt", "ewt-dev.conllu")];

    private static string[] Gum(Workshop workshop, Func<string, bool> takes)
    {
        var list = workshop.Shared("treebanks", "gum", "dev-documents.txt");
        return File.Exists(list)
            ? [.. File.ReadLines(list).Select(l => l.Trim()).Where(l => l.Length > 0 && takes(l))
                .Select(l => workshop.Shared("treebanks", "gum", l + ".conllu"))]
            : [];
    }

    // Every document of the folder that is not set apart.
    private static string[] GumTrain(Workshop workshop, Func<string, bool> takes)
    {
        var folder = workshop.Shared("treebanks", "gum");
        if (!Directory.Exists(folder)) return [];
        var apart = Gum(workshop, _ => true).ToHashSet();
        return [.. Directory.EnumerateFiles(folder, "*.conllu").Where(f => !apart.Contains(f) && takes(Path.GetFileName(f))).Order(StringComparer.Ordinal)];
    }
}
