using System.Runtime.CompilerServices;
using Actors.Graph.Calls;
using Actors.Graph.Expressions;

namespace Actors;

/// <summary>A result that is being computed, or is held, by a cluster: await it, hand it to other calls, let it go.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
public sealed class Future<T> : Future, ILazy<T>
{
    internal Future(Client client, FutureEntry entry)
        : base(client, entry)
    {
    }

    /// <inheritdoc/>
    public Expr Expr => Held();

    /// <inheritdoc/>
    public Expr ResultExpr => Held();

    /// <summary>The result; waits for it.</summary>
    /// <exception cref="Exception">The exception of the user's function, with the stack it had on the worker.</exception>
    /// <exception cref="FutureCancelledException">It was cancelled.</exception>
    /// <exception cref="DataLostException">It is gone and cannot be computed again.</exception>
    /// <exception cref="RuntimeStoppedException">The cluster was stopped.</exception>
    public T Result => Client.Wait(ResultAsync());

    /// <summary>A future can be an argument of a delayed call.</summary>
    /// <param name="future">The future.</param>
    public static implicit operator Delayed<T>(Future<T> future) => (future ?? throw new ArgumentNullException(nameof(future))).ToDelayed();

    /// <summary>The result, once it is there.</summary>
    /// <param name="cancellationToken">Gives up waiting; the computation goes on.</param>
    /// <exception cref="Exception">The exception of the user's function, with the stack it had on the worker.</exception>
    /// <exception cref="FutureCancelledException">It was cancelled.</exception>
    /// <exception cref="DataLostException">It is gone and cannot be computed again.</exception>
    /// <exception cref="RuntimeStoppedException">The cluster was stopped.</exception>
    public async Task<T> ResultAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            await WaitAsync(cancellationToken).ConfigureAwait(false);
            (bool found, object? value) = await Client.FetchAsync(Entry, cancellationToken).ConfigureAwait(false);
            if (found)
            {
                GC.KeepAlive(this);
                return Cast(value);
            }
        }
    }

    /// <summary>Makes a future awaitable.</summary>
    public TaskAwaiter<T> GetAwaiter() => ResultAsync().GetAwaiter();

    /// <summary>The result as a delayed value, to go on with.</summary>
    public Delayed<T> ToDelayed() => new(Held());

    /// <summary>The type, key and status: <c>Future&lt;int&gt; inc-3f2a91c0 (finished)</c>.</summary>
    public override string ToString() => $"Future<{TypeNames.Of(typeof(T))}> {Key} ({Status.ToString().ToLowerInvariant()})";

    internal T Cast(object? value) => value is T typed
        ? typed
        : value is null && (default(T) is null || Client.Host.PretendsResults)
            ? default!
            : throw new InvalidCastException(
                $"'{Key}' has a result of type {(value is null ? "null" : TypeNames.Of(value.GetType()))}, not {TypeNames.Of(typeof(T))}.");
}
