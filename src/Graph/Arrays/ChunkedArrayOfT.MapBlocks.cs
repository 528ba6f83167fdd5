using System.Numerics.Tensors;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Arrays;

/// <content>Users' functions of blocks.</content>
public sealed partial class ChunkedArray<T>
{
    /// <summary>A function of each block.</summary>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <param name="function">The function; it may keep and change the tensor it gets.</param>
    /// <param name="chunks">The sizes of the result's chunks along each axis; those of this array when absent.</param>
    public ChunkedArray<TResult> MapBlocks<TResult>(Func<Tensor<T>, Tensor<TResult>> function, long[][]? chunks = null)
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(function);
        return Mapped<TResult>(function, chunks, null);
    }

    /// <summary>A function of each block and its position.</summary>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <param name="function">The function; it may keep and change the tensor it gets.</param>
    /// <param name="chunks">
    /// The sizes of the result's chunks along each axis; those of this array, without the dropped axes, when absent.
    /// </param>
    /// <param name="dropAxes">Axes of one block that the results have not.</param>
    /// <exception cref="ArgumentException">The chunks do not fit the grid, or a dropped axis has several blocks.</exception>
    public ChunkedArray<TResult> MapBlocks<TResult>(
        Func<Tensor<T>, BlockPosition, Tensor<TResult>> function, long[][]? chunks = null, int[]? dropAxes = null)
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(function);
        return Mapped<TResult>(function, chunks, dropAxes);
    }

    private ChunkedArray<TResult> Mapped<TResult>(Delegate function, long[][]? chunks, int[]? dropAxes)
        where TResult : unmanaged
    {
        int[] dropped = dropAxes is null ? [] : Reducing.Axes("map_blocks", Layout, dropAxes);
        int[] kept = [.. Enumerable.Range(0, Rank).Where(axis => System.Array.IndexOf(dropped, axis) < 0)];
        foreach (int axis in dropped)
        {
            if (Layout.Grid[axis] != 1)
            {
                throw new ArgumentException($"'map_blocks' cannot drop axis {axis}: it has {Layout.Grid[axis]} blocks; rechunk it to one.", nameof(dropAxes));
            }
        }

        ArrayLayout source = Layout, layout = new(chunks ?? [.. kept.Select(axis => Layout.Chunks[axis])]);
        if (layout.Rank != kept.Length || kept.Where((axis, i) => layout.Grid[i] != source.Grid[axis]).Any())
        {
            throw new ArgumentException(
                $"'map_blocks' of {string.Join(" × ", source.Grid.ToArray())} blocks cannot give {string.Join(" × ", layout.Grid.ToArray())}.", nameof(chunks));
        }

        return new(new KernelExpr(
            "map-blocks",
            ElementKinds.Of<TResult>(),
            layout,
            position =>
            {
                var own = new int[source.Rank];
                for (int i = 0; i < kept.Length; i++)
                {
                    own[kept[i]] = position[i];
                }

                return new MapBlocksKernel<T, TResult>(function, BlockPosition.Of(source, own), BlockPosition.Of(layout, position));
            },
            ContentToken.Of(function, typeof(TResult), dropped),
            Array)
        {
            Maps = [new AxisMap(new(kept))],
        });
    }
}
