using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Entente.Tests.Sources.Web;

/// <summary>A server on this machine that answers as a test tells it to. One answer a connection.</summary>
internal sealed class LocalServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, string[], byte[]> _answer;
    private readonly CancellationTokenSource _end = new();

    /// <param name="answer">From path and header lines to the whole answer; null answers nothing.</param>
    public LocalServer(Func<string, string[], byte[]> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = Task.Run(Serve);
    }

    public ConcurrentQueue<string> Asked { get; } = new();

    public Uri Address(string path) => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{path}");

    /// <summary>An answer of HTTP with a text.</summary>
    public static byte[] Answer(string status, string body = "", params string[] headers) =>
        Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n{string.Concat(headers.Select(h => h + "\r\n"))}\r\n{body}");

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task Serve()
    {
        while (!_end.IsCancellationRequested)
        {
            TcpClient client;
            try
            {
                client = await _listener.AcceptTcpClientAsync(_end.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
            {
                return;
            }

            _ = Task.Run(() => Serve(client));
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            var stream = client.GetStream();
            using var reader = new StreamReader(stream);
            var lines = new List<string>();
            while (await reader.ReadLineAsync() is { Length: > 0 } line) lines.Add(line);
            if (lines.Count == 0) return;
            var path = lines[0].Split(' ')[1];
            Asked.Enqueue(path);
            try
            {
                await stream.WriteAsync(_answer(path, [.. lines.Skip(1)]));
            }
            catch (IOException)
            {
                // Whoever asked has gone.
            }
        }
    }
}
