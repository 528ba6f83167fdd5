using System.Numerics.Tensors;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Graph.Expressions;

namespace Actors.Arrays.Mapping;

/// <summary>Writes calls of users' functions of blocks.</summary>
internal static class Calling
{
    /// <summary>A function of one block as one of all arguments.</summary>
    public static Func<BlockArguments, Block[]> Adapt<T1, TResult>(Func<Tensor<T1>, Tensor<TResult>> function)
        where T1 : unmanaged
        where TResult : unmanaged => a => [a.Result(function(a.GetBlock<T1>(0)))];

    /// <summary>A function of two blocks as one of all arguments.</summary>
    public static Func<BlockArguments, Block[]> Adapt<T1, T2, TResult>(Func<Tensor<T1>, Tensor<T2>, Tensor<TResult>> function)
        where T1 : unmanaged
        where T2 : unmanaged
        where TResult : unmanaged => a => [a.Result(function(a.GetBlock<T1>(0), a.GetBlock<T2>(1)))];

    /// <summary>A function of three blocks as one of all arguments.</summary>
    public static Func<BlockArguments, Block[]> Adapt<T1, T2, T3, TResult>(Func<Tensor<T1>, Tensor<T2>, Tensor<T3>, Tensor<TResult>> function)
        where T1 : unmanaged
        where T2 : unmanaged
        where T3 : unmanaged
        where TResult : unmanaged => a => [a.Result(function(a.GetBlock<T1>(0), a.GetBlock<T2>(1), a.GetBlock<T3>(2)))];

    /// <summary>A function of all arguments.</summary>
    public static Func<BlockArguments, Block[]> Adapt<TResult>(Func<BlockArguments, Tensor<TResult>> function)
        where TResult : unmanaged => a => [a.Result(function(a))];

    /// <summary>A call of a function for each block.</summary>
    /// <param name="operation">The operation's name.</param>
    /// <param name="named">The user's function.</param>
    /// <param name="function">The same, of all arguments.</param>
    /// <param name="kind">The element type of the result.</param>
    /// <param name="layout">The layout of the result.</param>
    /// <param name="operands">Arrays and constants.</param>
    /// <param name="indices">For each axis of each array which axis of the result it is; null for constants.</param>
    /// <param name="tails">The shapes that several results have behind the axes they share; null for a single result.</param>
    /// <param name="parameters">A token of what else the calls depend on.</param>
    public static BlockCallExpr Call(
        string operation,
        Delegate named,
        Func<BlockArguments, Block[]> function,
        ElementKind kind,
        ArrayLayout layout,
        IReadOnlyList<object?> operands,
        int[]?[] indices,
        long[][]? tails = null,
        UInt128 parameters = default)
    {
        var call = new BlockCall(
            operation,
            BlockCall.NameOf(operation, named),
            ContentToken.Of(named, parameters),
            function,
            indices,
            [.. operands.Select(o => o is ArrayExpr ? null : o)],
            tails ?? []);
        return new BlockCallExpr(call, kind, layout, [.. operands.OfType<ArrayExpr>()]);
    }

    /// <summary>The chunks along each axis of an index space, and the arrays cut so that they fit it.</summary>
    /// <param name="operation">The operation's name.</param>
    /// <param name="arrays">The arrays.</param>
    /// <param name="indices">For each axis of each array which axis of the space it is.</param>
    /// <param name="count">The number of the space's axes.</param>
    /// <param name="align">Whether arrays of one length in other chunks are cut anew; else only the numbers of blocks have to be the same.</param>
    /// <returns>The chunks, null for an axis that no array has; the arrays.</returns>
    /// <exception cref="ArgumentException">Lengths, or numbers of blocks, differ.</exception>
    public static (long[]?[] Chunks, ArrayExpr[] Arrays) Align(string operation, ArrayExpr[] arrays, int[][] indices, int count, bool align)
    {
        var chunks = new long[]?[count];
        var isOne = new bool[count];
        for (int a = 0; a < arrays.Length; a++)
        {
            for (int own = 0; own < indices[a].Length; own++)
            {
                int axis = indices[a][own];
                ArrayLayout layout = arrays[a].Layout;
                // What has one element, or one block where blocks are not cut, stands under all others.
                bool repeats = align ? layout.Shape[own] == 1 : layout.Grid[own] == 1;
                if (chunks[axis] is null || (isOne[axis] && !repeats))
                {
                    (chunks[axis], isOne[axis]) = (layout.Chunks[own], repeats);
                }
                else if (!repeats)
                {
                    chunks[axis] = Common(operation, arrays, chunks[axis]!, layout.Chunks[own], align);
                }
            }
        }

        if (!align)
        {
            return (chunks, arrays);
        }

        var aligned = new ArrayExpr[arrays.Length];
        for (int a = 0; a < aligned.Length; a++)
        {
            ArrayLayout layout = arrays[a].Layout;
            aligned[a] = Elementwise.Rechunk(arrays[a], new ArrayLayout(
                [.. indices[a].Select((axis, own) => layout.Shape[own] == 1 ? [1L] : chunks[axis]!)]));
        }

        for (int axis = 0; axis < count; axis++)
        {
            chunks[axis] = isOne[axis] ? [1] : chunks[axis];
        }

        return (chunks, aligned);
    }

    private static long[] Common(string operation, ArrayExpr[] arrays, long[] left, long[] right, bool align)
    {
        if (left.AsSpan().SequenceEqual(right) || (!align && left.Length == right.Length))
        {
            return left;
        }

        bool isKnown = !left.Contains(ArrayLayout.Unknown) && !right.Contains(ArrayLayout.Unknown);
        if (align && isKnown && left.Sum() == right.Sum())
        {
            return Elementwise.Refine(left, right);
        }

        string shapes = string.Join(" and ", arrays.Select(array => array.Layout));
        throw new ArgumentException(
            !align ? $"'{operation}' of arrays of shapes {shapes} needs as many blocks of each along an axis, not {left.Length} and {right.Length}: rechunk one."
            : isKnown ? $"'{operation}' cannot put arrays of shapes {shapes} beside each other: along one axis there are {left.Sum()} and {right.Sum()} elements."
            : $"'{operation}' of arrays of shapes {shapes}: the chunks of one axis have sizes that are not known; compute them first with ComputeChunkSizesAsync.");
    }
}
