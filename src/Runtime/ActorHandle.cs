using System.Runtime.CompilerServices;
using Actors.Graph.Tasks;
using Actors.Runtime.Coordination;
using Actors.Runtime.Protocol;

namespace Actors;

/// <summary>
/// An object that lives on a worker: calls are made there, one at a time, those of one caller in order. May be used from many threads,
/// and by tasks. A method that is called does not run in a slot of the worker: work that takes long is better given to tasks.
/// </summary>
/// <typeparam name="T">The type of the object.</typeparam>
public sealed class ActorHandle<T> : IAsyncDisposable
    where T : class
{
    private readonly Client _client;
    private readonly string _title;
    private readonly bool _owns;

    internal ActorHandle(Client client, TaskKey key, string title, bool owns)
    {
        _client = client;
        _title = title;
        _owns = owns;
        Key = key;
    }

    /// <summary>The key of the task that is the actor.</summary>
    public TaskKey Key { get; }

    /// <summary>Has the object called and gives what the call gives.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="call">The call: <c>a => a.Add(1)</c>.</param>
    /// <param name="cancellationToken">Gives up: a call that waits is not made; one that is being made goes on, and its result is dropped.</param>
    /// <param name="expression">The call's source text, filled in by the compiler.</param>
    /// <exception cref="Exception">The exception of the call, with the stack it had on the worker.</exception>
    /// <exception cref="ActorLostException">The actor has ended, or its state was lost in mid call.</exception>
    public Task<TResult> CallAsync<TResult>(
        Func<T, TResult> call, CancellationToken cancellationToken = default, [CallerArgumentExpression(nameof(call))] string expression = "") =>
        AskAsync<TResult>(ActorCalls.Of(call, expression), null, cancellationToken);

    /// <summary>Has an asynchronous method of the object called, and awaited before the next call is made.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Gives up: a call that waits is not made; one that is being made goes on, and its result is dropped.</param>
    /// <param name="expression">The call's source text, filled in by the compiler.</param>
    /// <exception cref="Exception">The exception of the call, with the stack it had on the worker.</exception>
    /// <exception cref="ActorLostException">The actor has ended, or its state was lost in mid call.</exception>
    [OverloadResolutionPriority(1)]
    public Task<TResult> CallAsync<TResult>(
        Func<T, Task<TResult>> call, CancellationToken cancellationToken = default, [CallerArgumentExpression(nameof(call))] string expression = "") =>
        AskAsync<TResult>(ActorCalls.Of(call, expression), null, cancellationToken);

    /// <summary>Has the object called, and waits until that is done.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Gives up: a call that waits is not made; one that is being made goes on.</param>
    /// <param name="expression">The call's source text, filled in by the compiler.</param>
    /// <exception cref="Exception">The exception of the call, with the stack it had on the worker.</exception>
    /// <exception cref="ActorLostException">The actor has ended, or its state was lost in mid call.</exception>
    public Task CallAsync(Action<T> call, CancellationToken cancellationToken = default, [CallerArgumentExpression(nameof(call))] string expression = "") =>
        AskAsync<object?>(ActorCalls.Of(call, expression), null, cancellationToken);

    /// <summary>Has an asynchronous method of the object called, and waits until that is done.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Gives up: a call that waits is not made; one that is being made goes on.</param>
    /// <param name="expression">The call's source text, filled in by the compiler.</param>
    /// <exception cref="Exception">The exception of the call, with the stack it had on the worker.</exception>
    /// <exception cref="ActorLostException">The actor has ended, or its state was lost in mid call.</exception>
    [OverloadResolutionPriority(1)]
    public Task CallAsync(Func<T, Task> call, CancellationToken cancellationToken = default, [CallerArgumentExpression(nameof(call))] string expression = "") =>
        AskAsync<object?>(ActorCalls.Of(call, expression), null, cancellationToken);

    /// <summary>Has the object called with a result that workers hold: it goes from worker to worker.</summary>
    /// <typeparam name="TArgument">The type of the argument.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="call">The call: <c>(a, x) => a.Add(x)</c>.</param>
    /// <param name="argument">The argument; the call, and those behind it, wait for it.</param>
    /// <param name="cancellationToken">Gives up: a call that waits is not made; one that is being made goes on, and its result is dropped.</param>
    /// <param name="expression">The call's source text, filled in by the compiler.</param>
    /// <exception cref="Exception">The exception of the call or of the argument, with the stack it had on the worker.</exception>
    /// <exception cref="ActorLostException">The actor has ended, or its state was lost in mid call.</exception>
    public Task<TResult> CallAsync<TArgument, TResult>(
        Func<T, TArgument, TResult> call, Future<TArgument> argument, CancellationToken cancellationToken = default, [CallerArgumentExpression(nameof(call))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(argument);
        return AskAsync<TResult>(ActorCalls.Of(call, expression), argument, cancellationToken);
    }

    /// <summary>Has an asynchronous method of the object called with a result that workers hold.</summary>
    /// <typeparam name="TArgument">The type of the argument.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="call">The call.</param>
    /// <param name="argument">The argument; the call, and those behind it, wait for it.</param>
    /// <param name="cancellationToken">Gives up: a call that waits is not made; one that is being made goes on, and its result is dropped.</param>
    /// <param name="expression">The call's source text, filled in by the compiler.</param>
    /// <exception cref="Exception">The exception of the call or of the argument, with the stack it had on the worker.</exception>
    /// <exception cref="ActorLostException">The actor has ended, or its state was lost in mid call.</exception>
    [OverloadResolutionPriority(1)]
    public Task<TResult> CallAsync<TArgument, TResult>(
        Func<T, TArgument, Task<TResult>> call, Future<TArgument> argument, CancellationToken cancellationToken = default, [CallerArgumentExpression(nameof(call))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(argument);
        return AskAsync<TResult>(ActorCalls.Of(call, expression), argument, cancellationToken);
    }

    /// <summary>Has the object called, in order with other calls, and does not wait for that. What the call throws, the actor's strategy sees.</summary>
    /// <param name="call">The call.</param>
    /// <param name="expression">The call's source text, filled in by the compiler.</param>
    /// <returns>Completes when the call stands in line.</returns>
    /// <exception cref="ActorLostException">The actor has ended.</exception>
    public Task TellAsync(Action<T> call, [CallerArgumentExpression(nameof(call))] string expression = "") =>
        TellAsync(ActorCalls.Of(call, expression), null);

    /// <summary>Has an asynchronous method of the object called, in order with other calls, and does not wait for that.</summary>
    /// <param name="call">The call.</param>
    /// <param name="expression">The call's source text, filled in by the compiler.</param>
    /// <returns>Completes when the call stands in line.</returns>
    /// <exception cref="ActorLostException">The actor has ended.</exception>
    [OverloadResolutionPriority(1)]
    public Task TellAsync(Func<T, Task> call, [CallerArgumentExpression(nameof(call))] string expression = "") =>
        TellAsync(ActorCalls.Of(call, expression), null);

    /// <summary>Has the object called with a result that workers hold, in order with other calls, and does not wait for that.</summary>
    /// <typeparam name="TArgument">The type of the argument.</typeparam>
    /// <param name="call">The call.</param>
    /// <param name="argument">The argument; the call, and those behind it, wait for it.</param>
    /// <param name="expression">The call's source text, filled in by the compiler.</param>
    /// <returns>Completes when the call stands in line.</returns>
    /// <exception cref="ActorLostException">The actor has ended.</exception>
    public Task TellAsync<TArgument>(Action<T, TArgument> call, Future<TArgument> argument, [CallerArgumentExpression(nameof(call))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(argument);
        return TellAsync(ActorCalls.Of(call, expression), argument);
    }

    /// <summary>Stops the actor, whoever spawned it; later calls throw an <see cref="ActorLostException"/>.</summary>
    /// <param name="atOnce">Not only after the calls that wait already: those are not made, and one that is being made is asked to stop.</param>
    /// <param name="cancellationToken">Gives up waiting for it; the actor stops all the same.</param>
    public async Task StopAsync(bool atOnce = false, CancellationToken cancellationToken = default)
    {
        SessionAnswer answer = await Client.Of(_client).AskAsync((id, number) => new StopActor(id, number, Key, atOnce), true, cancellationToken).ConfigureAwait(false);
        answer.Reply.ThrowIfFailed();
    }

    /// <summary>
    /// Stops the actor after the calls that wait already, if this is the handle it was spawned with and it is not detached; and does
    /// nothing if not.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (!_owns)
        {
            return;
        }

        try
        {
            await StopAsync().ConfigureAwait(false);
        }
        catch (RuntimeStoppedException)
        {
            // It has ended with its cluster or its client.
            return;
        }
    }

    /// <summary>The actor's name or key.</summary>
    public override string ToString() => $"actor '{_title}'";

    private async Task<TResult> AskAsync<TResult>(Kernel call, Future? argument, CancellationToken cancellationToken)
    {
        Client client = Client.Of(_client);
        TaskKey[] arguments = argument is null ? [] : [argument.Key];
        client.Host.Check(call);
        SessionAnswer answer = await client.AskAsync(
            (id, number) => new CallActor(id, number, Key, call, arguments, Tell: false), true, cancellationToken).ConfigureAwait(false);
        GC.KeepAlive(argument);
        answer.Reply.ThrowIfFailed();
        if (answer.Entries.Length == 0)
        {
            return (TResult)answer.Reply.Value!.Value!;
        }

        // It is large, and stays on the actor's worker until now.
        using var future = new Future<TResult>(client, answer.Entries[0]);
        return await future.ResultAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task TellAsync(Kernel call, Future? argument)
    {
        TaskKey[] arguments = argument is null ? [] : [argument.Key];
        Client client = Client.Of(_client);
        client.Host.Check(call);
        SessionAnswer answer = await client.AskAsync(
            (id, number) => new CallActor(id, number, Key, call, arguments, Tell: true), false, CancellationToken.None).ConfigureAwait(false);
        GC.KeepAlive(argument);
        answer.Reply.ThrowIfFailed();
    }
}
