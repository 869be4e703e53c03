namespace Entente.EndToEnd;

/// <summary>Reports in our own words: of meetings long past, and invented ones.</summary>
internal static class Samples
{
    public const string Reykjavik = """
        Reykjavik, 11 October 1986

        U.S. President Ronald Reagan met Soviet leader Mikhail Gorbachev in Reykjavik on Saturday to discuss the reduction of nuclear weapons.

        "We have come further than anyone expected," Reagan said after the talks.

        Soviet Foreign Minister Eduard Shevardnadze held talks with U.S. Secretary of State George Shultz on Saturday.

        """;

    public const string Cooking = """
        Melt the butter in a wide pan and add the onions. Let them soften slowly, stirring now and then.

        Season with salt and serve warm with bread.

        """;

    public const string Page = """
        <!doctype html>
        <html><head><title>Finland&#39;s president visits Norway</title>
        <meta property="article:published_time" content="2019-10-16T08:30:00+02:00">
        <style>p { color: red }</style></head>
        <body><nav>Home | World</nav>
        <article><h1>Finland's president visits Norway</h1>
        <p>Finnish President Sauli Niinisto visited Oslo on Wednesday and met Norwegian Prime Minister Erna Solberg.</p>
        <p>&ldquo;Our cooperation is close&rdquo;, Solberg said.</p></article>
        <script>document.write("Never shown")</script><footer>All rights</footer></body></html>
        """;
}
