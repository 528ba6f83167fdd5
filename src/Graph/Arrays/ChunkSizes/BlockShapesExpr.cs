using Actors.Arrays.Expressions;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.ChunkSizes;

/// <summary>The shapes of all blocks of an array, as <c>int[][]</c>, block by block; no more of them than that leaves the workers.</summary>
internal sealed class BlockShapesExpr : Expr
{
    public BlockShapesExpr(ArrayExpr array)
        : this((Expr)array)
    {
    }

    private BlockShapesExpr(Expr operand)
        : base(operand) => RequireOptimizing();

    public override TaskGroup Group => field ??= TaskGroup.Of("shapes", ContentToken.Of("array-shapes", Operands[0]));

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new BlockShapesExpr(operands[0]);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        var steps = TaskGroup.Of("shape", Group.Token);
        var kernel = new BlockShapeKernel();
        var ids = new int[Operands[0].PartitionCount];
        for (int i = 0; i < ids.Length; i++)
        {
            ids[i] = tasks.AddStep(steps.Key(i), kernel, tasks.Id(Operands[0], i));
        }

        tasks.Add(new BlockShapesKernel(), ids);
    }
}
