using System.Runtime.CompilerServices;
using Actors.Graph.Calls;

namespace Actors;

public sealed partial class Client
{
    /// <summary>Has a function called for each item; one graph, submitted at once.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="items">The items.</param>
    /// <param name="options">Priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    /// <returns>A future for each item, in order.</returns>
    public Future<TResult>[] Map<T, TResult>(
        Func<T, TResult> function, IEnumerable<T> items, TaskOptions? options = null,
        [CallerArgumentExpression(nameof(function))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(items);
        UserFunction info = UserFunction.Of(function, expression);
        return Start(items.Select(item => Call(Delayed.Make(info, function, (Arg<T>)item), options)), options);
    }

    /// <summary>Has a function called for each result of other futures.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="items">The futures of the items.</param>
    /// <param name="options">Priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    /// <returns>A future for each item, in order.</returns>
    [OverloadResolutionPriority(1)]
    public Future<TResult>[] Map<T, TResult>(
        Func<T, TResult> function, IEnumerable<Future<T>> items, TaskOptions? options = null,
        [CallerArgumentExpression(nameof(function))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(items);
        UserFunction info = UserFunction.Of(function, expression);
        return Start(items.Select(item => Call(Delayed.Make(info, function, Arg.Of(item)), options)), options);
    }

    /// <summary>Has an asynchronous function called for each item.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="items">The items.</param>
    /// <param name="options">Priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    /// <returns>A future for each item, in order.</returns>
    public Future<TResult>[] Map<T, TResult>(
        Func<T, Task<TResult>> function, IEnumerable<T> items, TaskOptions? options = null,
        [CallerArgumentExpression(nameof(function))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(items);
        UserFunction info = UserFunction.Of(function, expression);
        return Start(items.Select(item => Call(Delayed.MakeAsync(info, function, (Arg<T>)item), options)), options);
    }

    /// <summary>Has a function called for each pair of items.</summary>
    /// <typeparam name="T1">The type of the first items.</typeparam>
    /// <typeparam name="T2">The type of the second items.</typeparam>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="first">The first items.</param>
    /// <param name="second">The second items; as many as the first.</param>
    /// <param name="options">Priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    /// <returns>A future for each pair, in order.</returns>
    public Future<TResult>[] Map<T1, T2, TResult>(
        Func<T1, T2, TResult> function, IReadOnlyCollection<T1> first, IReadOnlyCollection<T2> second, TaskOptions? options = null,
        [CallerArgumentExpression(nameof(function))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Count != second.Count)
        {
            throw new ArgumentException($"There are {first.Count} first items but {second.Count} second ones.", nameof(second));
        }

        UserFunction info = UserFunction.Of(function, expression);
        return Start(first.Zip(second, (a, b) => Call(Delayed.Make(info, function, (Arg<T1>)a, (Arg<T2>)b), options)), options);
    }

    private static Delayed<T> Call<T>(Delayed<T> call, TaskOptions? options) => options is null ? call : (options with { Key = null }).Apply(call);
}
