using System.Runtime.InteropServices;
using Actors.Graph.Kernels;
using Actors.Graph.Tasks;

namespace Actors.Runtime.Transfer;

/// <summary>Asks a peer for values.</summary>
internal sealed class FetchJob(
    TransferEndpoint endpoint, IReadOnlyList<TaskKey> keys, ITransferSink sink, Action<long> received, CancellationToken cancellationToken)
    : TransferJob(endpoint, cancellationToken)
{
    /// <summary>How often a value that comes broken is asked for.</summary>
    private const int Tries = 2;

    private readonly FetchOutcome _outcome = new();
    private readonly TaskCompletionSource<FetchOutcome> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private List<TaskKey> _left = [.. keys];
    private TransferCorruptException? _corrupt;
    private int _tries;

    public Task<FetchOutcome> Result => _result.Task;

    public override bool Attempt(FrameStream stream)
    {
        HasProgressed = false;
        var broken = new List<TaskKey>();
        int done = 0;
        try
        {
            for (int from = 0; from < _left.Count; from += KeyList.MaxKeys)
            {
                ReadOnlySpan<TaskKey> some = CollectionsMarshal.AsSpan(_left).Slice(from, Math.Min(KeyList.MaxKeys, _left.Count - from));
                TransferMessages.WriteRequest(stream, TransferRequest.Fetch, some, Options.Policy);
                stream.Flush();
                foreach (TaskKey key in some)
                {
                    if (!Receive(stream, key))
                    {
                        broken.Add(key);
                    }

                    done++;
                    HasProgressed = true;
                }
            }
        }
        catch (TransferCorruptException e)
        {
            // Nothing that follows can be understood.
            _corrupt = e;
        }
        finally
        {
            _left = [.. broken, .. _left.Skip(done)];
        }

        if (_left.Count == 0)
        {
            return true;
        }

        return ++_tries < Tries ? false : throw _corrupt!;
    }

    public override void End(Exception? failure)
    {
        if (failure is OperationCanceledException || (failure is not null && CancellationToken.IsCancellationRequested))
        {
            _result.TrySetCanceled(CancellationToken);
            return;
        }

        if (failure is not (null or PeerGoneException or TransferCorruptException))
        {
            _result.TrySetException(failure);
            return;
        }

        _outcome.Unreached.AddRange(failure is null ? [] : _left);
        _outcome.Cause = failure;
        _result.TrySetResult(_outcome);
    }

    private bool Receive(FrameStream stream, TaskKey key)
    {
        CancellationToken.ThrowIfCancellationRequested();
        int answer = stream.TryReadByte();
        switch (answer)
        {
            case (int)TransferAnswer.Value:
                return ReceiveValue(stream, key);
            case (int)TransferAnswer.Missing:
                _outcome.Missing.Add(key);
                return true;
            case (int)TransferAnswer.Failed:
                _outcome.Unusable.Add((key, new NotTransferableException($"{TransferMessages.ReadText(stream)} (said by {Endpoint})")));
                return true;
            case < 0:
                throw new EndOfStreamException("The other side has ended it.");
            default:
                throw new TransferCorruptException($"The answer of {Endpoint} about '{key}' begins with {answer}, which means nothing. It is not used.");
        }
    }

    private bool ReceiveValue(FrameStream stream, TaskKey key)
    {
        string what = $"'{key}' from {Endpoint}";
        ValueHeader header = ValueHeader.Read(stream, what);
        long bytes = Math.Max(header.Bytes, header.DataBytes);
        if (bytes > Options.MaxValueBytes)
        {
            _outcome.Unusable.Add((key, new UnusableValueException($"{what} has {bytes:N0} bytes, more than the {Options.MaxValueBytes:N0} there can be here.")));
            stream.Skip(header.RestBytes);
            return true;
        }

        sink.Admit(key, bytes, CancellationToken);
        Receiving.Acquire(bytes, CancellationToken);
        try
        {
            object? value = ValueImage.Read(stream, header, Options.Policy, what);
            if (CancellationToken.IsCancellationRequested)
            {
                Buffers.Discard(value);
                throw new OperationCanceledException(CancellationToken);
            }

            received(header.DataBytes);
            sink.Arrived(key, value, header.Bytes);
            _outcome.Arrived.Add((key, header.Bytes));
            return true;
        }
        catch (UnusableValueException e)
        {
            _outcome.Unusable.Add((key, e));
            return true;
        }
        catch (TransferCorruptException e)
        {
            _corrupt = e;
            return false;
        }
        finally
        {
            Receiving.Release(bytes);
        }
    }
}
