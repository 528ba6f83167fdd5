using Actors.Graph.Tasks;
using Actors.Runtime.Protocol.Codec;

namespace Actors.Runtime.Transfer;

/// <summary>Brings values to a peer's store. They are stored under their keys, so that bringing them twice does no harm.</summary>
internal sealed class PutJob(
    TransferEndpoint endpoint, IReadOnlyList<(TaskKey Key, ValueHeader Header, EncodedMessage Message)> values, CancellationToken cancellationToken)
    : TransferJob(endpoint, cancellationToken)
{
    private readonly TaskCompletionSource _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _done;

    public Task Result => _result.Task;

    public override bool Attempt(FrameStream stream)
    {
        HasProgressed = false;
        while (_done < values.Count)
        {
            CancellationToken.ThrowIfCancellationRequested();
            int count = Math.Min(KeyList.MaxKeys, values.Count - _done);
            var keys = new TaskKey[count];
            for (int i = 0; i < count; i++)
            {
                keys[i] = values[_done + i].Key;
            }

            TransferMessages.WriteRequest(stream, TransferRequest.Put, keys, Options.Policy);
            for (int i = _done; i < _done + count; i++)
            {
                ValueImage.Write(stream, values[i].Header, values[i].Message);
            }

            stream.Flush();
            switch (stream.TryReadByte())
            {
                case (int)TransferAnswer.Stored:
                    break;
                case (int)TransferAnswer.Failed:
                    throw new UnusableValueException(TransferMessages.ReadText(stream));
                case < 0:
                    throw new EndOfStreamException("The other side has ended it.");
                case int other:
                    throw new TransferCorruptException($"The answer of {Endpoint} to values that were sent begins with {other}, which means nothing.");
            }

            _done += count;
            HasProgressed = true;
        }

        return true;
    }

    public override void End(Exception? failure)
    {
        if (failure is OperationCanceledException || (failure is not null && CancellationToken.IsCancellationRequested))
        {
            _result.TrySetCanceled(CancellationToken);
        }
        else if (failure is not null)
        {
            _result.TrySetException(failure);
        }
        else
        {
            _result.TrySetResult();
        }
    }
}
