using System.Diagnostics.CodeAnalysis;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Graph.Expressions;

namespace Actors.Arrays;

/// <summary>
/// A single value computed from arrays: <c>double m = await x.Mean().ComputeAsync()</c>. In arithmetic with arrays it is an array of
/// rank 0, <c>(x - x.Mean()) / x.Std()</c>; with other such values it is one again: <c>x.Sum() / y.Sum()</c>.
/// </summary>
/// <typeparam name="T">The value's type.</typeparam>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "AsArray, Cast and ArrayMath are the named forms.")]
public sealed partial class ChunkedScalar<T> : ILazy<T>, IPersistable<ChunkedScalar<T>>
    where T : unmanaged
{
    internal ChunkedScalar(ArrayExpr array) => Array = array;

    /// <inheritdoc/>
    public Expr Expr => Array;

    Expr ILazy<T>.ResultExpr => new ResultExpr(Array, single: true);

    internal ArrayExpr Array { get; }

    /// <summary>The value as an array of rank 0.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ChunkedArray<T>(ChunkedScalar<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.AsArray();
    }

    /// <summary>The value as an array of rank 0.</summary>
    public ChunkedArray<T> AsArray() => new(Array);

    /// <inheritdoc/>
    public ChunkedScalar<T> Over(Expr expr)
    {
        ArgumentNullException.ThrowIfNull(expr);
        return new(new HeldArrayExpr(expr, Array.Kind, Array.Layout));
    }

    /// <summary>How the value will be computed, stage by stage.</summary>
    public string Explain() => ExprPlan.Of(((ILazy<T>)this).ResultExpr).Explain();

    /// <summary>What is known without computing: name and type.</summary>
    public override string ToString() => $"ChunkedScalar<{Array.Kind.Name()}> {Array.Group.Name}, lazy";
}
