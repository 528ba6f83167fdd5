using System.Numerics.Tensors;
using Actors.Arrays.Expressions;
using Actors.Arrays.Mapping;

namespace Actors.Arrays;

/// <content>Blocks that overlap.</content>
public sealed partial class ChunkedArray<T>
{
    /// <summary>
    /// A function of each block together with elements of its neighbours: filters, finite differences, rolling windows. Chunks smaller
    /// than the depth are put to their neighbours first.
    /// </summary>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <param name="function">The function of a block with its borders; it gives a tensor of the same shape, and may keep and change the one it gets.</param>
    /// <param name="depth">How many elements of the neighbours.</param>
    /// <param name="boundary">What stands beyond the ends; nothing when absent.</param>
    /// <param name="trim">Whether the borders are cut off the function's results. If not, the function may do so itself and the options say what it gives.</param>
    /// <param name="options">How the function changes shapes, without trimming; null for not at all.</param>
    /// <exception cref="ArgumentException">The depth is larger than an axis, or there are not as many depths or boundaries as axes.</exception>
    public ChunkedArray<TResult> MapOverlap<TResult>(
        Func<Tensor<T>, Tensor<TResult>> function, Overlaps depth, Boundaries boundary = default, bool trim = true, MapBlocksOptions? options = null)
        where TResult : unmanaged =>
        MappingOverlaps.Apply<TResult>(function, Calling.Adapt(function), [Array], depth, boundary, trim, options);

    /// <summary>
    /// The array whose blocks have elements of their neighbours, and of what stands beyond the ends: their sizes are those before plus
    /// the depths. <see cref="TrimOverlap"/> cuts these off again.
    /// </summary>
    /// <param name="depth">How many elements of the neighbours.</param>
    /// <param name="boundary">What stands beyond the ends; nothing when absent.</param>
    /// <exception cref="ArgumentException">The depth is larger than an axis, or there are not as many depths or boundaries as axes.</exception>
    public ChunkedArray<T> Overlap(Overlaps depth, Boundaries boundary = default)
    {
        (long, long)[] depths = depth.For("overlap", Layout);
        Boundary[] boundaries = boundary.For("overlap", Layout);
        return new(Overlapping.Overlap(Overlapping.Widen("overlap", Array, depths), depths, boundaries));
    }

    /// <summary>The array without what its blocks took of their neighbours by <see cref="Overlap"/>.</summary>
    /// <param name="depth">How many elements they took.</param>
    /// <param name="boundary">What stood beyond the ends; nothing when absent.</param>
    /// <exception cref="ArgumentException">A block is smaller than what is to be cut off, or there are not as many depths or boundaries as axes.</exception>
    public ChunkedArray<T> TrimOverlap(Overlaps depth, Boundaries boundary = default) =>
        new(Overlapping.Trim("trim_overlap", Array, depth.For("trim_overlap", Layout), boundary.For("trim_overlap", Layout)));
}
