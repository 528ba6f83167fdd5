using Actors.Arrays.Kernels;

namespace Actors.Arrays.Expressions;

/// <summary>Writes reshapes: axes that stay in front keep their chunks; the others are cut by their first axis only, so that each block is a run.</summary>
internal static class Reshaping
{
    public static ArrayExpr Apply(ArrayExpr array, long[] shape)
    {
        ArrayLayout layout = array.Layout;
        if (layout.Size == 0)
        {
            return new SourceExpr(
                "reshape", array.Kind, ArrayLayout.Single(shape), Graph.Expressions.ContentToken.Of(shape),
                _ => new FillKernel(Activator.CreateInstance(Blocks.ElementKinds.ClrType(array.Kind))!, new(Array.ConvertAll(shape, s => checked((int)s)))));
        }

        int same = 0;
        while (same < layout.Rank && same < shape.Length && layout.Shape[same] == shape[same])
        {
            same++;
        }

        // At least one axis on each side takes part; of an axis of one element it may be that one.
        long[] inner = layout.Shape[same..].ToArray(), target = shape[same..];
        long innerRow = inner.Skip(1).Aggregate(1L, (a, b) => a * b), targetRow = target.Skip(1).Aggregate(1L, (a, b) => a * b);
        long flat = inner.Aggregate(1L, (a, b) => a * b);

        // Runs of the old array: blocks of whole rows.
        long[][] front = layout.Chunks[..same];
        var runs = new List<long[]>(front);
        for (int axis = 0; axis < inner.Length; axis++)
        {
            runs.Add(axis == 0 ? Merge(layout, same) : [inner[axis]]);
        }

        ArrayExpr whole = Elementwise.Rechunk(array, new ArrayLayout([.. runs]));
        long[] flatChunks = inner.Length == 0 ? [1] : [.. runs[same].Select(rows => rows * innerRow)];
        ArrayExpr flattened = Blockwise("ravel", whole, new ArrayLayout([.. front, flatChunks]));

        // The same, cut where rows of the new array begin, near to where it was cut.
        var cuts = new List<long>();
        long done = 0, at = 0;
        foreach (long size in flatChunks)
        {
            at += size;
            long rows = at / targetRow;
            if (at == flat)
            {
                rows = flat / targetRow;
            }

            if (rows > done)
            {
                cuts.Add(rows - done);
                done = rows;
            }
        }

        long[] rowCuts = target.Length == 0 ? [1] : [.. cuts];
        ArrayExpr recut = Elementwise.Rechunk(flattened, new ArrayLayout([.. front, [.. rowCuts.Select(rows => rows * targetRow)]]));
        long[][] result = [.. front, .. target.Select((size, axis) => axis == 0 ? rowCuts : [size])];
        return Blockwise("reshape", recut, new ArrayLayout(result));
    }

    /// <summary>The cuts of the first axis that takes part; fewer when the blocks would get larger than before.</summary>
    private static long[] Merge(ArrayLayout layout, int axis)
    {
        long rest = 1, before = 1;
        for (int other = axis + 1; other < layout.Rank; other++)
        {
            rest *= layout.Shape[other];
            before *= layout.Chunks[other].Max();
        }

        // Whole rows make blocks larger: cut the axis finer in the same measure.
        long factor = Math.Max(1, rest / Math.Max(1, before));
        return [.. layout.Chunks[axis].SelectMany(size => size == 0 ? [0] : Chunks.Cut(size, Math.Max(1, size / factor)))];
    }

    private static KernelExpr Blockwise(string name, ArrayExpr source, ArrayLayout layout)
    {
        // The blocks correspond one to one: grids differ by axes of one block.
        var map = new int[layout.Rank];
        Array.Fill(map, -1);
        int own = 0;
        for (int axis = 0; axis < map.Length && own < source.Layout.Rank; axis++)
        {
            map[axis] = own++;
        }

        return new KernelExpr(
            name, source.Kind, layout, position => new ReshapeKernel(new(layout.BlockShape(position))), default, source)
        {
            Maps = [new AxisMap(new(map))],
        };
    }
}
