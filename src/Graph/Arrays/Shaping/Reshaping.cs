using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Arrays.Shaping;

/// <summary>
/// Writes reshapes. Neighbouring axes of both shapes form the smallest groups with as many elements; in each group the array is cut so that
/// a block is a run of its elements, near to where it was cut, and then where runs of the new shape begin.
/// </summary>
internal static class Reshaping
{
    /// <summary>The elements, row by row, in another shape of as many.</summary>
    public static ArrayExpr Apply(ArrayExpr array, long[] shape)
    {
        ArrayLayout layout = array.Layout;
        if (layout.Shape.SequenceEqual(shape))
        {
            return array;
        }

        if (layout.Size == 0)
        {
            return new SourceExpr(
                "reshape", array.Kind, ArrayLayout.Single(shape), ContentToken.Of(shape),
                _ => new FillKernel(Activator.CreateInstance(Blocks.ElementKinds.ClrType(array.Kind))!, new(Array.ConvertAll(shape, s => checked((int)s)))));
        }

        // Axes of one element come and go as views.
        int[] kept = [.. Enumerable.Range(0, layout.Rank).Where(axis => layout.Shape[axis] != 1)];
        long[] target = [.. shape.Where(size => size != 1)];
        var cut = new ArrayLayout([.. layout.Chunks.Select((chunks, axis) => layout.Shape[axis] == 1 ? [1L] : chunks)]);
        ArrayExpr squeezed = View("reshape", Elementwise.Rechunk(array, cut), kept);
        ArrayExpr reshaped = squeezed.Layout.Shape.SequenceEqual(target) ? squeezed : Groups(squeezed, target);
        int next = 0;
        return View("reshape", reshaped, Array.ConvertAll(shape, size => size == 1 ? -1 : next++));
    }

    private static ReshapeExpr Groups(ArrayExpr array, long[] shape)
    {
        ArrayLayout layout = array.Layout;
        List<int> groups = [], sourceGroups = [];
        List<long[]> runs = [], recut = [], result = [];
        for (int start = 0, sourceStart = 0; start < shape.Length;)
        {
            int end = start + 1, sourceEnd = sourceStart + 1;
            for (long size = shape[start], sourceSize = layout.Shape[sourceStart]; size != sourceSize;)
            {
                (size, sourceSize) = size < sourceSize ? (size * shape[end++], sourceSize) : (size, sourceSize * layout.Shape[sourceEnd++]);
            }

            groups.Add(end);
            sourceGroups.Add(sourceEnd);
            if (end == start + 1 && sourceEnd == sourceStart + 1)
            {
                runs.Add(layout.Chunks[sourceStart]);
                recut.Add(layout.Chunks[sourceStart]);
                result.Add(layout.Chunks[sourceStart]);
            }
            else
            {
                long[][] chunks = layout.Chunks[sourceStart..sourceEnd];
                long block = chunks.Aggregate(1L, (size, axis) => size * axis.Max());
                (long[][] Chunks, long[] Flat) old = Runs(Array.ConvertAll(chunks, c => c.Sum()), chunks[0], block);
                (long[][] Chunks, long[] Flat) made = Runs(shape[start..end], Near(old.Flat, shape[start..end]), Math.Max(block, old.Flat.Max()));
                runs.AddRange(old.Chunks);
                recut.Add(made.Flat);
                result.AddRange(made.Chunks);
            }

            (start, sourceStart) = (end, sourceEnd);
        }

        // Old runs, flat; flat where new runs begin; new runs.
        int[] flat = [.. Enumerable.Range(1, groups.Count)];
        ArrayExpr source = Elementwise.Rechunk(array, new ArrayLayout([.. runs]));
        var flatLayout = new ArrayLayout([.. groups.Select((_, group) => Flat(runs, sourceGroups, group))]);
        var recutLayout = new ArrayLayout([.. recut]);
        var resultLayout = new ArrayLayout([.. result]);
        if (flatLayout.Equals(recutLayout))
        {
            return new ReshapeExpr(resultLayout, source, [.. groups], [.. sourceGroups]);
        }

        ArrayExpr flattened = new ReshapeExpr(flatLayout, source, flat, [.. sourceGroups]);
        return new ReshapeExpr(resultLayout, Elementwise.Rechunk(flattened, recutLayout), [.. groups], flat);
    }

    private static long[] Flat(List<long[]> chunks, List<int> ends, int group)
    {
        long[] flat = [1];
        for (int axis = group == 0 ? 0 : ends[group - 1]; axis < ends[group]; axis++)
        {
            flat = [.. flat.SelectMany(outer => chunks[axis].Select(size => outer * size))];
        }

        return flat;
    }

    /// <summary>
    /// Chunks of some axes whose blocks are runs: single elements in front, one axis that is cut, whole axes behind it; and the runs' lengths.
    /// </summary>
    /// <param name="shape">The lengths of the axes.</param>
    /// <param name="first">How the first axis is cut already.</param>
    /// <param name="block">About how large blocks should be.</param>
    private static (long[][] Chunks, long[] Flat) Runs(long[] shape, long[] first, long block)
    {
        int axis = 0;
        long row = shape.Skip(1).Aggregate(1L, (a, b) => a * b);
        while (row > block && axis < shape.Length - 1)
        {
            row /= shape[++axis];
        }

        long rows = Math.Max(1, block / row);
        long[] cut = axis > 0
            ? Chunks.Cut(shape[axis], Math.Min(rows, shape[axis]))
            : [.. first.Where(size => size > 0).SelectMany(size => Chunks.Cut(size, (size + ((size + rows - 1) / rows) - 1) / ((size + rows - 1) / rows)))];
        var chunks = new long[shape.Length][];
        long before = 1;
        for (int i = 0; i < shape.Length; i++)
        {
            chunks[i] = i < axis ? [.. Enumerable.Repeat(1L, checked((int)shape[i]))] : i == axis ? cut : [shape[i]];
            before *= i < axis ? shape[i] : 1;
        }

        return (chunks, [.. Enumerable.Repeat(cut, checked((int)before)).SelectMany(c => c).Select(size => size * row)]);
    }

    /// <summary>Cuts of a first axis where runs of elements end, or near to it.</summary>
    private static long[] Near(long[] flat, long[] shape)
    {
        long row = shape.Skip(1).Aggregate(1L, (a, b) => a * b), at = 0, done = 0;
        var cuts = new List<long>();
        foreach (long size in flat)
        {
            at += size;
            if (at / row > done)
            {
                cuts.Add((at / row) - done);
                done = at / row;
            }
        }

        return [.. cuts];
    }

    private static ArrayExpr View(string name, ArrayExpr array, int[] axes) => axes.SequenceEqual(Enumerable.Range(0, array.Layout.Rank))
        ? array
        : new ViewExpr(name, new ArrayLayout([.. axes.Select(a => a < 0 ? [1L] : array.Layout.Chunks[a])]), new AxisMap(new(axes)), array);
}
