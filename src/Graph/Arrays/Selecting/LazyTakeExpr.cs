using Actors.Arrays.Expressions;
using Actors.Frames.Expressions;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Selecting;

/// <summary>
/// Elements of an axis at positions that are computed. For each block of positions every block of the axis gives what it has of them, and
/// one task puts these together in the order of the positions.
/// </summary>
internal sealed class LazyTakeExpr : ArrayExpr
{
    private readonly int _axis;

    private LazyTakeExpr(int axis, ArrayLayout layout, ArrayExpr array, ArrayExpr positions)
        : base("take", array.Kind, layout, array, positions) => _axis = axis;

    private LazyTakeExpr(LazyTakeExpr other, ReadOnlySpan<Expr> operands)
        : base("take", other.Kind, other.Layout, operands) => _axis = other._axis;

    /// <param name="array">The array; the sizes along the axis are known.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="positions">Positions, int or long, in one axis; negative ones count from the end.</param>
    public static LazyTakeExpr Of(ArrayExpr array, int axis, ArrayExpr positions) =>
        new(axis, array.Layout.With(axis, positions.Layout.Chunks[0]), array, positions);

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new LazyTakeExpr(this, operands);

    protected override UInt128 MakeToken() => ContentToken.Of(Prefix, _axis, Layout.Chunks, Operands[0], Operands[1]);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        ArrayLayout source = ((ArrayExpr)Operands[0]).Layout;
        long length = source.Shape[_axis];
        long[] starts = source.Starts(_axis);
        int parts = source.Grid[_axis], step = 0;
        TaskGroup? steps = null;
        var inputs = new int[parts + 1];
        for (int block = 0; block < PartitionCount; block++)
        {
            int[] position = Layout.PositionOf(block);
            int positions = tasks.Id(Operands[1], position[_axis]);
            inputs[0] = positions;
            for (int part = 0; part < parts; part++)
            {
                position[_axis] = part;
                int id = tasks.Id(Operands[0], source.BlockAt(position));
                if (parts > 1)
                {
                    steps ??= TaskGroup.Of("take-part", Group.Token);
                    id = tasks.AddStep(steps.Key(step++), new TakePartKernel(_axis, starts[part], length), positions, id);
                }

                inputs[part + 1] = id;
            }

            tasks.Add(parts > 1 ? new TakeJoinKernel(_axis, new EquatableArray<long>(starts)) : new TakePartKernel(_axis, 0, length), inputs);
        }
    }
}
