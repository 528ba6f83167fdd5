using Actors.Graph.Expressions;

namespace Actors.Frames;

/// <summary>A single value that is computed when it is asked for: <c>await frame["fare"].Mean().ComputeAsync()</c>.</summary>
/// <typeparam name="T">
/// The value's type; <c>object?</c> where the column's type was not stated: then the value is of the column's own type.
/// </typeparam>
public sealed class Scalar<T> : Scalar, ILazy<T>, IPersistable<Scalar<T>>
{
    internal Scalar(Expr expr, ColumnType type, string? name)
        : base(expr, type, name)
    {
    }

    Expr ILazy<T>.ResultExpr => Expr;

    /// <summary>The same value, its type stated: what the C# compiler then knows too.</summary>
    /// <typeparam name="TValue">The value's type.</typeparam>
    /// <exception cref="InvalidOperationException">The value has another type.</exception>
    public Scalar<TValue> As<TValue>() => SeriesTypes.OfClr<TValue>() == Type
        ? new(Expr, Type, Name)
        : throw new InvalidOperationException($"{this} is of type {Type}, not {SeriesTypes.OfClr<TValue>()}.");

    /// <inheritdoc/>
    public Scalar<T> Over(Expr expr) => new(expr, Type, Name);

    /// <summary>What is known without computing: name and type.</summary>
    public override string ToString() => $"Scalar {Name ?? Expr.ToString()}: {Type}, lazy";
}
