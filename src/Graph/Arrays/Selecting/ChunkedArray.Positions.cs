using Actors.Arrays.Expressions;

namespace Actors.Arrays;

/// <content>Where elements are, and elements by where they are.</content>
public static partial class ChunkedArray
{
    /// <summary>The positions of the elements that are not zero, row by row: for each axis an array, whose length is known when it is computed.</summary>
    /// <param name="array">The array, of one axis at least, of known sizes.</param>
    /// <exception cref="ArgumentException">It has no axes.</exception>
    /// <exception cref="InvalidOperationException">Its sizes are not known.</exception>
    public static IReadOnlyList<ChunkedArray<long>> NonZero<T>(ChunkedArray<T> array)
        where T : unmanaged => NonZero("nonzero", array);

    /// <summary>The positions of the elements that are not zero, row by row: a row of positions for each, as many as the array has axes.</summary>
    /// <param name="array">The array, of one axis at least, of known sizes.</param>
    /// <returns>The positions, of shape (elements, axes); how many elements there are is known when it is computed.</returns>
    /// <inheritdoc cref="NonZero{T}(ChunkedArray{T})" path="/exception"/>
    public static ChunkedArray<long> ArgWhere<T>(ChunkedArray<T> array)
        where T : unmanaged => Stack(NonZero("argwhere", array), axis: 1);

    /// <summary>The positions, in the array as a single row, of the elements that are not zero; how many is known when it is computed.</summary>
    /// <param name="array">The array, of known sizes.</param>
    /// <exception cref="InvalidOperationException">Its sizes are not known.</exception>
    public static ChunkedArray<long> FlatNonZero<T>(ChunkedArray<T> array)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        return NonZero("flatnonzero", array.Ravel())[0];
    }

    /// <summary>The positions of the elements on and below a diagonal of a matrix: of rows, and of columns.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="k">The last diagonal: above the main one when positive.</param>
    /// <param name="columns">The number of columns; that of rows when absent.</param>
    public static (ChunkedArray<long> Rows, ChunkedArray<long> Columns) TrilIndices(long rows, long k = 0, long? columns = null) =>
        InPair(NonZero(Tri<bool>(rows, columns, k)));

    /// <summary>The positions of the elements on and above a diagonal of a matrix: of rows, and of columns.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="k">The first diagonal: above the main one when positive.</param>
    /// <param name="columns">The number of columns; that of rows when absent.</param>
    public static (ChunkedArray<long> Rows, ChunkedArray<long> Columns) TriuIndices(long rows, long k = 0, long? columns = null) =>
        InPair(NonZero(!Tri<bool>(rows, columns, k - 1)));

    /// <summary>The elements of an array, as a single row, where a condition of the same shape holds; how many is known when it is computed.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="array">The array.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static ChunkedArray<T> Extract<T>(ChunkedArray<bool> condition, ChunkedArray<T> array)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(array);
        return condition.Shape.SequenceEqual(array.Shape)
            ? array.Where(condition)
            : throw new ArgumentException($"'extract' needs a condition of the array's shape, not {condition.Layout} for {array.Layout}.", nameof(condition));
    }

    /// <summary>The slices along an axis for which a condition holds.</summary>
    /// <param name="condition">For each slice whether it is taken; those behind its end are not.</param>
    /// <param name="array">The array, of known sizes.</param>
    /// <param name="axis">The axis, negative ones count from the last; null for the elements as a single row.</param>
    /// <exception cref="ArgumentException">There are more conditions than slices.</exception>
    public static ChunkedArray<T> Compress<T>(bool[] condition, ChunkedArray<T> array, int? axis = null)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(array);
        ChunkedArray<T> source = axis is null ? array.Ravel() : array;
        int along = Reducing.Axis("compress", source.Layout, axis ?? 0);
        if (!source.Layout.IsKnown)
        {
            throw Reducing.UnknownSizes("compress", source.Layout);
        }

        return condition.LongLength <= source.Shape[along]
            ? source.Take([.. Enumerable.Range(0, condition.Length).Where(i => condition[i]).Select(i => (long)i)], along)
            : throw new ArgumentException($"'compress' got {condition.LongLength} conditions for axis {along} of an array of shape {source.Layout}.", nameof(condition));
    }

    /// <summary>From each of several arrays the elements for which its number stands in another; all are broadcast.</summary>
    /// <param name="which">The numbers: 0 for the first array. Others than there are arrays for are an error when it is computed.</param>
    /// <param name="choices">The arrays.</param>
    /// <exception cref="ArgumentException">There are no arrays, or the shapes do not fit.</exception>
    public static ChunkedArray<T> Choose<T>(ChunkedArray<long> which, IReadOnlyList<ChunkedArray<T>> choices)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(which);
        ArgumentNullException.ThrowIfNull(choices);
        RequireSome("choose", choices);
        ChunkedArray<long> numbers = Within("choose", which, choices.Count);
        ChunkedArray<T> chosen = choices[^1];
        for (int i = choices.Count - 2; i >= 0; i--)
        {
            chosen = ArrayMath.Where(numbers == i, choices[i], chosen);
        }

        // With a single one it is the numbers' shape, and whether they are in range, that is left to be seen to.
        return choices.Count > 1 ? chosen : ArrayMath.Where(numbers == 0L, chosen, chosen);
    }

    /// <summary>The positions in an array as a single row of positions in its axes.</summary>
    /// <param name="positions">For each axis the positions, broadcast with those of the others. Such as are not in the array are an error when it is computed.</param>
    /// <param name="shape">The array's shape.</param>
    /// <exception cref="ArgumentException">There are not as many positions as axes.</exception>
    public static ChunkedArray<long> RavelMultiIndex(IReadOnlyList<ChunkedArray<long>> positions, params long[] shape)
    {
        ArgumentNullException.ThrowIfNull(positions);
        ArgumentNullException.ThrowIfNull(shape);
        RequireSome("ravel_multi_index", positions);
        CheckShape("ravel_multi_index", shape);
        if (positions.Count != shape.Length)
        {
            throw new ArgumentException($"'ravel_multi_index' got positions for {positions.Count} axes of the shape ({string.Join(", ", shape)}).", nameof(positions));
        }

        ChunkedArray<long> flat = Within("ravel_multi_index", positions[0], shape[0]);
        for (int axis = 1; axis < shape.Length; axis++)
        {
            flat = (flat * shape[axis]) + Within("ravel_multi_index", positions[axis], shape[axis]);
        }

        return flat;
    }

    /// <summary>The positions in each axis of an array, of positions in it as a single row.</summary>
    /// <param name="positions">The positions. Such as are not in the array are an error when it is computed.</param>
    /// <param name="shape">The array's shape.</param>
    /// <returns>For each axis an array of the shape of the positions.</returns>
    public static IReadOnlyList<ChunkedArray<long>> UnravelIndex(ChunkedArray<long> positions, params long[] shape)
    {
        ArgumentNullException.ThrowIfNull(positions);
        ArgumentNullException.ThrowIfNull(shape);
        CheckShape("unravel_index", shape);
        ChunkedArray<long> left = Within("unravel_index", positions, shape.Aggregate(1L, (all, length) => checked(all * length)));
        var axes = new ChunkedArray<long>[shape.Length];
        for (int axis = shape.Length - 1; axis >= 0; axis--)
        {
            // An axis of no length has no positions, which is found when they are looked at.
            long length = Math.Max(1, shape[axis]);
            axes[axis] = ArrayMath.Remainder(left, length);
            left = ArrayMath.FloorDivide(left, length);
        }

        return axes;
    }

    internal static IReadOnlyList<ChunkedArray<long>> NonZero<T>(string name, ChunkedArray<T> array)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        if (array.Rank == 0)
        {
            throw new ArgumentException($"'{name}' needs an array of one axis at least, not a single value.", nameof(array));
        }

        if (!array.Layout.IsKnown)
        {
            throw Reducing.UnknownSizes(name, array.Layout);
        }

        ChunkedArray<bool> there = array.Cast<bool>();
        long[] ones = [.. Enumerable.Repeat(1L, array.Rank)];
        var positions = new ChunkedArray<long>[array.Rank];
        for (int axis = 0; axis < positions.Length; axis++)
        {
            long[] shape = [.. ones];
            shape[axis] = array.Shape[axis];
            ChunkedArray<long> along = Arange(0L, array.Shape[axis], 1L, new long[][] { array.Layout.Chunks[axis] }).Reshape(shape);
            positions[axis] = (along + Zeros<long>(array.Layout.ShapeArray, array.Layout.Chunks))[there];
        }

        return positions;
    }

    /// <summary>Numbers from 0 up to a limit; others are an error when they are looked at.</summary>
    private static ChunkedArray<long> Within(string name, ChunkedArray<long> numbers, long limit)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return numbers.MapBlocks(block =>
        {
            foreach (long number in block)
            {
                if (number < 0 || number >= limit)
                {
                    throw new ArgumentOutOfRangeException(nameof(numbers), number, $"'{name}' got {number}, which is not between 0 and {limit - 1}.");
                }
            }

            return block;
        });
    }

    private static (ChunkedArray<long> Rows, ChunkedArray<long> Columns) InPair(IReadOnlyList<ChunkedArray<long>> positions) => (positions[0], positions[1]);
}
