using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Working;

namespace Actors.Runtime.Coordination;

/// <summary>An actor's instance on its worker: one call at a time.</summary>
internal sealed class ActorInstance(ActorKernel kernel, ReadOnlyMemory<object?> inputs, RunContext run, Client client)
{
    /// <summary>More than are on their way to it and back at once.</summary>
    private const int RememberedCalls = 4096;

    private readonly TaskKey _key = run.Key;
    private readonly Attempt _attempt = run.Attempt;
    private readonly WorkerId _worker = run.Worker;
    private readonly CancellationToken _stop = run.CancellationToken;
    private readonly HashSet<(ClientId Caller, long Request)> _made = [];
    private readonly Queue<(ClientId Caller, long Request)> _madeInOrder = [];
    private object? _instance;

    /// <summary>What the last call gave, while the coordinator does not keep it yet.</summary>
    private Future? _given;

    public async Task LiveAsync()
    {
        CallOutcome outcome = await MakeAsync().ConfigureAwait(false);
        while (true)
        {
            SessionAnswer next = await client.AskAsync((id, number) => new NextCall(id, number, _key, _attempt, outcome), true, _stop).ConfigureAwait(false);
            _given?.Dispose();
            _given = null;
            switch (next.Reply.Kind)
            {
                case ReplyKind.Call:
                    outcome = await AnswerAsync(next.Reply.Call!, next.Entries).ConfigureAwait(false);
                    break;
                case ReplyKind.StartOver:
                    await EndAsync().ConfigureAwait(false);
                    outcome = await MakeAsync().ConfigureAwait(false);
                    break;
                default:
                    return;
            }
        }
    }

    /// <summary>Disposes the instance, if it is to be disposed.</summary>
    public async Task EndAsync()
    {
        object? instance = _instance;
        _instance = null;
        _given?.Dispose();
        _given = null;
        switch (instance)
        {
            case IAsyncDisposable asynchronous:
                await asynchronous.DisposeAsync().ConfigureAwait(false);
                break;
            case IDisposable disposable:
                disposable.Dispose();
                break;
        }
    }

    private async Task<CallOutcome> MakeAsync()
    {
        try
        {
            _instance = await RunAsync(kernel.Making, inputs).ConfigureAwait(false)
                ?? throw new InvalidOperationException($"The function that makes actor '{kernel.Title}' gave null.");
            return new CallOutcome(default, 0, Carried.Nothing, null);
        }
        catch (Exception exception) when (!_stop.IsCancellationRequested)
        {
            return new CallOutcome(default, 0, null, FailureOf(exception, ""));
        }
    }

    private async Task<CallOutcome> AnswerAsync(CallActor call, FutureEntry[] entries)
    {
        Future<object?>[] futures = Array.ConvertAll(entries, e => new Future<object?>(client, e));
        var arguments = new object?[futures.Length + 1];
        try
        {
            if (_made.Contains((call.Client, call.Request)))
            {
                // Its client did not hear that it was made, since the coordinator was lost, and has repeated it.
                return new CallOutcome(call.Client, call.Request, Carried.Nothing, null);
            }

            for (int i = 0; i < futures.Length; i++)
            {
                arguments[i + 1] = await futures[i].ResultAsync(_stop).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (!_stop.IsCancellationRequested)
        {
            return new CallOutcome(call.Client, call.Request, null, TaskFailure.Of(exception) ?? FailureOf(exception, call.Call.Label)) { IsArgumentMissing = true };
        }
        finally
        {
            Array.ForEach(futures, f => f.Dispose());
        }

        try
        {
            arguments[0] = _instance;
            if (call.Tell)
            {
                Remember((call.Client, call.Request));
            }

            object? value = await RunAsync(call.Call, arguments).ConfigureAwait(false);
            Carried carried = call.Tell ? Carried.Nothing : await CarryAsync(value).ConfigureAwait(false);
            return new CallOutcome(call.Client, call.Request, carried, null);
        }
        catch (Exception exception) when (!_stop.IsCancellationRequested)
        {
            return new CallOutcome(call.Client, call.Request, null, FailureOf(exception, ValueDescription.DescribeAll(arguments.AsSpan(1))));
        }
    }

    private void Remember((ClientId Caller, long Request) call)
    {
        _made.Add(call);
        _madeInOrder.Enqueue(call);
        if (_madeInOrder.Count > RememberedCalls)
        {
            _made.Remove(_madeInOrder.Dequeue());
        }
    }

    /// <summary>A large value stays here, and its key goes to the caller.</summary>
    private async ValueTask<Carried> CarryAsync(object? value)
    {
        if (value is Future)
        {
            throw new InvalidOperationException($"A call of actor '{kernel.Title}' gave a future, which is the actor's own and cannot be handed out. Await it in the call, or put it into a queue.");
        }

        if (SizeOf.Estimate(value) <= ActorKernel.MaxReply)
        {
            return new Carried(value, []);
        }

        Future<object?> future = await client.ScatterAsync(value, workers: [_worker.Name], cancellationToken: _stop).ConfigureAwait(false);
        _given = future;
        return new Carried(null, [future.Key]);
    }

    private ValueTask<object?> RunAsync(Kernel what, ReadOnlyMemory<object?> values) =>
        what is AsyncKernel asynchronous ? asynchronous.RunAsync(values, run) : new(what.Run(values.Span, run));

    private TaskFailure FailureOf(Exception exception, string arguments) => new(_key, exception, arguments, _worker.Name);
}
