using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Frames.Expressions;

/// <summary>Partitions that are computed already and held under keys of their own; adds what is known of their content.</summary>
internal sealed class HeldFrameExpr(Expr held, TableSchema schema, UInt128 rows) : Expr(held), IFrameExpr
{
    /// <inheritdoc/>
    public TableSchema Schema { get; } = schema;

    /// <inheritdoc/>
    public UInt128 Rows { get; } = rows;

    /// <inheritdoc/>
    public override TaskGroup Group => Operands[0].Group;

    /// <inheritdoc/>
    public override int PartitionCount => Operands[0].PartitionCount;

    /// <inheritdoc/>
    public override TaskKey Key(int partition = 0) => Operands[0].Key(partition);

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new HeldFrameExpr(operands[0], Schema, Rows);

    // The same keys as the operand's: no task is added twice.
    protected internal override void AddTasks(ExprTasks tasks)
    {
        for (int i = 0; i < PartitionCount; i++)
        {
            tasks.AddExternal();
        }
    }
}
