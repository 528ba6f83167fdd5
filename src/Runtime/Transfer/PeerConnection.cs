using System.Net.Sockets;

namespace Actors.Runtime.Transfer;

/// <summary>A thread that speaks with one peer, and its connection once there is one.</summary>
internal sealed class PeerConnection : IDisposable
{
    private readonly TransferClient _client;
    private readonly TransferOptions _options;
    private readonly SemaphoreSlim _wake = new(0);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TransferJob? _given;
    private volatile Socket? _socket;
    private FrameStream? _stream;
    private volatile bool _isClosed;

    public PeerConnection(TransferClient client, TransferEndpoint endpoint, TransferOptions options, TransferJob first)
    {
        _client = client;
        _options = options;
        Endpoint = endpoint;
        _given = first;
        new Thread(Run) { IsBackground = true, Name = "actors-transfer-fetch" }.Start();
    }

    public TransferEndpoint Endpoint { get; }

    /// <summary>Since when it has had nothing to do; kept by the client.</summary>
    public long IdleSince { get; set; }

    public Task Ended => _ended.Task;

    /// <summary>Gives it something to do; it must have nothing to do.</summary>
    public void Give(TransferJob job)
    {
        _given = job;
        _wake.Release();
    }

    /// <summary>Ends it, whatever it does.</summary>
    public void Dispose()
    {
        _isClosed = true;
        if (_socket is { } socket)
        {
            Sockets.Break(socket);
        }

        _wake.Release();
    }

    private void Run()
    {
        try
        {
            while (Interlocked.Exchange(ref _given, null) is { } job)
            {
                for (TransferJob? now = job; now is not null;)
                {
                    // Who is told that it is over may use this connection next.
                    Exception? failure = Do(now);
                    TransferJob? next = _client.Next(this);
                    now.End(failure);
                    now = next;
                }

                _wake.Wait();
            }
        }
        finally
        {
            Drop();
            _ended.TrySetResult();
        }
    }

    private Exception? Do(TransferJob job)
    {
        Exception? failure = null;
        using (job.CancellationToken.Register(Break))
        {
            try
            {
                for (bool isDone = false; !isDone;)
                {
                    isDone = Attempt(job);
                }
            }
            catch (Exception e)
            {
                // Whatever it was, the stream may be in the middle of something.
                failure = e;
                Drop();
            }
        }

        if (job.CancellationToken.IsCancellationRequested)
        {
            // Broken, or about to be: not to be used again.
            Drop();
        }

        return failure;
    }

    private bool Attempt(TransferJob job)
    {
        bool isReused = _stream is not null;
        try
        {
            job.CancellationToken.ThrowIfCancellationRequested();
            _stream ??= Connect();
            bool isDone = job.Attempt(_stream);
            if (!isDone)
            {
                Drop();
            }

            return isDone;
        }
        catch (Exception e) when (e is (IOException and not (PeerGoneException or TransferCorruptException)) or SocketException or ObjectDisposedException)
        {
            Drop();
            job.CancellationToken.ThrowIfCancellationRequested();
            if (isReused && !job.HasProgressed && !_isClosed)
            {
                // The other side has ended a connection that nobody used; that says nothing of whether it is there.
                return false;
            }

            throw new PeerGoneException($"The connection to {Endpoint} broke: {e.Message}", e);
        }
    }

    private FrameStream Connect()
    {
        if (!Endpoint.IsLocal && _options is { Tls: null, AllowInsecure: false })
        {
            throw new PeerGoneException($"{Endpoint} is on another machine: it is connected to with certificates only ({nameof(TransferOptions.Tls)}).");
        }

        Socket socket = Endpoint.MakeSocket(_options.SocketBufferBytes);
        _socket = socket;
        using ITimer deadline = _options.Time.CreateTimer(static s => Sockets.Break((Socket)s!), socket, _options.HandshakeTime, Timeout.InfiniteTimeSpan);
        try
        {
            if (_isClosed)
            {
                throw new PeerGoneException("This process fetches nothing any more.");
            }

            socket.Connect(Endpoint.ToEndPoint());
            FrameStream stream = Sockets.Open(socket, Endpoint, _options, isServer: false);
            Handshake.AsClient(stream, _options.Secret, Endpoint.ToString());
            return stream;
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or ArgumentException or System.Security.Authentication.AuthenticationException)
        {
            socket.Dispose();
            throw e as PeerGoneException ?? new PeerGoneException($"{Endpoint} cannot be connected to: {e.Message}", e);
        }
    }

    private void Break()
    {
        if (_socket is { } socket)
        {
            Sockets.Break(socket);
        }
    }

    private void Drop()
    {
        _stream?.Dispose();
        _stream = null;
        _socket?.Dispose();
        _socket = null;
    }
}
