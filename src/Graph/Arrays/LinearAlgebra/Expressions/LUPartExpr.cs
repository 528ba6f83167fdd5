using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.LinearAlgebra.Kernels;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.LinearAlgebra.Expressions;

/// <summary>P, L or U of a <see cref="LUExpr"/>, in its panels.</summary>
internal sealed class LUPartExpr(char part, ArrayLayout layout, Expr factors) : ArrayExpr("lu-" + char.ToLowerInvariant(part), ((LUExpr)factors).Kind, layout, factors)
{
    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new LUPartExpr(part, Layout, operands[0]);

    protected override UInt128 MakeToken() => ContentToken.Of(Prefix, Operands[0]);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        var factors = (LUExpr)Operands[0];
        var exchanges = new int[part == 'U' ? 0 : factors.PartitionCount];
        TaskGroup steps = TaskGroup.Of(Prefix + "-exchanges", Group.Token);
        for (int k = 0; k < exchanges.Length; k++)
        {
            exchanges[k] = tasks.AddStep(steps.Key(k), new PartKernel(1), tasks.Id(factors, k));
        }

        for (int j = 0; j < factors.PartitionCount; j++)
        {
            int[] inputs = part switch
            {
                'P' => exchanges,
                'L' => [tasks.Id(factors, j), .. exchanges[(j + 1)..]],
                _ => [tasks.Id(factors, j)],
            };
            tasks.Add(new LUPartKernel(part, (int)Layout.Shape[0], (int)factors.Starts[j], (int)Layout.Chunks[1][j], Kind == ElementKind.Complex), inputs);
        }
    }
}
