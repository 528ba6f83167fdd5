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
        long first = 0;
        int blocks = PartitionCount / Math.Max(1, Layout.Grid[0]);
        for (int chunk = 0; chunk < Layout.Grid[0]; chunk++)
        {
            long count = Layout.Chunks[0][chunk];
            List<(int[] Corner, List<int> Rows, List<int>[] Positions)> groups = ByBlock(starts, first, count);
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

                tasks.Add(
                    new PointsKernel(
                        new(_axes),
                        checked((int)count),
                        new(groups.Select(g => new EquatableArray<int>(g.Rows))),
                        new(groups.Select(g => new EquatableArray<int>(g.Positions.SelectMany(p => p))))),
                    inputs);
            }

            first += count;
        }
    }

    /// <summary>Points by the block they are in: its place, the points' rows in the result, and on each axis where in the block they are.</summary>
    private List<(int[] Corner, List<int> Rows, List<int>[] Positions)> ByBlock(long[][] starts, long first, long count)
    {
        var groups = new List<(int[] Corner, List<int> Rows, List<int>[] Positions)>();
        var known = new Dictionary<EquatableArray<int>, int>();
        for (int row = 0; row < count; row++)
        {
            var corner = new int[_axes.Length];
            for (int i = 0; i < corner.Length; i++)
            {
                corner[i] = ComputedPositions.ChunkOf(starts[i], _points[i][first + row]);
            }

            EquatableArray<int> key = new(corner);
            if (!known.TryGetValue(key, out int group))
            {
                known.Add(key, group = groups.Count);
                groups.Add((corner, [], [.. corner.Select(_ => new List<int>())]));
            }

            groups[group].Rows.Add(row);
            for (int i = 0; i < corner.Length; i++)
            {
                groups[group].Positions[i].Add((int)(_points[i][first + row] - starts[i][corner[i]]));
            }
        }

        return groups;
    }
}
