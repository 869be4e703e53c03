using CsCheck;
using Entente.Cli;
using Xunit;

namespace Entente.Tests.Cli;

public sealed class OrderedWorkTests
{
    [Fact]
    public void Results_come_in_the_order_of_the_things_whatever_the_threads() =>
        Gen.Select(Gen.Int[0, 200], Gen.Int[1, 8]).Sample((count, threads) =>
        {
            var results = OrderedWork.Run(Enumerable.Range(0, count), (i, _) =>
            {
                Thread.SpinWait(i * 7919 % 3000);
                return -i;
            }, threads, CancellationToken.None);
            Assert.Equal(Enumerable.Range(0, count).Select(i => -i), results);
        }, iter: 50);

    [Fact]
    public void No_more_is_taken_ahead_than_a_few_things_a_thread()
    {
        var taken = 0;
        var given = 0;
        IEnumerable<int> Things()
        {
            for (var i = 0; i < 500; i++)
            {
                Assert.InRange(Interlocked.Increment(ref taken) - Volatile.Read(ref given), 0, 4 * 2 + 2);
                yield return i;
            }
        }

        foreach (var _ in OrderedWork.Run(Things(), (i, _) => i, 2, CancellationToken.None)) Interlocked.Increment(ref given);
        Assert.Equal(500, given);
    }

    [Fact]
    public void What_goes_wrong_reaches_the_caller()
    {
        Assert.Throws<InvalidDataException>(() => OrderedWork.Run([1, 2, 3], (i, _) => i == 2 ? throw new InvalidDataException() : i, 2, CancellationToken.None).ToList());
        Assert.Throws<InvalidDataException>(() => OrderedWork.Run(Broken(), (i, _) => i, 2, CancellationToken.None).ToList());
        static IEnumerable<int> Broken()
        {
            yield return 1;
            throw new InvalidDataException();
        }
    }

    [Fact]
    public void No_one_works_any_more_when_it_has_ended()
    {
        var working = 0;
        foreach (var _ in OrderedWork.Run(Enumerable.Range(0, 1000), (i, token) =>
                 {
                     Interlocked.Increment(ref working);
                     if (i > 0) token.WaitHandle.WaitOne();
                     return Interlocked.Decrement(ref working);
                 }, 4, CancellationToken.None))
            break;
        Assert.Equal(0, working);
    }

    [Fact]
    public void Cancelled_it_ends_though_things_never_do()
    {
        using var cancellation = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (var i in OrderedWork.Run(Enumerable.Range(0, int.MaxValue), (i, _) => i, 3, cancellation.Token))
                if (i == 50)
                    cancellation.Cancel();
        });
    }
}
