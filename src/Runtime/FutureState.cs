using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors;

/// <summary>How a result stood at one moment; replaced as a whole, so that readers need no lock.</summary>
/// <param name="Status">How it stands.</param>
internal sealed record FutureState(FutureStatus Status)
{
    public static FutureState Pending { get; } = new(FutureStatus.Pending);

    /// <summary>A worker that holds it, when finished.</summary>
    public WorkerId Holder { get; init; }

    public TaskFailure? Failure { get; init; }

    /// <summary>Why it was cancelled or lost, in words.</summary>
    public string? Reason { get; init; }

    /// <summary>Why nothing will come any more, when the host has stopped.</summary>
    public Exception? Stopped { get; init; }

    public static FutureState Of(in KeyUpdate update) => update.Status switch
    {
        KeyStatus.Pending => Pending,
        KeyStatus.Finished => new(FutureStatus.Finished) { Holder = update.Holder },
        KeyStatus.Erred => new(FutureStatus.Error) { Failure = update.Failure },
        KeyStatus.Cancelled => new(FutureStatus.Cancelled) { Reason = update.Reason },
        _ => new(FutureStatus.Lost) { Reason = update.Reason },
    };

    /// <summary>The exception that stands for this state, as users shall see it; null when there is none.</summary>
    public Exception? Error(TaskKey key) => Status switch
    {
        FutureStatus.Pending or FutureStatus.Finished => null,
        FutureStatus.Error => Failure!.Annotated(),
        FutureStatus.Cancelled when Stopped is not null => new RuntimeStoppedException($"{Stopped.Message} '{key}' has no result.", Stopped),
        FutureStatus.Cancelled => new FutureCancelledException($"'{key}' was cancelled{(string.IsNullOrEmpty(Reason) ? "." : $": {Reason}")}"),
        _ => new DataLostException($"The result of '{key}' is lost{(string.IsNullOrEmpty(Reason) ? " and cannot be computed again." : $": {Reason}")}"),
    };

    /// <summary>Throws that exception, a user's own one with the stack it had on the worker.</summary>
    public void ThrowIfFailed(TaskKey key)
    {
        if (Failure is not null)
        {
            Failure.Throw();
        }
        else if (Error(key) is { } error)
        {
            throw error;
        }
    }
}
