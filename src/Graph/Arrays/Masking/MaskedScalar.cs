using Actors.Arrays.Expressions;
using Actors.Arrays.Masking;
using Actors.Graph.Expressions;

namespace Actors.Arrays;

/// <summary>
/// A single value computed from a masked array, null where all of it is masked: <c>double? m = await x.Mean().ComputeAsync()</c>. In arithmetic
/// with masked arrays it is one of rank 0.
/// </summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class MaskedScalar<T> : ILazy<T?>
    where T : unmanaged
{
    private readonly MaskedArray<T> _array;

    internal MaskedScalar(MaskedArray<T> array) => _array = array;

    /// <inheritdoc/>
    public Expr Expr => ((ILazy<T?>)this).ResultExpr;

    Expr ILazy<T?>.ResultExpr => new PairResultExpr(
        new MaskedItemKernel(), new ResultExpr(_array.Data.Array, single: true), new ResultExpr(_array.Mask.Array, single: true));

    /// <summary>The value as a masked array of rank 0.</summary>
    public MaskedArray<T> AsArray() => _array;

    /// <summary>How the value will be computed, stage by stage.</summary>
    public string Explain() => ExprPlan.Of(Expr).Explain();

    /// <summary>What is known without computing: name and type.</summary>
    public override string ToString() => $"MaskedScalar<{Blocks.ElementKinds.Name(_array.Data.Array.Kind)}> {_array.Data.Array.Group.Name}, lazy";
}
