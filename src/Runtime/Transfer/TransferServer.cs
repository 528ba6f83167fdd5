using System.Net;
using System.Net.Sockets;

namespace Actors.Runtime.Transfer;

/// <summary>
/// Serves the values of a store to whoever knows the cluster's secret, a thread for each connection. Reading and writing block: that is the
/// fastest there is, and whoever does not take what he asked for keeps only his own connection waiting.
/// </summary>
internal sealed class TransferServer : IAsyncDisposable
{
    private const int Backlog = 256;

    private readonly ITransferStore _store;
    private readonly TransferOptions _options;
    private readonly HashSet<ServedConnection> _connections = [];
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _ended = new(0);
    private readonly TaskCompletionSource _accepting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Socket? _listener;
    private TransferEndpoint? _endpoint;
    private volatile bool _isClosed;

    public TransferServer(ITransferStore store, TransferOptions options)
    {
        options.Check();
        _store = store;
        _options = options;
        Sending = new ByteBudget(options.MaxBytesInFlight);
        Receiving = new ByteBudget(options.MaxBytesInFlight);
    }

    /// <summary>Connections that are open now.</summary>
    public int ConnectionCount
    {
        get
        {
            lock (_lock)
            {
                return _connections.Count;
            }
        }
    }

    /// <summary>What values that are being sent keep from being freed.</summary>
    public ByteBudget Sending { get; }

    /// <summary>What values that are being received take.</summary>
    public ByteBudget Receiving { get; }

    /// <summary>A name is that of an address of this machine: names themselves cannot be listened to.</summary>
    private static EndPoint AddressOf(TransferEndpoint endpoint) => endpoint.ToEndPoint() is DnsEndPoint name
        ? new IPEndPoint(Dns.GetHostAddresses(name.Host) is [var first, ..] ? first : throw new ArgumentException($"'{name.Host}' is no name of this machine."), name.Port)
        : endpoint.ToEndPoint();

    /// <summary>Listens.</summary>
    /// <param name="endpoint">Where; port 0 is given a number.</param>
    /// <returns>Where it listens.</returns>
    /// <exception cref="ArgumentException">Other machines could connect, and there are no certificates.</exception>
    /// <exception cref="IOException">It cannot be listened to there.</exception>
    public TransferEndpoint Start(TransferEndpoint endpoint)
    {
        if (!endpoint.IsLocal && _options is { Tls: null, AllowInsecure: false })
        {
            throw new ArgumentException($"{endpoint} can be reached from other machines: values are served there with certificates only ({nameof(TransferOptions.Tls)}).", nameof(endpoint));
        }

        try
        {
            _listener = endpoint.MakeSocket(_options.SocketBufferBytes);
            _listener.Bind(AddressOf(endpoint));
            _listener.Listen(Backlog);
            if (endpoint.Path is { } path && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }
        catch (Exception e) when (e is SocketException or ArgumentException)
        {
            _listener?.Dispose();
            throw new IOException($"Values cannot be served at {endpoint}: {e.Message}", e);
        }

        _endpoint = endpoint.IsUnix ? endpoint : TransferEndpoint.OfTcp(endpoint.Host, ((IPEndPoint)_listener.LocalEndPoint!).Port);
        new Thread(Accept) { IsBackground = true, Name = "actors-transfer-accept" }.Start();
        return _endpoint;
    }

    /// <summary>Listens no more and ends all connections, in the middle of what they do.</summary>
    public async ValueTask DisposeAsync()
    {
        ServedConnection[] open;
        lock (_lock)
        {
            if (_isClosed)
            {
                return;
            }

            _isClosed = true;
            open = [.. _connections];
        }

        _ended.Release();
        if (_endpoint is null)
        {
            return;
        }

        _listener!.Dispose();
        if (_endpoint.Path is { } path && Path.Exists(path))
        {
            File.Delete(path);
        }

        Array.ForEach(open, c => c.Dispose());
        await _accepting.Task.ConfigureAwait(false);
        await Task.WhenAll(open.Select(c => c.Ended)).ConfigureAwait(false);
    }

    private void Accept()
    {
        try
        {
            while (!_isClosed)
            {
                Socket socket;
                try
                {
                    socket = _listener!.Accept();
                }
                catch (Exception e) when (e is SocketException or ObjectDisposedException)
                {
                    if (_isClosed)
                    {
                        return;
                    }

                    // The other side has given up already, or there are no more handles for now.
                    _options.Log?.Invoke($"A connection to {_endpoint} could not be accepted: {e.Message}");
                    _ended.Wait(TimeSpan.FromMilliseconds(50));
                    continue;
                }

                MakeRoom();
                var connection = new ServedConnection(socket, _endpoint!, _store, this, _options);
                lock (_lock)
                {
                    if (_isClosed)
                    {
                        socket.Dispose();
                        return;
                    }

                    _connections.Add(connection);
                    connection.Start(End);
                }
            }
        }
        finally
        {
            _accepting.TrySetResult();
        }
    }

    /// <summary>
    /// Waits until there may be one more connection. The one that was idle for longest makes room, and so does one that has not shown for
    /// longer than that that it knows the secret; none that is being served is ended.
    /// </summary>
    private void MakeRoom()
    {
        while (!_isClosed)
        {
            ServedConnection? victim = null;
            lock (_lock)
            {
                if (_connections.Count < _options.MaxConnections)
                {
                    return;
                }

                foreach (ServedConnection connection in _connections)
                {
                    if (!connection.IsBusy && (victim is null || connection.IdleSince < victim.IdleSince))
                    {
                        victim = connection;
                    }
                }
            }

            victim?.Dispose();
            _ended.Wait();
        }
    }

    private void End(ServedConnection connection)
    {
        lock (_lock)
        {
            _connections.Remove(connection);
        }

        _ended.Release();
    }
}
