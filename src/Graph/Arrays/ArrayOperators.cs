using System.Diagnostics.CodeAnalysis;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <summary>
/// Operators of arrays with arrays and values of other types, by NumPy's promotion: the operands are cast to the type that holds both, and
/// integers divide to doubles. A plain C# number does not widen an array of floats, as a Python number does not.
/// </summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Cast and ArrayMath are the named forms.")]
[SuppressMessage("Naming", "CA1708:Identifiers should differ by more than case", Justification = "The blocks of extension members have no names.")]
public static partial class ArrayOperators
{
    private static ChunkedArray<TResult> Mixed<TResult, TLeft, TRight>(TileOp op, ChunkedArray<TLeft> left, ChunkedArray<TRight> right)
        where TResult : unmanaged
        where TLeft : unmanaged
        where TRight : unmanaged
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        ElementKind kind = ElementKinds.Of<TResult>();
        return new(Elementwise.Apply(op, kind, kind, left.Array, right.Array));
    }

    private static ChunkedArray<TResult> MixedRight<TResult, TLeft, TRight>(TileOp op, ChunkedArray<TLeft> left, TRight right)
        where TResult : unmanaged
        where TLeft : unmanaged
        where TRight : unmanaged
    {
        ArgumentNullException.ThrowIfNull(left);
        ElementKind kind = ElementKinds.Of<TResult>();
        return new(Elementwise.Apply(op, kind, kind, left.Array, Constants.Of(kind, right)));
    }

    private static ChunkedArray<TResult> MixedLeft<TResult, TLeft, TRight>(TileOp op, TLeft left, ChunkedArray<TRight> right)
        where TResult : unmanaged
        where TLeft : unmanaged
        where TRight : unmanaged
    {
        ArgumentNullException.ThrowIfNull(right);
        ElementKind kind = ElementKinds.Of<TResult>();
        return new(Elementwise.Apply(op, kind, kind, Constants.Of(kind, left), right.Array));
    }

    private static ChunkedArray<bool> MixedCompare<TCommon, TLeft, TRight>(TileOp op, ChunkedArray<TLeft> left, ChunkedArray<TRight> right)
        where TCommon : unmanaged
        where TLeft : unmanaged
        where TRight : unmanaged
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(Elementwise.Apply(op, ElementKinds.Of<TCommon>(), ElementKind.Bool, left.Array, right.Array));
    }

    private static ChunkedArray<bool> MixedCompareRight<TCommon, TLeft, TRight>(TileOp op, ChunkedArray<TLeft> left, TRight right)
        where TCommon : unmanaged
        where TLeft : unmanaged
        where TRight : unmanaged
    {
        ArgumentNullException.ThrowIfNull(left);
        ElementKind kind = ElementKinds.Of<TCommon>();
        return new(Elementwise.Apply(op, kind, ElementKind.Bool, left.Array, Constants.Of(kind, right)));
    }
}
