using Entente.Sources;
using Entente.Sources.Duplicates;
using Entente.Sources.Languages;
using Entente.Time;

namespace Entente.Cli.Commands;

/// <summary>One run over documents: from what was named to what is written, whatever is made of each document.</summary>
internal sealed class DocumentRun
{
    public required IReadOnlyList<string> Paths { get; init; }

    public required int Threads { get; init; }

    public GroundedDate? Published { get; init; }

    public string? OutputPath { get; init; }

    /// <summary>Whether copies of reports that came before are left out.</summary>
    public bool Once { get; init; }

    /// <summary>Whether pages may be fetched from private and loopback addresses.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Whether documents are taken in every language, and not only in those that Entente reads.</summary>
    public bool AnyLanguage { get; init; }

    /// <summary>Writes each document that can be read, in order, and names each that cannot on standard error.</summary>
    /// <param name="render">What is written of a document, whole lines; the token asks it to end early.</param>
    /// <param name="cancellation">Ends the run between two documents' output.</param>
    /// <returns>The exit code.</returns>
    public int Run(Func<Document, CancellationToken, byte[]> render, CancellationToken cancellation) =>
        Run((Sourced sourced, CancellationToken token) => render(Dated(sourced.Document!), token), cancellation);

    /// <summary>Writes each article in order; a document that came as a text is one.</summary>
    /// <param name="render">What is written of an article, whole lines.</param>
    /// <param name="cancellation">Ends the run between two articles' output.</param>
    /// <returns>The exit code.</returns>
    public int Run(Func<Article, CancellationToken, byte[]> render, CancellationToken cancellation) =>
        Run((Sourced sourced, CancellationToken token) =>
        {
            var article = sourced.Article ?? Article.Of(sourced.Document!);
            return render(Published is null ? article : article with { Published = Published }, token);
        }, cancellation);

    private int Run(Func<Sourced, CancellationToken, byte[]> render, CancellationToken cancellation)
    {
        var read = 0;
        var unreadable = 0;
        void Refuse(Unreadable problem)
        {
            unreadable++;
            Messages.Say(problem.ToString());
        }

        var inputs = Inputs.Find(Paths, Refuse);
        using var output = new Output(OutputPath);
        var documents = new Documents(Console.OpenStandardInput, AllowPrivate).Read(inputs);
        documents = Copies.Tell(AnyLanguage ? documents : Readable.Only(documents));
        var copies = 0;
        if (Once) documents = documents.Where(d => d.Document?.CopyOf is null || ++copies == 0);
        using (Terminal.Progress(OutputPath is null, () => Volatile.Read(ref read)))
        {
            foreach (var (bytes, problem) in OrderedWork.Run(documents, (d, token) => Render(d, render, token), Threads, cancellation))
            {
                if (problem is not null)
                {
                    Refuse(problem);
                    continue;
                }

                output.Write(bytes);
                read++;
            }
        }

        if (copies > 0) Messages.Say(Messages.LeftOut(copies));
        if (unreadable == 0) return ExitCode.Done;
        if (read + unreadable > 1) Messages.Say(Messages.SomeUnreadable(unreadable, read));
        return ExitCode.Unreadable;
    }

    private Document Dated(Document document) => Published is null ? document : document with { Published = Published };

    private static (byte[]? Bytes, Unreadable? Problem) Render(Sourced sourced, Func<Sourced, CancellationToken, byte[]> render,
        CancellationToken cancellation)
    {
        if (sourced.Document is not { } document) return (null, sourced.Problem);
        try
        {
            return (render(sourced, cancellation), null);
        }
        // No input should make a reader throw; where one does, the others are still read.
        catch (Exception e) when (e is not OperationCanceledException and not OutOfMemoryException)
        {
            return (null, Reasons.Failed(document.Source, $"{e.GetType().Name}: {e.Message}"));
        }
    }
}
