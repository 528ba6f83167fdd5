using System.Runtime.CompilerServices;
using Actors.Graph.Calls;

namespace Actors;

public static partial class Delayed
{
    /// <summary>A call of a function of an array, with delayed items.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="items">The items, computed first.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    [OverloadResolutionPriority(1)]
    public static Delayed<TResult> Call<T, TResult>(
        Func<T[], TResult> function, Delayed<T>[] items, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Make(UserFunction.Of(function, expression), function, Arg<T[]>.Of(All(items)));

    /// <summary>A call of a function of a sequence, with delayed items.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="items">The items, computed first.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    [OverloadResolutionPriority(1)]
    public static Delayed<TResult> Call<T, TResult>(
        Func<IEnumerable<T>, TResult> function, IEnumerable<Delayed<T>> items, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Make(UserFunction.Of(function, expression), function, Arg<IEnumerable<T>>.Of(All(items)));

    /// <summary>A call of a function of a list, with delayed items.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="items">The items, computed first.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    [OverloadResolutionPriority(1)]
    public static Delayed<TResult> Call<T, TResult>(
        Func<List<T>, TResult> function, List<Delayed<T>> items, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Make(UserFunction.Of(function, expression), function, Arg<List<T>>.Of(Collect<List<T>>(items)));

    /// <summary>A call of a function of a dictionary, with delayed values.</summary>
    /// <typeparam name="TKey">The type of a key.</typeparam>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="items">The dictionary, its values computed first.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    [OverloadResolutionPriority(1)]
    public static Delayed<TResult> Call<TKey, T, TResult>(
        Func<Dictionary<TKey, T>, TResult> function,
        Dictionary<TKey, Delayed<T>> items,
        [CallerArgumentExpression(nameof(function))] string expression = "")
        where TKey : notnull =>
        Make(UserFunction.Of(function, expression), function, Arg<Dictionary<TKey, T>>.Of(Collect<Dictionary<TKey, T>>(items)));
}
