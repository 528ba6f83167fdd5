using System.Runtime.CompilerServices;
using Actors.Graph.Calls;

namespace Actors;

public sealed partial class Client
{
    /// <summary>Runs the body of a loop on workers, for each item. The first failure stops the loop.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items; taken as workers get to them.</param>
    /// <param name="body">What is done with each; it may be called again after a failure of the worker.</param>
    /// <param name="options">How many are under way at most, and the like; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the loop: what is under way is cancelled.</param>
    /// <param name="expression">The body's source text, filled in by the compiler.</param>
    /// <exception cref="Exception">The exception of the first call, in time, that failed; the others are cancelled.</exception>
    public Task ParallelForEachAsync<T>(
        IEnumerable<T> items, Action<T> body, LoopOptions? options = null, CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(body))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(items);
        UserFunction info = UserFunction.Of(body, expression);
        return DrainAsync(
            Loop(items.Select(item => Delayed.Make(info, Call, (Arg<T>)item)).ToAsyncEnumerable(), options, ordered: false, cancellationToken));

        bool Call(T item)
        {
            body(item);
            return true;
        }
    }

    /// <summary>Runs the asynchronous body of a loop on workers, for each item. The first failure stops the loop.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items; taken as workers get to them.</param>
    /// <param name="body">What is done with each; it may be called again after a failure of the worker.</param>
    /// <param name="options">How many are under way at most, and the like; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the loop: what is under way is cancelled.</param>
    /// <param name="expression">The body's source text, filled in by the compiler.</param>
    /// <exception cref="Exception">The exception of the first call, in time, that failed; the others are cancelled.</exception>
    public Task ParallelForEachAsync<T>(
        IEnumerable<T> items, Func<T, Task> body, LoopOptions? options = null, CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(body))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(items);
        return ParallelForEachAsync(items.ToAsyncEnumerable(), body, options, cancellationToken, expression);
    }

    /// <summary>Runs the asynchronous body of a loop on workers, for each item as it comes. The first failure stops the loop.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items; taken as workers get to them.</param>
    /// <param name="body">What is done with each; it may be called again after a failure of the worker.</param>
    /// <param name="options">How many are under way at most, and the like; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the loop: what is under way is cancelled.</param>
    /// <param name="expression">The body's source text, filled in by the compiler.</param>
    /// <exception cref="Exception">The exception of the first call, in time, that failed; the others are cancelled.</exception>
    public Task ParallelForEachAsync<T>(
        IAsyncEnumerable<T> items, Func<T, Task> body, LoopOptions? options = null, CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(body))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(items);
        UserFunction info = UserFunction.Of(body, expression);
        return DrainAsync(Loop(items.Select(item => Delayed.MakeAsync(info, CallAsync, (Arg<T>)item)), options, ordered: false, cancellationToken));

        async Task<bool> CallAsync(T item)
        {
            await body(item).ConfigureAwait(false);
            return true;
        }
    }

    /// <summary>
    /// Has a function called by workers for each item, and gives the results in the items' order, while the next calls run. Whoever
    /// stops enumerating cancels what is under way.
    /// </summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <param name="items">The items; taken as results are read.</param>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="options">How many are under way at most, and the like; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the loop: what is under way is cancelled.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    /// <exception cref="Exception">The exception of the first call, in order, that failed; the others are cancelled.</exception>
    public IAsyncEnumerable<TResult> MapAsync<T, TResult>(
        IEnumerable<T> items, Func<T, TResult> function, LoopOptions? options = null, CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(function))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(items);
        UserFunction info = UserFunction.Of(function, expression);
        return Loop(items.Select(item => Delayed.Make(info, function, (Arg<T>)item)).ToAsyncEnumerable(), options, ordered: true, cancellationToken)
            .Select(r => r.Value);
    }

    /// <summary>
    /// Has an asynchronous function called by workers for each item, and gives the results in the items' order, while the next calls
    /// run. Whoever stops enumerating cancels what is under way.
    /// </summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <param name="items">The items; taken as results are read.</param>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="options">How many are under way at most, and the like; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the loop: what is under way is cancelled.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    /// <exception cref="Exception">The exception of the first call, in order, that failed; the others are cancelled.</exception>
    [OverloadResolutionPriority(1)]
    public IAsyncEnumerable<TResult> MapAsync<T, TResult>(
        IEnumerable<T> items, Func<T, Task<TResult>> function, LoopOptions? options = null, CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(function))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(items);
        return MapAsync(items.ToAsyncEnumerable(), function, options, cancellationToken, expression);
    }

    /// <summary>
    /// Has an asynchronous function called by workers for each item as it comes, and gives the results in the items' order. Whoever
    /// stops enumerating cancels what is under way.
    /// </summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <param name="items">The items; taken as results are read.</param>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="options">How many are under way at most, and the like; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the loop: what is under way is cancelled.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    /// <exception cref="Exception">The exception of the first call, in order, that failed; the others are cancelled.</exception>
    public IAsyncEnumerable<TResult> MapAsync<T, TResult>(
        IAsyncEnumerable<T> items, Func<T, Task<TResult>> function, LoopOptions? options = null, CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(function))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(items);
        UserFunction info = UserFunction.Of(function, expression);
        return Loop(items.Select(item => Delayed.MakeAsync(info, function, (Arg<T>)item)), options, ordered: true, cancellationToken)
            .Select(r => r.Value);
    }

    /// <summary>Has noted calls made by workers, no more than so many at a time, and gives their results in order.</summary>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <param name="calls">The calls; taken as workers get to them.</param>
    /// <param name="options">How many are under way at most, and the like; null for the defaults.</param>
    /// <param name="cancellationToken">Stops: what is under way is cancelled.</param>
    /// <exception cref="Exception">The exception of the first call, in time, that failed; the others are cancelled.</exception>
    public async Task<TResult[]> ParallelAsync<TResult>(
        IEnumerable<Delayed<TResult>> calls, LoopOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(calls);
        var results = new List<(int Index, TResult Value)>();
        await foreach ((int Index, TResult Value) result in
            Loop(calls.ToAsyncEnumerable(), options, ordered: false, cancellationToken).ConfigureAwait(false))
        {
            results.Add(result);
        }

        var ordered = new TResult[results.Count];
        results.ForEach(r => ordered[r.Index] = r.Value);
        return ordered;
    }

    private static async Task DrainAsync<T>(IAsyncEnumerable<T> results)
    {
        await foreach (T _ in results.ConfigureAwait(false))
        {
        }
    }

    private IAsyncEnumerable<(int Index, TResult Value)> Loop<TResult>(
        IAsyncEnumerable<Delayed<TResult>> calls, LoopOptions? options, bool ordered, CancellationToken cancellationToken)
    {
        options ??= LoopOptions.Default;
        options.Validate();
        return Run(cancellationToken);

        async IAsyncEnumerable<(int Index, TResult Value)> Run([EnumeratorCancellation] CancellationToken stop)
        {
            var window = new LoopWindow<TResult>(this, options, ordered);
            await using (window.ConfigureAwait(false))
            {
                IAsyncEnumerator<Delayed<TResult>> source = calls.GetAsyncEnumerator(stop);
                await using (source.ConfigureAwait(false))
                {
                    await foreach ((int Index, TResult Value) result in window.RunAsync(source, stop).ConfigureAwait(false))
                    {
                        yield return result;
                    }
                }
            }
        }
    }
}
