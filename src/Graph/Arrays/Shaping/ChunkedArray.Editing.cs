using Actors.Arrays.Expressions;

namespace Actors.Arrays;

/// <content>Arrays with parts put in, left out, or put together.</content>
public static partial class ChunkedArray
{
    /// <summary>An array with another one behind it along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="values">What is put behind it.</param>
    /// <param name="axis">The axis, negative ones count from the last; null to have both as a single row.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static ChunkedArray<T> Append<T>(ChunkedArray<T> array, ChunkedArray<T> values, int? axis = null)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(values);
        return axis is { } along ? Concatenate([array, values], along) : Concatenate([array.Ravel(), values.Ravel()]);
    }

    /// <summary>An array without some of its slices along an axis.</summary>
    /// <param name="array">The array; the axis is of known length.</param>
    /// <param name="positions">The slices that are left out; negative ones count from the end, one that is named twice is left out once.</param>
    /// <param name="axis">The axis, negative ones count from the last; null for the elements as a single row.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such slice.</exception>
    public static ChunkedArray<T> Delete<T>(ChunkedArray<T> array, long[] positions, int? axis = null)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(positions);
        (ChunkedArray<T> source, int along, long length) = Edited("delete", array, axis);
        var parts = new List<ChunkedArray<T>>();
        long start = 0;
        foreach (long gone in positions.Select(p => Place("delete", source, along, p, length - 1)).Distinct().Order())
        {
            AddPart(parts, source, along, start, gone);
            start = gone + 1;
        }

        AddPart(parts, source, along, start, length);
        return parts.Count > 0 ? Concatenate(parts, along) : Part(source, along, 0, 0);
    }

    /// <summary>An array with slices put in before others along an axis.</summary>
    /// <param name="array">The array; the axis is of known length.</param>
    /// <param name="positions">
    /// Before which slice of the array each is put; its length for behind the last, negative ones count from the end.
    /// </param>
    /// <param name="values">The slices, one for each position, in the order of the positions; broadcast to their shape.</param>
    /// <param name="axis">The axis, negative ones count from the last; null for the elements as a single row.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static ChunkedArray<T> Insert<T>(ChunkedArray<T> array, long[] positions, ChunkedArray<T> values, int? axis = null)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(positions);
        ArgumentNullException.ThrowIfNull(values);
        (ChunkedArray<T> source, int along, long length) = Edited("insert", array, axis);
        if (positions.Length == 0)
        {
            return source;
        }

        long[] shape = [.. source.Shape];
        shape[along] = positions.LongLength;
        ChunkedArray<T> added = values.BroadcastTo(shape);
        var parts = new List<ChunkedArray<T>>();
        long start = 0;
        foreach ((long place, int number) in positions.Select((p, i) => (Place("insert", source, along, p, length), i)).OrderBy(p => p.Item1))
        {
            AddPart(parts, source, along, start, place);
            parts.Add(Part(added, along, number, number + 1));
            start = place;
        }

        AddPart(parts, source, along, start, length);
        return Concatenate(parts, along);
    }

    /// <inheritdoc cref="Insert{T}(ChunkedArray{T}, long[], ChunkedArray{T}, int?)"/>
    public static ChunkedArray<T> Insert<T>(ChunkedArray<T> array, long[] positions, T values, int? axis = null)
        where T : unmanaged => Insert(array, positions, Full([1], values), axis);

    /// <summary>Groups of neighbours put together: every axis is cut into groups, and a function of the groups takes their place.</summary>
    /// <param name="reduction">A reduction over the axes it is given, such as <c>(a, axes) => a.Mean(axes)</c>.</param>
    /// <param name="array">The array, of known sizes.</param>
    /// <param name="groups">For each axis how many neighbours make a group; axes that are left out stay as they are.</param>
    /// <param name="trimExcess">Whether what is left over at the end of an axis is left out, instead of being an error.</param>
    /// <exception cref="ArgumentException">An axis is no multiple of its groups.</exception>
    public static ChunkedArray<TResult> Coarsen<T, TResult>(
        Func<ChunkedArray<T>, int[], ChunkedArray<TResult>> reduction, ChunkedArray<T> array, IReadOnlyDictionary<int, int> groups, bool trimExcess = false)
        where T : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(reduction);
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(groups);
        if (!array.Layout.IsKnown)
        {
            throw Reducing.UnknownSizes("coarsen", array.Layout);
        }

        var sizes = new int[array.Rank];
        Array.Fill(sizes, 1);
        foreach ((int axis, int size) in groups)
        {
            sizes[Reducing.Axis("coarsen", array.Layout, axis)] =
                size >= 1 ? size : throw new ArgumentOutOfRangeException(nameof(groups), $"'coarsen' cannot make groups of {size} along axis {axis}.");
        }

        ChunkedArray<T> source = array;
        var shape = new List<long>();
        var chunks = new long[array.Rank][];
        for (int axis = 0; axis < array.Rank; axis++)
        {
            (long count, long over) = Math.DivRem(array.Shape[axis], sizes[axis]);
            if (over != 0 && !trimExcess)
            {
                throw new ArgumentException(
                    $"'coarsen' cannot cut axis {axis} of an array of shape {array.Layout} into groups of {sizes[axis]}: leave out what is over with trimExcess.", nameof(groups));
            }

            source = over == 0 ? source : Part(source, axis, 0, count * sizes[axis]);
            chunks[axis] = WholeGroups(source.Layout.Chunks[axis], sizes[axis]);
            shape.Add(count);
            shape.Add(sizes[axis]);
        }

        return reduction(source.Rechunk(chunks).Reshape([.. shape]), [.. Enumerable.Range(0, array.Rank).Select(a => (2 * a) + 1)]);
    }

    /// <summary>Arrays of one shape cut alike: where any of them is cut, all are.</summary>
    /// <param name="arrays">The arrays.</param>
    /// <exception cref="ArgumentException">The shapes are not the same.</exception>
    public static IReadOnlyList<ChunkedArray<T>> UnifyChunks<T>(params IReadOnlyList<ChunkedArray<T>> arrays)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(arrays);
        RequireSome("unify_chunks", arrays);
        var chunks = (long[][])arrays[0].Layout.Chunks.Clone();
        foreach (ChunkedArray<T> array in arrays)
        {
            if (!array.Shape.SequenceEqual(arrays[0].Shape))
            {
                throw new ArgumentException($"'unify_chunks' needs arrays of one shape, not {arrays[0].Layout} and {array.Layout}.", nameof(arrays));
            }

            for (int axis = 0; axis < chunks.Length; axis++)
            {
                if (!chunks[axis].AsSpan().SequenceEqual(array.Layout.Chunks[axis]))
                {
                    chunks[axis] = array.Layout.Shape[axis] < 0 ? throw Reducing.UnknownSizes("unify_chunks", array.Layout) : Elementwise.Refine(chunks[axis], array.Layout.Chunks[axis]);
                }
            }
        }

        return [.. arrays.Select(a => new ChunkedArray<T>(Elementwise.Rechunk(a.Array, new ArrayLayout(chunks))))];
    }

    /// <summary>Cuts moved to the nearest end of a group.</summary>
    private static long[] WholeGroups(long[] chunks, int size)
    {
        var whole = new List<long>();
        long end = 0, cut = 0;
        foreach (long chunk in chunks)
        {
            end += chunk;
            long next = end / size * size;
            if (next > cut)
            {
                whole.Add(next - cut);
                cut = next;
            }
        }

        return whole.Count > 0 ? [.. whole] : [0];
    }

    private static (ChunkedArray<T> Source, int Along, long Length) Edited<T>(string name, ChunkedArray<T> array, int? axis)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        ChunkedArray<T> source = axis is null ? array.Ravel() : array;
        int along = Reducing.Axis(name, source.Layout, axis ?? 0);
        long length = source.Layout.Shape[along];
        return length >= 0 ? (source, along, length) : throw Reducing.UnknownSizes(name, source.Layout);
    }

    private static long Place<T>(string name, ChunkedArray<T> array, int axis, long position, long last)
        where T : unmanaged
    {
        long place = position < 0 ? position + array.Layout.Shape[axis] : position;
        return place >= 0 && place <= last
            ? place
            : throw new ArgumentOutOfRangeException(nameof(position), position, $"'{name}': there is no place {position} on axis {axis} of an array of shape {array.Layout}.");
    }

    private static void AddPart<T>(List<ChunkedArray<T>> parts, ChunkedArray<T> array, int axis, long start, long stop)
        where T : unmanaged
    {
        if (stop > start)
        {
            parts.Add(Part(array, axis, start, stop));
        }
    }

    private static ChunkedArray<T> Part<T>(ChunkedArray<T> array, int axis, long start, long stop)
        where T : unmanaged
    {
        var index = new ArrayIndex[axis + 1];
        Array.Fill(index, Slice.All);
        index[axis] = new Slice(start, stop);
        return array[index];
    }
}
