using Actors.Arrays.Expressions;
using Actors.Arrays.LinearAlgebra.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Arrays.LinearAlgebra.Expressions;

/// <summary>One half of a matrix; the other is zero.</summary>
/// <param name="lower">Whether the lower half is kept, with the diagonal.</param>
/// <param name="diagonal">The last (of the upper half: the first) diagonal that is kept.</param>
/// <param name="operand">The matrix.</param>
internal sealed class TriangleExpr(bool lower, long diagonal, Expr operand)
    : ArrayExpr(lower ? "tril" : "triu", ((ArrayExpr)operand).Kind, ((ArrayExpr)operand).Layout, operand)
{
    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new TriangleExpr(lower, diagonal, operands[0]);

    protected override UInt128 MakeToken() => ContentToken.Of(Prefix, diagonal, Operands[0]);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        for (int block = 0; block < PartitionCount; block++)
        {
            long[] start = Layout.StartOf(Layout.PositionOf(block));
            tasks.Add(new TriangleKernel(lower, diagonal + start[0] - start[1]), tasks.Id(Operands[0], block));
        }
    }
}
