using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Entente.Sources.Web;

/// <summary>
/// Fetches pages over HTTP and HTTPS. It connects only to addresses of the public internet unless told otherwise: each name is looked up
/// once, and the connection goes to the very address that was judged, so that a name that changes its address between looking and
/// connecting gains nothing. Redirects are followed one by one, each judged anew. Thread-safe.
/// </summary>
internal sealed class PageFetcher : IDisposable
{
    private const int MostRedirects = 5;

    private readonly HttpClient _client;
    private readonly Func<IPAddress, bool> _allows;
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _resolve;

    /// <param name="allowPrivate">Whether pages may come from private and loopback addresses.</param>
    public PageFetcher(bool allowPrivate)
        : this(allowPrivate ? _ => true : AddressGuard.IsPublic, Dns.GetHostAddressesAsync)
    {
    }

    /// <param name="allows">Which addresses may be connected to.</param>
    /// <param name="resolve">Looks up a name.</param>
    public PageFetcher(Func<IPAddress, bool> allows, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
    {
        (_allows, _resolve) = (allows, resolve);
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // A proxy would look names up itself, behind the guard.
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = Limits.FetchTime,
            MaxResponseHeadersLength = 64,
            ConnectCallback = Connect,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent);
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, application/pdf;q=0.8, */*;q=0.5");
    }

    /// <summary>Who asks, as servers see it.</summary>
    public static string UserAgent { get; } = $"Entente/{Reader.Version} (reads news of diplomacy for its user; respects robots.txt)";

    /// <summary>Fetches a page.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="known">What is known of a version that one has; it is not sent again where it has not changed.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<Fetching> Fetch(Uri address, Validators? known = null, CancellationToken cancellation = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Limits.FetchTime);
        try
        {
            var at = address;
            for (var redirects = 0; ;)
            {
                if (at.Scheme != Uri.UriSchemeHttp && at.Scheme != Uri.UriSchemeHttps) return Failed(Reasons.NoWebAddress(at.OriginalString));
                using var request = Asking(at, known);
                using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
                if (!IsRedirect(response)) return await Answer(address, at, response, known, limit.Token).ConfigureAwait(false);
                if (response.Headers.Location is not { } next || ++redirects > MostRedirects) return Failed(Reasons.Redirects(address.OriginalString));
                at = new Uri(at, next);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failed(Reasons.SlowPage(address.OriginalString));
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException)
        {
            return Failed(Refused(e) is { } refused ? Reasons.PrivateAddress(address.OriginalString, refused.Host) : Reasons.NoAnswer(address.OriginalString, Innermost(e).Message));
        }
    }

    public void Dispose() => _client.Dispose();

    private static HttpRequestMessage Asking(Uri address, Validators? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (known?.ETag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (known?.LastModified is { } then) request.Headers.TryAddWithoutValidation("If-Modified-Since", then);
        return request;
    }

    private static async Task<Fetching> Answer(Uri asked, Uri found, HttpResponseMessage response, Validators? known, CancellationToken cancellation)
    {
        var type = response.Content.Headers.ContentType;
        var validators = new Validators(response.Headers.ETag?.ToString() ?? known?.ETag, Written(response.Content.Headers, "Last-Modified") ?? known?.LastModified);
        if (response.StatusCode == HttpStatusCode.NotModified) return new Fetching(new FetchedPage(found, [], type?.MediaType, type?.CharSet, validators, true), null);
        if (!response.IsSuccessStatusCode)
            return new Fetching(null, Reasons.BadStatus(asked.OriginalString, (int)response.StatusCode), (int)response.StatusCode, Wait(response.Headers.RetryAfter, response.Headers.Date));
        return await Body(response, cancellation).ConfigureAwait(false) is { } body
            ? new Fetching(new FetchedPage(found, body, type?.MediaType, type?.CharSet?.Trim('"'), validators, false), null)
            : Failed(Reasons.LargePage(asked.OriginalString));
    }

    // Decompressed as it comes, so that no header can lie about its size.
    private static async Task<byte[]?> Body(HttpResponseMessage response, CancellationToken cancellation)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        using var body = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0;)
        {
            if (body.Length + read > Limits.PageBytes) return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await _resolve(host, cancellation).ConfigureAwait(false);
        // One private address among public ones is reason enough: no honest name has both.
        if (addresses.Length == 0 || !addresses.All(_allows)) throw new RefusedAddressException(host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static bool IsRedirect(HttpResponseMessage response) => response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found
        or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private static TimeSpan? Wait(RetryConditionHeaderValue? after, DateTimeOffset? now) => after switch
    {
        { Delta: { } delta } => delta,
        { Date: { } then } when now is { } server && then > server => then - server,
        _ => null,
    };

    private static string? Written(HttpContentHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.First() : null;

    private static Fetching Failed(Unreadable problem) => new(null, problem);

    private static RefusedAddressException? Refused(Exception? e) => e is null or RefusedAddressException ? e as RefusedAddressException : Refused(e.InnerException);

    private static Exception Innermost(Exception e) => e.InnerException is { } inner ? Innermost(inner) : e;

    /// <summary>A name leads to an address that may not be connected to.</summary>
    private sealed class RefusedAddressException(string host) : IOException(string.Create(CultureInfo.InvariantCulture, $"{host} leads to an address that is not public"))
    {
        public string Host { get; } = host;
    }
}
