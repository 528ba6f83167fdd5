using System.Numerics;
using Actors.Arrays.Blocks;

namespace Actors.Arrays.Kernels;

/// <summary>A reduction of elements of one type: of a block, and of several partial results.</summary>
internal abstract class Reduction
{
    /// <summary>Reduces what a program gives over blocks; reduced axes keep one element.</summary>
    public abstract Block Chunk(TileProgram program, ReadOnlySpan<Block> views, int[] shape, ReadOnlySpan<int> axes, CancellationToken cancellationToken);

    /// <summary>One partial result of several of one shape.</summary>
    public abstract Block Combine(ReadOnlySpan<object?> partials);

    public static Reduction Of(ReduceOp op, ElementKind kind) => kind switch
    {
        ElementKind.Float64 => Numbers<double>(op, kind),
        ElementKind.Float32 => Numbers<float>(op, kind),
        ElementKind.Int64 => Numbers<long>(op, kind),
        ElementKind.Int32 => Numbers<int>(op, kind),
        ElementKind.Int16 => Numbers<short>(op, kind),
        ElementKind.Byte => Numbers<byte>(op, kind),
        ElementKind.Bool when op is ReduceOp.Min => new Reduction<byte, Reducers.All>(kind),
        ElementKind.Bool when op is ReduceOp.Max => new Reduction<byte, Reducers.Max<byte>>(kind),
        ElementKind.Complex when op is ReduceOp.Sum => new Reduction<Complex, Reducers.Sum<Complex>>(kind),
        ElementKind.Complex when op is ReduceOp.Prod => new Reduction<Complex, Reducers.Prod<Complex>>(kind),
        _ => throw new NotSupportedException($"'{op.ToString().ToLowerInvariant()}' is not defined for elements of type {kind.Name()}."),
    };

    private static Reduction Numbers<T>(ReduceOp op, ElementKind kind)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => op switch
    {
        ReduceOp.Sum => new Reduction<T, Reducers.Sum<T>>(kind),
        ReduceOp.Prod => new Reduction<T, Reducers.Prod<T>>(kind),
        ReduceOp.Min => new Reduction<T, Reducers.Min<T>>(kind),
        _ => new Reduction<T, Reducers.Max<T>>(kind),
    };
}
