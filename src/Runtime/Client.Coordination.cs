using Actors.Graph.Tasks;
using Actors.Runtime.Coordination;
using Actors.Runtime.Protocol;
using Actors.Runtime.Working;

namespace Actors;

public sealed partial class Client
{
    /// <summary>
    /// The client to use where another one was named, or none: inside a task of the same cluster the task's own, so that what it waits for
    /// and holds ends with its worker.
    /// </summary>
    internal static Client Of(Client? named) =>
        named is null ? Default : RunContext.Current?.Host is Runtime.Hosting.IRuntimeHost own && ReferenceEquals(own, named._host) ? own.TaskClient : named;

    /// <summary>Blocks until a task of the client has completed.</summary>
    internal static T Wait<T>(Client? named, Task<T> task) => Of(named).Wait(task);

    /// <inheritdoc cref="Wait{T}(Client?, Task{T})"/>
    internal static void Wait(Client? named, Task task)
    {
        Of(named)._host.Block(task);
        task.GetAwaiter().GetResult();
    }

    /// <summary>Asks the coordinator about something shared and waits for its answer.</summary>
    /// <param name="make">Makes the request, given the client and its number.</param>
    /// <param name="mayWait">The answer may depend on others: a task gives its slot to them meanwhile.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="renew">Of a lease: whether the client renews it.</param>
    internal async Task<SessionAnswer> AskAsync(
        Func<ClientId, long, CoordinationRequest> make, bool mayWait, CancellationToken cancellationToken, bool renew = true)
    {
        if (RunContext.Current is not { } task)
        {
            return await _coordination.RequestAsync(make, renew, default, cancellationToken).ConfigureAwait(false);
        }

        WorkerId worker = task.Worker;
        Task<SessionAnswer> answer = _coordination.RequestAsync(
            (id, number) => make(id, number) with { Worker = worker }, renew, mayWait ? task.CancellationToken : default, cancellationToken);
        if (mayWait && !answer.IsCompleted)
        {
            // What it waits for may have to be done by a task that needs the slot.
            task.Secede();
        }

        return await answer.ConfigureAwait(false);
    }

    internal async Task<SemaphoreLease?> AcquireAsync(
        ObjectKind kind, string name, int limit, LeaseOptions options, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        while (true)
        {
            SessionAnswer answer = await AskAsync(
                (id, number) => new AcquireLease(id, number, kind, name, limit, options.Duration) { Timeout = timeout },
                timeout != TimeSpan.Zero, cancellationToken, options.Renew).ConfigureAwait(false);
            switch (answer.Reply.Kind)
            {
                case ReplyKind.TimedOut:
                    return null;
                case ReplyKind.LeaseLost:
                    // It ran out before this client heard of it: nothing was done with it, and it is asked for again.
                    continue;
                default:
                    answer.Reply.ThrowIfFailed();
                    return answer.Lease;
            }
        }
    }

    /// <summary>Wants results that the coordinator hands over, and keeps for that long.</summary>
    private FutureEntry[] Adopt(IReadOnlyList<TaskKey> keys)
    {
        lock (_lock)
        {
            if (_stopped is not null)
            {
                return [];
            }

            FutureEntry[] entries = [.. keys.Select(k => Reference(k, _sent + 1))];
            Send(new WantKeys(Id, keys));
            return entries;
        }
    }
}
