namespace Actors.Arrays.Rechunking;

/// <summary>
/// Chooses the chunks of the axes where this is left open, so that a chunk has about as many elements as it should. Without old chunks the
/// axes get equal sizes; with old ones the chunks keep their proportions, and where they grow they are joined as they are, so that nothing is cut.
/// The algorithm is that of Dask (<c>dask/array/core.py</c>, <c>auto_chunks</c>).
/// </summary>
internal static class AutoChunks
{
    /// <summary>By how much chunks may be larger than they should be when they need not be cut because of it.</summary>
    public const double Tolerance = 1.25;

    /// <summary>Chooses.</summary>
    /// <param name="chunks">The chunks of each axis; null where they are to be chosen, and chosen afterwards.</param>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="elements">How many elements a chunk should have.</param>
    /// <param name="previous">The old chunks of each axis; null when there are none.</param>
    public static void Choose(long[]?[] chunks, ReadOnlySpan<long> shape, double elements, IReadOnlyList<long[]>? previous)
    {
        var open = new List<int>();
        double fixedSize = 1;
        for (int axis = 0; axis < chunks.Length; axis++)
        {
            if (chunks[axis] is { } known)
            {
                fixedSize *= Math.Max(1, known.Max());
            }
            else
            {
                open.Add(axis);
            }
        }

        if (open.Count == 0)
        {
            return;
        }

        if (previous is null)
        {
            Equal(chunks, shape, Math.Max(1, elements) / fixedSize, open);
        }
        else
        {
            Proportional(chunks, shape, Math.Max(1, elements) / fixedSize, open, previous);
        }
    }

    private static void Equal(long[]?[] chunks, ReadOnlySpan<long> shape, double elements, List<int> open)
    {
        for (bool isChanged = true; isChanged && open.Count > 0;)
        {
            double size = Math.Pow(elements, 1.0 / open.Count);
            isChanged = false;
            for (int i = open.Count - 1; i >= 0; i--)
            {
                int axis = open[i];
                if (shape[axis] < size)
                {
                    chunks[axis] = [shape[axis]];
                    elements /= Math.Max(1, shape[axis]);
                    open.RemoveAt(i);
                    isChanged = true;
                }
            }

            foreach (int axis in isChanged ? [] : open)
            {
                chunks[axis] = Chunks.Cut(shape[axis], RoundTo(size, shape[axis]));
            }
        }
    }

    private static void Proportional(long[]?[] chunks, ReadOnlySpan<long> shape, double elements, List<int> open, IReadOnlyList<long[]> previous)
    {
        var sizes = new double[chunks.Length];
        foreach (int axis in open)
        {
            sizes[axis] = Median(previous[axis]);
        }

        // Axes that are cut as far as they go keep their place in the product; those that became whole do not.
        List<int> counted = [.. open];
        double factor = Factor();
        bool shrinks = factor < 1;
        for (bool goesOn = true; goesOn && open.Count > 0;)
        {
            goesOn = false;
            double each = Math.Pow(factor, 1.0 / open.Count), tolerance = Math.Pow(Tolerance, 1.0 / open.Count);
            foreach (int axis in open.ToArray())
            {
                double proposed = sizes[axis] * each;
                if (proposed > shape[axis])
                {
                    chunks[axis] = [shape[axis]];
                    elements /= Math.Max(1, shape[axis]);
                    open.Remove(axis);
                    counted.Remove(axis);
                    goesOn = true;
                }
                else if (shrinks || previous[axis].Max() > proposed * tolerance)
                {
                    long size = RoundTo(proposed, Usual(previous[axis], shape[axis]));
                    chunks[axis] = Chunks.Cut(shape[axis], size);
                    sizes[axis] = shrinks ? size : sizes[axis];
                    if (proposed < 1)
                    {
                        open.Remove(axis);
                        goesOn = true;
                    }
                }
                else
                {
                    chunks[axis] = Joined(previous[axis], proposed);
                }
            }

            if (goesOn || shrinks)
            {
                double last = factor;
                factor = Factor();
                goesOn |= factor != last;
            }
        }

        double Factor()
        {
            double product = 1;
            foreach (int axis in counted)
            {
                product *= sizes[axis] > 0 ? sizes[axis] : 1;
            }

            return elements / product;
        }
    }

    /// <summary>Neighbours joined as long as they are not larger than a size.</summary>
    private static long[] Joined(long[] chunks, double size)
    {
        var joined = new List<long>();
        long current = 0;
        foreach (long chunk in chunks)
        {
            if (chunk + current <= size)
            {
                current += chunk;
                continue;
            }

            if (current > 0)
            {
                joined.Add(current);
            }

            current = chunk;
        }

        if (current > 0 || joined.Count == 0)
        {
            joined.Add(current);
        }

        return [.. joined];
    }

    /// <summary>The size that most of the chunks have; the whole axis where there is none.</summary>
    private static long Usual(long[] chunks, long length)
    {
        (long size, int count) = chunks.CountBy(size => size).MaxBy(pair => pair.Value);
        return size > 1 && 2 * count >= chunks.Length ? size : length;
    }

    private static double Median(long[] chunks)
    {
        long[] sorted = [.. chunks.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2.0;
    }

    /// <summary>A size below another one; above it, a multiple of it.</summary>
    private static long RoundTo(double size, long usual) => size <= usual ? Math.Max(1, (long)size) : Math.Max(1, (long)size / Math.Max(1, usual) * usual);
}
