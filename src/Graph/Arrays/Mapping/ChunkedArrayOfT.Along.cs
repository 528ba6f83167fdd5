using System.Numerics.Tensors;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;

namespace Actors.Arrays;

/// <content>Functions along axes.</content>
public sealed partial class ChunkedArray<T>
{
    private const string AlongAxis = "apply_along_axis";

    /// <summary>
    /// A function of the vectors along an axis, which becomes one chunk. Its results stand where the axis stood. Nothing is tried out
    /// beforehand: <paramref name="shape"/> says what the function gives.
    /// </summary>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <param name="function">The function of a vector; it may keep and change the one it gets.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="shape">The shape that the function gives; a vector of the axis' length when absent.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis, or a length is negative.</exception>
    public ChunkedArray<TResult> ApplyAlongAxis<TResult>(Func<Tensor<T>, Tensor<TResult>> function, int axis, long[]? shape = null)
        where TResult : unmanaged
    {
        int along = Reducing.Axis(AlongAxis, Layout, axis);
        long[] given = shape ?? [Known(AlongAxis, along)];
        foreach (long size in given)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(size, nameof(shape));
        }

        string[] names = [.. given.Select((_, i) => $"o{i}")];
        return new(Mapping.Gufuncs.Apply(
            $"(i)->({string.Join(",", names)})",
            function,
            Mapping.Calling.Adapt(function),
            [Array],
            [ElementKinds.Of<TResult>()],
            new()
            {
                Vectorize = true,
                AllowRechunk = true,
                Axes = [[along], [.. Enumerable.Range(along, given.Length)]],
                OutputSizes = names.Zip(given).ToDictionary(pair => pair.First, pair => pair.Second),
            },
            AlongAxis)[0]);
    }

    /// <summary>A value of each vector along an axis, which becomes one chunk and is not in the result.</summary>
    /// <typeparam name="TResult">The type of the values.</typeparam>
    /// <param name="function">The function of a vector; it may keep and change the one it gets.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public ChunkedArray<TResult> ApplyAlongAxis<TResult>(Func<Tensor<T>, TResult> function, int axis, bool keepDims = false)
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(function);
        int along = Reducing.Axis(AlongAxis, Layout, axis);
        return new(Mapping.Gufuncs.Apply(
            "(i)->()",
            function,
            a => [a.Result(Tensor.Create([function(a.GetBlock<T>(0))], [1]))],
            [Array],
            [ElementKinds.Of<TResult>()],
            new() { Vectorize = true, AllowRechunk = true, Axes = [[along]], KeepDims = keepDims },
            AlongAxis)[0]);
    }

    /// <summary>A function of the array and an axis, applied for one axis after the other, as NumPy's apply_over_axes: sums, means, extremes.</summary>
    /// <param name="function">The function of an array and an axis; the axis may be missing in what it gives, and is put in again with one element.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <returns>An array of as many axes.</returns>
    /// <exception cref="ArgumentException">The function gives an array of another number of axes.</exception>
    public ChunkedArray<T> ApplyOverAxes(Func<ChunkedArray<T>, int, ChunkedArray<T>> function, params int[] axes)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(axes);
        ChunkedArray<T> result = this;
        foreach (int given in axes)
        {
            int axis = Reducing.Axis("apply_over_axes", Layout, given);
            ChunkedArray<T> next = function(result, axis);
            result = next?.Rank == Rank ? next : next?.Rank == Rank - 1 ? next.ExpandDims(axis) : throw new ArgumentException(
                $"'apply_over_axes' of an array of shape {result.Layout} over axis {axis}: the function gave {(next is null ? "null" : $"an array of shape {next.Layout}")}; it keeps the axis, or drops it.",
                nameof(function));
        }

        return result;
    }
}
