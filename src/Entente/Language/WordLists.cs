namespace Entente.Language;

/// <summary>The lists of knowledge/english/words.yaml, in the shape in which cutting asks them.</summary>
internal sealed class WordLists
{
    private const string Section = "english/words";
    private readonly KnowledgeBase _knowledge;

    public WordLists(KnowledgeBase knowledge)
    {
        _knowledge = knowledge;
        BeforeNames = Read("before_names");
        BeforeNumbers = Read("before_numbers");
        MayEnd = Read("may_end");
        Abbreviations = Read("abbreviations");
        AfterTimes = Read("after_times");
        Starters = Read("starters");
        NamesWithMarks = Read("names_with_marks");
        Speech = Read("speech");
        Elisions = Read("elisions");
        Prefixes = Read("prefixes");
        Suffixes = Read("suffixes");
        Slashed = Read("slashed");
        NameSyllables = Read("name_syllables");
        Units = Read("units");
        Currencies = Read("currencies");
        Ordinals = Read("ordinals");
        Endings = Read("endings");
        Newsgroups = Read("newsgroups");
        Clitics = [.. List("clitics")];
        Contractions = List("contractions").ToDictionary(
            c => c.Replace("|", "", StringComparison.Ordinal),
            c => Array.ConvertAll(c.Split('|'), part => part.Length),
            StringComparer.OrdinalIgnoreCase);
        Emoticons = [.. List("emoticons").OrderByDescending(e => e.Length)];
    }

    public WordList BeforeNames { get; }

    public WordList BeforeNumbers { get; }

    public WordList MayEnd { get; }

    public WordList Abbreviations { get; }

    public WordList AfterTimes { get; }

    public WordList Starters { get; }

    public WordList NamesWithMarks { get; }

    public WordList Speech { get; }

    public WordList Elisions { get; }

    public WordList Prefixes { get; }

    public WordList Suffixes { get; }

    public WordList Slashed { get; }

    public WordList NameSyllables { get; }

    public WordList Units { get; }

    public WordList Currencies { get; }

    public WordList Ordinals { get; }

    public WordList Endings { get; }

    public WordList Newsgroups { get; }

    public string[] Clitics { get; }

    /// <summary>A written word and the lengths of the words that it stands for.</summary>
    public Dictionary<string, int[]> Contractions { get; }

    /// <summary>Longest first.</summary>
    public string[] Emoticons { get; }

    private WordList Read(string key) => new(List(key));

    private HashSet<string> List(string key) => _knowledge.Words(Section, key, keepCase: true);
}
