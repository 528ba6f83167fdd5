using Actors.Arrays.Blocks;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Expressions;

/// <summary>An array whose blocks are computed already and held under keys of their own.</summary>
internal sealed class HeldArrayExpr(Expr held, ElementKind kind, ArrayLayout layout) : ArrayExpr("held", kind, layout, held)
{
    public override TaskGroup Group => Operands[0].Group;

    public override TaskKey Key(int partition = 0) => Operands[0].Key(partition);

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new HeldArrayExpr(operands[0], Kind, Layout);

    protected override UInt128 MakeToken() => default;

    // The same keys as the operand's: no task is added twice.
    protected internal override void AddTasks(ExprTasks tasks)
    {
        for (int i = 0; i < PartitionCount; i++)
        {
            tasks.AddExternal();
        }
    }
}
