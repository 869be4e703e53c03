using System.Collections.Concurrent;

namespace Entente.Cli;

/// <summary>
/// Does the same work on many things with several threads and gives the results in the order of the things, so that the
/// number of threads cannot be seen in the output. At most a few results a thread wait for their turn.
/// </summary>
internal static class OrderedWork
{
    private const int AheadPerThread = 4;

    /// <param name="things">What the work is done on; taken by a thread of its own.</param>
    /// <param name="work">The work; the token asks it to end early.</param>
    /// <param name="threads">How many work at a time.</param>
    /// <param name="cancellation">Ends all of it.</param>
    public static IEnumerable<TOut> Run<TIn, TOut>(IEnumerable<TIn> things, Func<TIn, CancellationToken, TOut> work, int threads,
        CancellationToken cancellation)
    {
        var todo = new BlockingCollection<(TIn Thing, TaskCompletionSource<TOut> Result)>();
        var results = new BlockingCollection<Task<TOut>>(AheadPerThread * threads);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var token = end.Token;
        Start(() => Feed(things, todo, results, token));
        var workers = Enumerable.Range(0, threads).Select(_ => Start(() => Work(todo, work, token))).ToList();
        try
        {
            foreach (var result in results.GetConsumingEnumerable(token)) yield return result.GetAwaiter().GetResult();
        }
        finally
        {
            // Whoever works still uses the model, which the caller may free next. Who feeds is not waited for: after an
            // interrupt, standard input may never come.
            end.Cancel();
            workers.ForEach(w => w.Join());
        }
    }

    private static Thread Start(Action action)
    {
        var thread = new Thread(() => action()) { IsBackground = true };
        thread.Start();
        return thread;
    }

    private static void Feed<TIn, TOut>(IEnumerable<TIn> things,
        BlockingCollection<(TIn, TaskCompletionSource<TOut>)> todo, BlockingCollection<Task<TOut>> results,
        CancellationToken cancellation)
    {
        try
        {
            foreach (var thing in things)
            {
                var result = new TaskCompletionSource<TOut>(TaskCreationOptions.RunContinuationsAsynchronously);
                results.Add(result.Task, cancellation);
                todo.Add((thing, result), cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // Whoever takes the results sees it too.
        }
        catch (Exception e)
        {
            results.Add(Task.FromException<TOut>(e), CancellationToken.None);
        }

        todo.CompleteAdding();
        results.CompleteAdding();
    }

    private static void Work<TIn, TOut>(BlockingCollection<(TIn Thing, TaskCompletionSource<TOut> Result)> todo,
        Func<TIn, CancellationToken, TOut> work, CancellationToken cancellation)
    {
        try
        {
            foreach (var (thing, result) in todo.GetConsumingEnumerable(cancellation)) Do(thing, result, work, cancellation);
        }
        catch (OperationCanceledException)
        {
            // Whoever takes the results sees it too.
        }
    }

    private static void Do<TIn, TOut>(TIn thing, TaskCompletionSource<TOut> result, Func<TIn, CancellationToken, TOut> work,
        CancellationToken cancellation)
    {
        try
        {
            result.SetResult(work(thing, cancellation));
        }
        catch (Exception e)
        {
            result.SetException(e);
        }
    }
}
