using Actors.Graph.Kernels;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol.Codec;

namespace Actors.Runtime.Transfer;

/// <summary>Fetches values from peers and brings values to them. Connections are kept for a while and used again.</summary>
internal sealed class TransferClient : IAsyncDisposable
{
    private readonly TransferOptions _options;
    private readonly Lock _lock = new();

    /// <summary>Connections that have something to do, and those that have not: the last used last.</summary>
    private readonly HashSet<PeerConnection> _busy = [];
    private readonly List<PeerConnection> _idle = [];
    private readonly List<Task> _ending = [];
    private readonly LinkedList<TransferJob> _waiting = [];
    private readonly ByteBudget _receiving;
    private readonly ITimer _timer;
    private long _bytesReceived;
    private bool _isClosed;

    public TransferClient(TransferOptions options)
    {
        options.Check();
        _options = options;
        _receiving = new ByteBudget(options.MaxBytesInFlight);
        _timer = options.Time.CreateTimer(_ => CloseIdle(), null, options.IdleTime, options.IdleTime / 2);
    }

    /// <summary>Connections that are open or being made.</summary>
    public int ConnectionCount
    {
        get
        {
            lock (_lock)
            {
                return _busy.Count + _idle.Count;
            }
        }
    }

    /// <summary>Bytes of the values that are being received.</summary>
    public long BytesInFlight => _receiving.Used;

    /// <summary>Bytes of all values that were received.</summary>
    public long BytesReceived => Interlocked.Read(ref _bytesReceived);

    /// <summary>Fetches values. Whatever becomes of the peer, each key is accounted for in the outcome.</summary>
    /// <param name="endpoint">Where the peer serves.</param>
    /// <param name="keys">The keys, the most urgent first.</param>
    /// <param name="sink">Gets the values.</param>
    /// <param name="cancellationToken">Gives up; what has arrived stays with the sink.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public Task<FetchOutcome> FetchAsync(TransferEndpoint endpoint, IReadOnlyList<TaskKey> keys, ITransferSink sink, CancellationToken cancellationToken = default)
    {
        var job = new FetchJob(endpoint, keys, sink, Received, cancellationToken) { Receiving = _receiving, Options = _options };
        Submit(job);
        return job.Result;
    }

    /// <summary>Brings values to a peer's store; they are held until they are sent.</summary>
    /// <param name="endpoint">Where the peer serves.</param>
    /// <param name="values">The values.</param>
    /// <param name="cancellationToken">Gives up; some may be stored.</param>
    /// <exception cref="NotTransferableException">A value cannot be sent; none is.</exception>
    /// <exception cref="PeerGoneException">The peer cannot be reached; some may be stored.</exception>
    /// <exception cref="UnusableValueException">The peer does not take a value.</exception>
    public async Task PutAsync(TransferEndpoint endpoint, IReadOnlyList<(TaskKey Key, object? Value, long Bytes)> values, CancellationToken cancellationToken = default)
    {
        var encoded = new List<(TaskKey, ValueHeader, EncodedMessage)>(values.Count);
        int held = 0;
        try
        {
            foreach ((TaskKey key, object? value, long bytes) in values)
            {
                Buffers.Retain(value);
                held++;
                ValueHeader header = ValueImage.Encode(value, bytes, _options.Policy, out EncodedMessage message);
                encoded.Add((key, header, message));
            }

            var job = new PutJob(endpoint, encoded, cancellationToken) { Receiving = _receiving, Options = _options };
            Submit(job);
            await job.Result.ConfigureAwait(false);
        }
        finally
        {
            for (int i = 0; i < held; i++)
            {
                Buffers.HandOn(values[i].Value);
            }
        }
    }

    /// <summary>Ends all connections; what is under way ends with an error.</summary>
    public async ValueTask DisposeAsync()
    {
        Task[] ending;
        lock (_lock)
        {
            _isClosed = true;
            ending = [.. _ending, .. _busy.Concat(_idle).Select(c => c.Ended)];
            foreach (PeerConnection connection in _busy.Concat(_idle))
            {
                connection.Dispose();
            }

            _idle.Clear();
            foreach (TransferJob job in _waiting)
            {
                job.End(Closed(job.Endpoint));
            }

            _waiting.Clear();
        }

        await _timer.DisposeAsync().ConfigureAwait(false);
        await Task.WhenAll(ending).ConfigureAwait(false);
    }

    /// <summary>What a connection that has done its job does next; null when it is to wait.</summary>
    internal TransferJob? Next(PeerConnection connection)
    {
        lock (_lock)
        {
            for (LinkedListNode<TransferJob>? node = _waiting.First; node is not null; node = node.Next)
            {
                if (node.Value.Endpoint == connection.Endpoint)
                {
                    _waiting.Remove(node);
                    return node.Value;
                }
            }

            _busy.Remove(connection);
            connection.IdleSince = _options.Time.GetTimestamp();
            if (_isClosed)
            {
                connection.Dispose();
                return null;
            }

            _idle.Add(connection);
            for (LinkedListNode<TransferJob>? node = _waiting.First; node is not null; node = node.Next)
            {
                if (TryStart(node.Value))
                {
                    _waiting.Remove(node);
                    break;
                }
            }

            return null;
        }
    }

    private static PeerGoneException Closed(TransferEndpoint endpoint) => new($"Nothing is fetched from {endpoint} any more: this process is ending.");

    private void Received(long bytes) => Interlocked.Add(ref _bytesReceived, bytes);

    private void Submit(TransferJob job)
    {
        lock (_lock)
        {
            if (_isClosed)
            {
                job.End(Closed(job.Endpoint));
            }
            else if (!TryStart(job))
            {
                _waiting.AddLast(job);
            }
        }
    }

    private bool TryStart(TransferJob job)
    {
        int place = _idle.FindLastIndex(c => c.Endpoint == job.Endpoint);
        if (place >= 0)
        {
            PeerConnection connection = _idle[place];
            _idle.RemoveAt(place);
            _busy.Add(connection);
            connection.Give(job);
            return true;
        }

        if (_busy.Count >= _options.MaxConnections || _busy.Count(c => c.Endpoint == job.Endpoint) >= _options.MaxConnectionsToPeer)
        {
            return false;
        }

        if (_busy.Count + _idle.Count >= _options.MaxConnections)
        {
            CloseIdle(0);
        }

        _busy.Add(new PeerConnection(this, job.Endpoint, _options, job));
        return true;
    }

    private void CloseIdle()
    {
        lock (_lock)
        {
            while (_idle.Count > 0 && _options.Time.GetElapsedTime(_idle[0].IdleSince) >= _options.IdleTime)
            {
                CloseIdle(0);
            }
        }
    }

    private void CloseIdle(int place)
    {
        PeerConnection connection = _idle[place];
        _idle.RemoveAt(place);
        connection.Dispose();
        _ending.RemoveAll(t => t.IsCompleted);
        _ending.Add(connection.Ended);
    }
}
