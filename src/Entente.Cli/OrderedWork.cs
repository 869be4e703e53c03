using System.Collections.Concurrent;

namespace Entente.Cli;

/// <summary>
/// Does the same work on many things with several threads and gives the results in the order of the things, so that the
/// number of threads cannot be seen in the output. At most a few results a thread wait for their turn.
/// </summary>
internal static class OrderedWork
{
    private const int AheadPerThread = 4;

    public static IEnumerable<TOut> Run<TIn, TOut>(IEnumerable<TIn> things, Func<TIn, TOut> work, int threads,
        CancellationToken cancellation)
    {
        var todo = new BlockingCollection<(TIn Thing, TaskCompletionSource<TOut> Result)>();
        var results = new BlockingCollection<Task<TOut>>(AheadPerThread * threads);
        // Threads of their own: the first may wait for standard input, the others are busy all the time. None is waited
        // for at the end: all are of the background, and after an interrupt standard input may never come.
        Start(() => Feed(things, todo, results, cancellation));
        for (var i = 0; i < threads; i++) Start(() => Work(todo, work, cancellation));
        foreach (var result in results.GetConsumingEnumerable(cancellation)) yield return result.GetAwaiter().GetResult();
    }

    private static void Start(Action action) => new Thread(() => action()) { IsBackground = true }.Start();

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
        Func<TIn, TOut> work, CancellationToken cancellation)
    {
        foreach (var (thing, result) in todo.GetConsumingEnumerable(CancellationToken.None))
        {
            try
            {
                cancellation.ThrowIfCancellationRequested();
                result.SetResult(work(thing));
            }
            catch (Exception e)
            {
                result.SetException(e);
            }
        }
    }
}
