using Actors.Frames.Kernels;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Frames.Expressions;

/// <summary>A frame made of other results, one for each partition.</summary>
internal sealed class PartsExpr(ReadOnlySpan<Expr> parts, PartKernel kernel) : Expr(parts), IFrameExpr
{
    private const string Name = "from-delayed";

    /// <inheritdoc/>
    public override TaskGroup Group => field ??= ExprNames.Group(Name, PartitionCount, [kernel, .. OperandArray]);

    /// <inheritdoc/>
    public override int PartitionCount => OperandArray.Length;

    /// <inheritdoc/>
    public TableSchema Schema => kernel.Schema;

    /// <inheritdoc/>
    public UInt128 Rows => field == default ? field = ContentToken.Of("rows", this) : field;

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new PartsExpr(operands, kernel);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        foreach (Expr part in OperandArray)
        {
            tasks.Add(kernel, tasks.Id(part));
        }
    }
}
