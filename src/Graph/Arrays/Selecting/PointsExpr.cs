using Actors.Arrays.Expressions;
using Actors.Frames.Expressions;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Selecting;

/// <summary>
/// Elements at points: lists of positions for several axes, taken together one by one. The points' axis stands first, the axes without a
/// list behind it.
/// </summary>
internal sealed class PointsExpr : ArrayExpr
{
    private readonly int[] _axes;
    private readonly long[][] _points;

    private PointsExpr(int[] axes, long[][] points, ArrayLayout layout, ArrayExpr array)
        : base("vindex", array.Kind, layout, array)
    {
        _axes = axes;
        _points = points;
    }

    private PointsExpr(PointsExpr other, Expr operand)
        : base("vindex", other.Kind, other.Layout, operand)
    {
        _axes = other._axes;
        _points = other._points;
    }

    /// <param name="array">The array; the sizes along the axes are known.</param>
    /// <param name="axes">The axes that have lists.</param>
    /// <param name="points">For each of these the positions, from 0, as many for each.</param>
    public static PointsExpr Of(ArrayExpr array, int[] axes, long[][] points)
    {
        // Chunks of as many points as a block of these axes has.
        long size = axes.Aggregate(1L, (count, axis) => count * Math.Max(1, array.Layout.Chunks[axis].Max()));
        long[][] rest = [.. array.Layout.Chunks.Where((_, axis) => Array.IndexOf(axes, axis) < 0)];
        return new(axes, points, new ArrayLayout([Chunks.Cut(points[0].Length, size), .. rest]), array);
    }

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new PointsExpr(this, operands[0]);

    protected override UInt128 MakeToken() => ContentToken.Of(Prefix, _axes, _points, Operands[0]);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        ArrayLayout source = ((ArrayExpr)Operands[0]).Layout;
        long[][] starts = Array.ConvertAll(_axes, source.Starts);
        int[] others = [.. Enumerable.Range(0, source.Rank).Where(axis => Array.IndexOf(_axes, axis) < 0)];
        var corner = new int[source.Rank];
        var sorting = new PositionGroups(checked((int)_axes.Aggregate(1L, (count, axis) => count * source.Grid[axis])));
        long first = 0;
        int blocks = PartitionCount / Math.Max(1, Layout.Grid[0]);
        for (int chunk = 0; chunk < Layout.Grid[0]; chunk++)
        {
            long count = Layout.Chunks[0][chunk];
            List<(int[] Corner, int[] Rows, int[][] Positions)> groups = ByBlock(starts, sorting, first, checked((int)count));
            EquatableArray<EquatableArray<int>> rows = new(groups.Select(g => PositionGroups.Frozen(g.Rows)));
            EquatableArray<EquatableArray<int>> positions = new(groups.Select(g => PositionGroups.Frozen([.. g.Positions.SelectMany(p => p)])));
            for (int block = 0; block < blocks; block++)
            {
                int[] position = Layout.PositionOf((chunk * blocks) + block);
                for (int i = 0; i < others.Length; i++)
                {
                    corner[others[i]] = position[i + 1];
                }

                var inputs = new int[Math.Max(1, groups.Count)];
                for (int group = 0; group < inputs.Length; group++)
                {
                    for (int i = 0; i < _axes.Length; i++)
                    {
                        corner[_axes[i]] = groups.Count == 0 ? 0 : groups[group].Corner[i];
                    }

                    inputs[group] = tasks.Id(Operands[0], source.BlockAt(corner));
                }

                tasks.Add(new PointsKernel(new(_axes), checked((int)count), rows, positions), inputs);
            }

            first += count;
        }
    }

    /// <summary>Points by the block they are in: its place, the points' rows in the result, and on each axis where in the block they are.</summary>
    private List<(int[] Corner, int[] Rows, int[][] Positions)> ByBlock(long[][] starts, PositionGroups groups, long first, int count)
    {
        var blockOf = new int[count];
        var chunkOf = new int[_axes.Length][];
        for (int axis = 0; axis < _axes.Length; axis++)
        {
            chunkOf[axis] = new int[count];
            ReadOnlySpan<long> own = _points[axis].AsSpan((int)first, count);
            for (int row = 0; row < count; row++)
            {
                chunkOf[axis][row] = ComputedPositions.ChunkOf(starts[axis], own[row]);
                blockOf[row] = (blockOf[row] * (starts[axis].Length - 1)) + chunkOf[axis][row];
            }
        }

        var result = new List<(int[] Corner, int[] Rows, int[][] Positions)>();
        foreach ((_, int[] rows) in groups.Of(blockOf))
        {
            var corner = new int[_axes.Length];
            var positions = new int[_axes.Length][];
            for (int axis = 0; axis < corner.Length; axis++)
            {
                corner[axis] = chunkOf[axis][rows[0]];
                long start = starts[axis][corner[axis]];
                positions[axis] = Array.ConvertAll(rows, row => (int)(_points[axis][first + row] - start));
            }

            result.Add((corner, rows, positions));
        }

        return result;
    }
}
