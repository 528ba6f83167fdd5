using System.Net.Sockets;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Transfer;

namespace Actors.Runtime.Tests.Transfer;

/// <summary>A server with its store and a client, on a socket in a folder of their own.</summary>
internal sealed class TransferPair : IAsyncDisposable
{
    public static readonly TypePolicy Policy = new(typeof(TransferPair).Assembly);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actors-t");
    private TransferServer _server;

    public TransferPair(
        Func<TransferOptions, TransferOptions>? server = null, Func<TransferOptions, TransferOptions>? client = null, TransferEndpoint? at = null)
    {
        ServerOptions = (server ?? (o => o))(Options);
        ClientOptions = (client ?? (o => o))(Options);
        _server = new TransferServer(Store, ServerOptions);
        Endpoint = _server.Start(at ?? TransferEndpoint.OfPath(Path.Combine(_folder.FullName, "s")));
        Client = new TransferClient(ClientOptions);
    }

    public static TransferOptions Options { get; } = new() { Secret = [.. Enumerable.Range(1, 32).Select(i => (byte)i)], Policy = Policy };

    public TransferOptions ServerOptions { get; }

    public TransferOptions ClientOptions { get; }

    public TestStore Store { get; } = new();

    public TransferServer Server => _server;

    public TransferClient Client { get; }

    public TransferEndpoint Endpoint { get; }

    public static TaskKey Key(string name) => TaskKey.Named(name);

    public static TaskKey[] Keys(int count) => [.. Enumerable.Range(0, count).Select(i => TaskGroup.Of("x", 7, count).Key(i))];

    public static double[] Numbers(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextDouble())];
    }

    public TaskKey Put(string name, object? value)
    {
        Store.Values.Put(Key(name), value);
        return Key(name);
    }

    public Task<FetchOutcome> FetchAsync(TestSink sink, params TaskKey[] keys) => Client.FetchAsync(Endpoint, keys, sink);

    /// <summary>A connection that has shown that it knows the secret, to be used by hand.</summary>
    public FrameStream Connect()
    {
        Socket socket = Endpoint.MakeSocket(1 << 16);
        socket.Connect(Endpoint.ToEndPoint());
        FrameStream stream = Sockets.Open(socket, Endpoint, Options with { Patience = TimeSpan.FromSeconds(20) }, isServer: false);
        Handshake.AsClient(stream, Options.Secret, "the server");
        return stream;
    }

    /// <summary>Ends the server and starts another in its place.</summary>
    public async Task RestartAsync()
    {
        await _server.DisposeAsync();
        _server = new TransferServer(Store, ServerOptions);
        _server.Start(Endpoint);
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
