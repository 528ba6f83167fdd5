using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.LinearAlgebra.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Arrays.LinearAlgebra.Expressions;

/// <summary>One matrix of a factorization, the last result of an expression, as an array of one block.</summary>
internal sealed class PartExpr(string prefix, int index, ElementKind kind, ArrayLayout layout, Expr factors) : ArrayExpr(prefix, kind, layout, factors)
{
    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new PartExpr(Prefix, index, Kind, Layout, operands[0]);

    protected override UInt128 MakeToken() => ContentToken.Of(Prefix, index, Operands[0]);

    protected internal override void AddTasks(ExprTasks tasks) =>
        tasks.Add(new PartKernel(index), tasks.Id(Operands[0], Operands[0].PartitionCount - 1));
}
