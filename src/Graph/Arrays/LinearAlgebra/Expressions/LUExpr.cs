using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.LinearAlgebra.Kernels;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.LinearAlgebra.Expressions;

/// <summary>
/// The LU factorization of a square matrix of one row of chunks, with exchanges of rows among all of them: the answer does not depend on
/// the chunks. Each panel of columns is brought up to date with those to the left, then factorized. Its results are the panels.
/// </summary>
internal sealed class LUExpr : Expr
{
    public LUExpr(Expr panels)
        : base(panels)
    {
        RequireOptimizing();
        Starts = ((ArrayExpr)panels).Layout.Starts(1);
        Kind = ((ArrayExpr)panels).Kind;
    }

    /// <summary>The type of the matrix' elements.</summary>
    public ElementKind Kind { get; }

    /// <summary>The first column of each panel, and the number of columns.</summary>
    public long[] Starts { get; }

    public override int PartitionCount => Starts.Length - 1;

    public override TaskGroup Group => field ??= TaskGroup.Of("lu", ContentToken.Of("lu-panels", Operands[0]));

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new LUExpr(operands[0]);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        TaskGroup steps = TaskGroup.Of("lu-update", Group.Token);
        var ids = new int[PartitionCount];
        int step = 0;
        for (int j = 0; j < ids.Length; j++)
        {
            int current = tasks.Id(Operands[0], j);
            for (int k = 0; k < j; k++)
            {
                current = tasks.AddStep(steps.Key(step++), new LUUpdateKernel((int)Starts[k]), ids[k], current);
            }

            ids[j] = tasks.Add(new LUFactorKernel((int)Starts[j]), current);
        }
    }
}
