using System.Net.Sockets;
using Actors.Graph.Kernels;
using Actors.Graph.Tasks;

namespace Actors.Runtime.Transfer;

/// <summary>A connection to a <see cref="TransferServer"/>, with its thread.</summary>
internal sealed class ServedConnection(Socket socket, TransferEndpoint endpoint, ITransferStore store, TransferServer server, TransferOptions options)
    : IDisposable
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _closing = new();
    private volatile bool _isBusy;
    private long _idleSince = options.Time.GetTimestamp();

    /// <summary>Its thread has ended.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Whether a request is being answered.</summary>
    public bool IsBusy => _isBusy;

    /// <summary>When the last request was answered; when it was accepted, before the first.</summary>
    public long IdleSince => Interlocked.Read(ref _idleSince);

    public void Start(Action<ServedConnection> end) =>
        new Thread(() => Run(end)) { IsBackground = true, Name = "actors-transfer-serve" }.Start();

    /// <summary>Ends it, whatever it does.</summary>
    public void Dispose()
    {
        _closing.Cancel();
        Sockets.Break(socket);
    }

    private void Run(Action<ServedConnection> end)
    {
        try
        {
            using FrameStream? stream = Open();
            if (stream is not null)
            {
                Serve(stream);
            }
        }
        catch (Exception e)
        {
            // Whatever it was, it ends this connection and no other, and the other side sees that it has ended.
            if (!_closing.IsCancellationRequested)
            {
                options.Log?.Invoke($"A connection to {endpoint} has ended: {e.Message}");
            }
        }
        finally
        {
            socket.Dispose();
            end(this);
            _ended.TrySetResult();
        }
    }

    private FrameStream? Open()
    {
        // However slowly the other side says its few bytes: in the end the connection is cut.
        using ITimer deadline = options.Time.CreateTimer(static s => Sockets.Break((Socket)s!), socket, options.HandshakeTime, Timeout.InfiniteTimeSpan);
        try
        {
            FrameStream stream = Sockets.Open(socket, endpoint, options, isServer: true);
            Handshake.AsServer(stream, options.Secret);
            Interlocked.Exchange(ref _idleSince, options.Time.GetTimestamp());
            return stream;
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or SocketException or System.Security.Authentication.AuthenticationException)
        {
            options.Log?.Invoke($"A connection to {endpoint} was refused: {e.Message}");
            return null;
        }
    }

    private void Serve(FrameStream stream)
    {
        while (TransferMessages.ReadRequest(stream, options.Policy) is { } request)
        {
            _isBusy = true;
            if (request.Kind == TransferRequest.Fetch)
            {
                Fetch(stream, request.Keys);
            }
            else
            {
                Put(stream, request.Keys);
            }

            stream.Flush();
            Interlocked.Exchange(ref _idleSince, options.Time.GetTimestamp());
            _isBusy = false;
        }
    }

    private void Fetch(FrameStream stream, TaskKey[] keys)
    {
        foreach (TaskKey key in keys)
        {
            using TransferItem? item = store.Open(key);
            if (item is null)
            {
                stream.WriteByte((byte)TransferAnswer.Missing);
                continue;
            }

            long bytes = item.Bytes;
            if (!server.Sending.TryAcquire(bytes))
            {
                // What is gathered already must not wait for others.
                stream.Flush();
                server.Sending.Acquire(bytes, _closing.Token);
            }

            try
            {
                Send(stream, key, item);
            }
            finally
            {
                server.Sending.Release(bytes);
            }
        }
    }

    private void Send(FrameStream stream, TaskKey key, TransferItem item)
    {
        try
        {
            item.Prepare();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // On a disk that cannot be read: it is as good as lost.
            options.Log?.Invoke($"'{key}' cannot be sent: {e.Message}");
            stream.WriteByte((byte)TransferAnswer.Missing);
            return;
        }
        catch (NotTransferableException e)
        {
            stream.WriteByte((byte)TransferAnswer.Failed);
            TransferMessages.WriteText(stream, $"'{key}' cannot be sent: {e.Message}");
            return;
        }

        stream.WriteByte((byte)TransferAnswer.Value);
        item.Send(stream);
    }

    private void Put(FrameStream stream, TaskKey[] keys)
    {
        string? failure = null;
        foreach (TaskKey key in keys)
        {
            string what = $"'{key}', sent to {endpoint},";
            ValueHeader header = ValueHeader.Read(stream, what);
            if (header.DataBytes > options.MaxValueBytes)
            {
                throw new TransferProtocolException($"{what} has {header.DataBytes:N0} bytes, more than the {options.MaxValueBytes:N0} that are received.");
            }

            server.Receiving.Acquire(header.DataBytes, _closing.Token);
            try
            {
                object? value = ValueImage.Read(stream, header, options.Policy, what);
                if (failure is null)
                {
                    store.Place(key, value, header.Bytes);
                }
                else
                {
                    Buffers.Discard(value);
                }
            }
            catch (Exception e) when (e is UnusableValueException or TransferCorruptException)
            {
                failure ??= e.Message;
            }
            finally
            {
                server.Receiving.Release(header.DataBytes);
            }
        }

        if (failure is null)
        {
            stream.WriteByte((byte)TransferAnswer.Stored);
        }
        else
        {
            stream.WriteByte((byte)TransferAnswer.Failed);
            TransferMessages.WriteText(stream, failure);
        }
    }
}
