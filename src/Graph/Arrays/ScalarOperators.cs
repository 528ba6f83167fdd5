using System.Diagnostics.CodeAnalysis;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <summary>Division of lazy values, and operators of those of unlike types: the type is the one that holds both, and integers divide to doubles.</summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Cast is the named form.")]
[SuppressMessage("Naming", "CA1708:Identifiers should differ by more than case", Justification = "The blocks of extension members have no names.")]
public static partial class ScalarOperators
{
    private static ChunkedScalar<TResult> Apply<TResult, TLeft, TRight>(TileOp op, object left, object right)
        where TResult : unmanaged
        where TLeft : unmanaged
        where TRight : unmanaged
    {
        ElementKind kind = ElementKinds.Of<TResult>();
        return new(Elementwise.Apply(op, kind, kind, Side<TLeft>(kind, left), Side<TRight>(kind, right)));
    }

    private static object Side<T>(ElementKind kind, object side)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(side);
        return side is ChunkedScalar<T> scalar ? scalar.Array : Constants.Of(kind, side);
    }
}
