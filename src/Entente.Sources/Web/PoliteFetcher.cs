using System.Collections.Concurrent;
using System.Text;

namespace Entente.Sources.Web;

/// <summary>
/// Fetches pages as a good guest: it asks each site's robots.txt first and keeps to it, leaves time between two pages of one host, one at
/// a time, and comes back later where the server asks it to or fails. Thread-safe.
/// </summary>
/// <param name="fetcher">Fetches.</param>
/// <param name="time">Tells the time and waits.</param>
/// <param name="pause">Between two pages of one host, where its robots.txt asks for no more.</param>
internal sealed class PoliteFetcher(PageFetcher fetcher, TimeProvider time, TimeSpan pause)
{
    private const string Product = "Entente";
    private static readonly TimeSpan RobotsLast = TimeSpan.FromHours(24);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(24);
    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Fetches a page, after the waits that its host asks for.</summary>
    public async Task<Fetching> Fetch(Uri address, Validators? known = null, CancellationToken cancellation = default)
    {
        if (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps) return new Fetching(null, Reasons.NoWebAddress(address.OriginalString));
        var host = _hosts.GetOrAdd(address.GetLeftPart(UriPartial.Authority), _ => new Host());
        await host.Turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (host.Closed > time.GetUtcNow()) return new Fetching(null, Reasons.Busy(address.OriginalString), RetryAfter: host.Closed - time.GetUtcNow());
            if (await Rules(host, address, cancellation).ConfigureAwait(false) is { Problem: not null } failed) return failed;
            var rules = host.Rules!;
            if (!rules.Allows(address)) return new Fetching(null, Reasons.Robots(address.OriginalString));
            await Wait(host, rules, cancellation).ConfigureAwait(false);
            var fetching = await fetcher.Fetch(address, known, cancellation).ConfigureAwait(false);
            host.Last = time.GetUtcNow();
            Mind(host, fetching);
            return fetching;
        }
        finally
        {
            host.Turn.Release();
        }
    }

    // Busy or failing servers are left alone, each time twice as long.
    private void Mind(Host host, Fetching fetching)
    {
        host.Failures = fetching.IsForNow ? host.Failures + 1 : 0;
        if (!fetching.IsForNow) return;
        var wait = fetching.RetryAfter ?? TimeSpan.FromMinutes(Math.Pow(2, Math.Min(host.Failures, 12)) / 2);
        host.Closed = time.GetUtcNow() + (wait < LongestWait ? wait : LongestWait);
    }

    private async Task Wait(Host host, RobotsRules rules, CancellationToken cancellation)
    {
        var least = rules.Delay > pause ? rules.Delay.Value : pause;
        if (host.Last is { } last && last + least - time.GetUtcNow() is { Ticks: > 0 } rest) await Task.Delay(rest, time, cancellation).ConfigureAwait(false);
    }

    // RFC 9309, 2.3.1: what is not there asks for nothing; while a server fails, nothing of it is fetched.
    private async Task<Fetching?> Rules(Host host, Uri address, CancellationToken cancellation)
    {
        if (host.Rules is not null && host.RulesRead + RobotsLast > time.GetUtcNow()) return null;
        var robots = await fetcher.Fetch(new Uri(address, "/robots.txt"), null, cancellation).ConfigureAwait(false);
        if (robots.IsForNow || robots.Problem?.Code == "EN0431")
        {
            Mind(host, robots);
            return robots;
        }

        host.Rules = robots.Page is { } page
            ? RobotsRules.Parse(Encoding.UTF8.GetString(page.Body, 0, Math.Min(page.Body.Length, RobotsRules.MostBytes)), Product)
            : RobotsRules.None;
        host.RulesRead = time.GetUtcNow();
        return null;
    }

    private sealed class Host
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public RobotsRules? Rules { get; set; }

        public DateTimeOffset RulesRead { get; set; }

        public DateTimeOffset? Last { get; set; }

        public DateTimeOffset Closed { get; set; }

        public int Failures { get; set; }
    }
}
