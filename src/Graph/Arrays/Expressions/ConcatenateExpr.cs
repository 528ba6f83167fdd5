using Actors.Arrays.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Arrays.Expressions;

/// <summary>Arrays one behind the other along an axis; the other axes are cut in one way.</summary>
internal sealed class ConcatenateExpr(int axis, ArrayLayout layout, params ReadOnlySpan<Expr> operands)
    : ArrayExpr("concatenate", ((ArrayExpr)operands[0]).Kind, layout, operands)
{
    public int Axis => axis;

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new ConcatenateExpr(axis, Layout, operands);

    protected override UInt128 MakeToken() => ContentToken.Of([axis, .. OperandArray]);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        // For each block along the axis the operand it comes from and the operand's first.
        var places = new List<(int Operand, int First)>(Layout.Grid[axis]);
        for (int operand = 0; operand < OperandArray.Length; operand++)
        {
            places.AddRange(Enumerable.Repeat((operand, places.Count), ((ArrayExpr)OperandArray[operand]).Layout.Grid[axis]));
        }

        var pass = new PassBlockKernel();
        for (int block = 0; block < PartitionCount; block++)
        {
            int[] position = Layout.PositionOf(block);
            (int operand, int first) = places[position[axis]];
            position[axis] -= first;
            tasks.Add(pass, tasks.Id(OperandArray[operand], ((ArrayExpr)OperandArray[operand]).Layout.BlockAt(position)));
        }
    }
}
