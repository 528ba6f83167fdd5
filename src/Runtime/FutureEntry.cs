using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors;

/// <summary>What a client knows of one result it wants; shared by all its futures of that key.</summary>
internal sealed class FutureEntry(TaskKey key)
{
    private TaskCompletionSource? _settled;
    private List<Action>? _callbacks;

    public TaskKey Key { get; } = key;

    public int References { get; set; }

    public FutureStatus Status { get; private set; }

    public WorkerId Holder { get; private set; }

    public long Bytes { get; private set; }

    public TaskFailure? Failure { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>Why nothing will come any more, when the host has stopped.</summary>
    public Exception? Stopped { get; private set; }

    public bool IsSettled => Status != FutureStatus.Pending;

    /// <summary>Completes when the status is no longer Pending. Call under the client's lock.</summary>
    public Task WhenSettled() =>
        IsSettled ? Task.CompletedTask : (_settled ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Adds something to do when the status is no longer Pending; false when it is settled already. Call under the client's lock.</summary>
    public bool TryAddCallback(Action callback)
    {
        if (IsSettled)
        {
            return false;
        }

        (_callbacks ??= []).Add(callback);
        return true;
    }

    /// <summary>Takes news. Call under the client's lock.</summary>
    /// <returns>Callbacks to be run outside it.</returns>
    public List<Action>? Apply(in KeyUpdate update)
    {
        Status = update.Status switch
        {
            KeyStatus.Pending => FutureStatus.Pending,
            KeyStatus.Finished => FutureStatus.Finished,
            KeyStatus.Erred => FutureStatus.Error,
            KeyStatus.Cancelled => FutureStatus.Cancelled,
            _ => FutureStatus.Lost,
        };
        Holder = update.Holder;
        Bytes = update.Bytes;
        Failure = update.Failure;
        Reason = update.Reason;
        return Settle();
    }

    /// <summary>Goes back to Pending: the holder no longer has the result. Call under the client's lock.</summary>
    public void Reopen() => Status = FutureStatus.Pending;

    /// <summary>Ends a pending future: nothing will come any more. Call under the client's lock.</summary>
    public List<Action>? Stop(Exception reason)
    {
        if (Status is not (FutureStatus.Pending or FutureStatus.Finished))
        {
            return null;
        }

        Status = FutureStatus.Cancelled;
        Stopped = reason;
        return Settle();
    }

    /// <summary>The exception that stands for a status other than Finished, as users shall see it.</summary>
    public Exception Error() => Status switch
    {
        FutureStatus.Error => Failure!.Annotated(),
        FutureStatus.Cancelled when Stopped is not null => new RuntimeStoppedException($"{Stopped.Message} '{Key}' has no result.", Stopped),
        FutureStatus.Cancelled => new FutureCancelledException($"'{Key}' was cancelled{(string.IsNullOrEmpty(Reason) ? "." : $": {Reason}")}"),
        _ => new DataLostException($"The result of '{Key}' is lost{(string.IsNullOrEmpty(Reason) ? " and cannot be computed again." : $": {Reason}")}"),
    };

    private List<Action>? Settle()
    {
        if (!IsSettled)
        {
            return null;
        }

        TaskCompletionSource? settled = _settled;
        List<Action>? callbacks = _callbacks;
        _settled = null;
        _callbacks = null;
        settled?.TrySetResult();
        return callbacks;
    }
}
