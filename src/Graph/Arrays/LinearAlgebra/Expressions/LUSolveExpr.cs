using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.LinearAlgebra.Kernels;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.LinearAlgebra.Expressions;

/// <summary>The solutions for right sides of one row of chunks by a <see cref="LUExpr"/>, panel by panel down and up again.</summary>
internal sealed class LUSolveExpr(Expr factors, Expr right)
    : ArrayExpr("solve", ((ArrayExpr)right).Kind, ((ArrayExpr)right).Layout, factors, right)
{
    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new LUSolveExpr(operands[0], operands[1]);

    protected override UInt128 MakeToken() => ContentToken.Of("lu-solve", Operands[0], Operands[1]);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        var factors = (LUExpr)Operands[0];
        int panels = factors.PartitionCount, step = 0;
        TaskGroup steps = TaskGroup.Of("solve-step", Group.Token);
        for (int block = 0; block < PartitionCount; block++)
        {
            int current = tasks.Id(Operands[1], block);
            for (int k = 0; k < panels; k++)
            {
                current = tasks.AddStep(steps.Key(step++), new LUUpdateKernel((int)factors.Starts[k]), tasks.Id(factors, k), current);
            }

            for (int k = panels - 1; k > 0; k--)
            {
                current = tasks.AddStep(steps.Key(step++), new LUBackKernel((int)factors.Starts[k]), tasks.Id(factors, k), current);
            }

            tasks.Add(new LUBackKernel(0), tasks.Id(factors, 0), current);
        }
    }
}
