using Actors.Graph.Calls;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors;

/// <summary>A value that is computed when it is asked for: a call of a function, or a part of one's result. Immutable.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed partial class Delayed<T> : ILazy<T>, IPersistable<Delayed<T>>
{
    internal Delayed(Expr expr) => Expr = expr;

    /// <inheritdoc/>
    public Expr Expr { get; }

    /// <inheritdoc/>
    public Expr ResultExpr => Expr;

    /// <summary>The key of the task whose result this is.</summary>
    public TaskKey Key => Expr.Key();

    /// <summary>Whether the values are equal, when they are there.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static Delayed<bool> operator ==(Delayed<T> left, Delayed<T> right) =>
        DelayedOperation<T, T, bool>.Call("equal", static (a, b) => EqualityComparer<T>.Default.Equals(a, b), left, right);

    /// <summary>Whether the values differ, when they are there.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static Delayed<bool> operator !=(Delayed<T> left, Delayed<T> right) =>
        DelayedOperation<T, T, bool>.Call("not-equal", static (a, b) => !EqualityComparer<T>.Default.Equals(a, b), left, right);

    /// <summary>Whether the values are equal, when the first one is there.</summary>
    /// <param name="left">The computed value.</param>
    /// <param name="right">The given one.</param>
    public static Delayed<bool> operator ==(Delayed<T> left, T right) =>
        DelayedOperation<T, T, bool>.Call("equal", static (a, b) => EqualityComparer<T>.Default.Equals(a, b), left, right);

    /// <summary>Whether the values differ, when the first one is there.</summary>
    /// <param name="left">The computed value.</param>
    /// <param name="right">The given one.</param>
    public static Delayed<bool> operator !=(Delayed<T> left, T right) =>
        DelayedOperation<T, T, bool>.Call("not-equal", static (a, b) => !EqualityComparer<T>.Default.Equals(a, b), left, right);

    /// <summary>The same value, computed once for all equal calls: its key is made of the function and the arguments.</summary>
    /// <exception cref="InvalidOperationException">This is not a call (a value that workers hold already).</exception>
    public Delayed<T> Pure() => new(Call("made pure").Pure());

    /// <summary>The same value under a key of the user's choice.</summary>
    /// <param name="name">The key, as it will be printed; no other task may have it.</param>
    /// <exception cref="InvalidOperationException">This is not a call (a value that workers hold already).</exception>
    public Delayed<T> Named(string name) => new(Call("renamed").WithKey(TaskKey.Named(name)));

    /// <summary>The same value with wishes for the scheduler: priority, retries, resources, workers.</summary>
    /// <param name="annotations">What is asked.</param>
    /// <exception cref="InvalidOperationException">This is not a call (a value that workers hold already).</exception>
    public Delayed<T> With(TaskAnnotations annotations)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        return new(Call("annotated").WithAnnotations(annotations));
    }

    /// <summary>A member of the value, or anything computed from it: <c>v.Select(x => x.Length)</c>.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="selector">What is done with the value.</param>
    /// <param name="expression">The selector's source text, filled in by the compiler.</param>
    public Delayed<TResult> Select<TResult>(
        Func<T, TResult> selector,
        [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(selector))] string expression = "") =>
        Delayed.Make(UserFunction.Of(selector, expression), selector, (Arg<T>)this);

    /// <inheritdoc/>
    public Delayed<T> Over(Expr expr) => new(expr);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>The type and the key: <c>Delayed&lt;int&gt; add-3f2a91c0</c>.</summary>
    public override string ToString() => $"Delayed<{TypeNames.Of(typeof(T))}> {Key}";

    private CallExpr Call(string done) =>
        Expr as CallExpr ?? throw new InvalidOperationException($"'{Key}' is held by workers already and cannot be {done}.");
}
