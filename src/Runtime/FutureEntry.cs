using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors;

/// <summary>What a client knows of one result it wants; shared by all its futures of that key. Changed under the client's lock only.</summary>
[Runtime.Hosting.StaysHere("pass the future itself as an argument of the call: the function is given its result, as in client.Submit(x => x + 1, future)")]
internal sealed class FutureEntry(TaskKey key)
{
    private volatile FutureState _state = FutureState.Pending;
    private TaskCompletionSource? _settled;
    private List<Action>? _callbacks;

    /// <summary>
    /// The number of the message that began the key's present life. That the client has missed its holder since does not begin another: a
    /// cancellation from before counts.
    /// </summary>
    private long _livesSince;

    public TaskKey Key { get; } = key;

    public int References { get; set; }

    /// <summary>
    /// The number of the message that asked for the result last: news from before are of an earlier life of the key, and left alone.
    /// </summary>
    public long Since
    {
        get;
        set => field = _livesSince = value;
    }

    /// <summary>The graph it is an output of, while that may have to be submitted again.</summary>
    public SentGraph? Graph { get; set; }

    /// <summary>The epoch of the coordinator that told how it stands; 0 before the first news.</summary>
    public int Epoch { get; private set; }

    /// <summary>It had failed and is to be tried again, and there is no news since.</summary>
    public bool IsRetried { get; private set; }

    /// <summary>
    /// Its value is being put into workers' memories, and the coordinator may not have heard of it: should it say that it does not know it,
    /// that means nothing yet.
    /// </summary>
    public bool IsBeingPlaced { get; set; }

    /// <summary>No future of it is left: nothing will be told of it any more.</summary>
    public bool IsReleased { get; private set; }

    /// <summary>How it stands; may be read without the lock.</summary>
    public FutureState State => _state;

    public FutureStatus Status => _state.Status;

    public bool IsSettled => Status != FutureStatus.Pending;

    /// <summary>Completes when the status is no longer Pending.</summary>
    public Task WhenSettled(TaskCreationOptions completion) =>
        IsSettled ? Task.CompletedTask
        : completion.HasFlag(TaskCreationOptions.RunContinuationsAsynchronously) ? (_settled ??= new TaskCompletionSource(completion)).Task
        : OneMore(completion);

    /// <summary>Adds something to do when the status is no longer Pending; false when it is settled already.</summary>
    public bool TryAddCallback(Action callback)
    {
        if (IsSettled)
        {
            return false;
        }

        (_callbacks ??= []).Add(callback);
        return true;
    }

    /// <summary>Takes news.</summary>
    /// <param name="update">The news.</param>
    /// <param name="seen">The number of the client's last message that the coordinator had handled.</param>
    /// <param name="epoch">The coordinator's epoch.</param>
    /// <returns>Callbacks to be run outside the lock.</returns>
    public List<Action>? Apply(in KeyUpdate update, long seen, int epoch)
    {
        if (seen < (update.Status == KeyStatus.Cancelled ? _livesSince : Since) || (IsBeingPlaced && update.Status == KeyStatus.Lost))
        {
            return null;
        }

        if (update.Status == KeyStatus.Lost && Status == FutureStatus.Cancelled)
        {
            // The coordinator does not know any more what was cancelled: that is how it answers whoever has just missed its holder.
            return null;
        }

        Epoch = epoch;
        IsRetried = false;
        return Become(FutureState.Of(update));
    }

    /// <summary>Goes back to Pending: the holder no longer has the result, or it is tried again.</summary>
    /// <param name="number">The number of the message that says so to the coordinator.</param>
    /// <param name="isRetried">Whether it had failed.</param>
    public void Reopen(long number, bool isRetried = false)
    {
        long began = isRetried ? number : _livesSince;
        Since = number;
        _livesSince = began;
        IsRetried = isRetried;
        _state = FutureState.Pending;
    }

    /// <summary>Ends a future that is pending or finished: nothing will come any more.</summary>
    public List<Action>? Stop(Exception reason) => EndAs(new FutureState(FutureStatus.Cancelled) { Stopped = reason });

    /// <summary>Ends a future that is pending or finished: the client has cancelled it.</summary>
    public List<Action>? Cancel(string reason) => EndAs(new FutureState(FutureStatus.Cancelled) { Reason = reason });

    /// <summary>The last future was let go: whoever still waits is told so, rather than wait for ever.</summary>
    public List<Action>? Release()
    {
        IsReleased = true;
        return IsSettled ? null : Become(new FutureState(FutureStatus.Cancelled) { Reason = "its future was disposed before it was done." });
    }

    /// <summary>
    /// For each that waits one of its own: of several continuations of one task not all go on where it was completed, and where threads
    /// matter they must.
    /// </summary>
    private Task OneMore(TaskCreationOptions completion)
    {
        var own = new TaskCompletionSource(completion);
        (_callbacks ??= []).Add(() => own.TrySetResult());
        return own.Task;
    }

    private List<Action>? EndAs(FutureState end) => Status is FutureStatus.Pending or FutureStatus.Finished ? Become(end) : null;

    private List<Action>? Become(FutureState state)
    {
        _state = state;
        if (!IsSettled)
        {
            return null;
        }

        List<Action>? callbacks = _callbacks;
        if (_settled is { } settled)
        {
            // Outside the lock too: whoever awaits it may go on at once, with anything.
            (callbacks ??= []).Add(settled.SetResult);
        }

        _settled = null;
        _callbacks = null;
        return callbacks;
    }
}
