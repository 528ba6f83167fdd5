using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Frames.Expressions;

/// <summary>All partitions as one: what a user gets who asks for a whole frame or column.</summary>
internal sealed class ConcatExpr(Expr operand, Kernel kernel) : Expr(operand)
{
    /// <inheritdoc/>
    public override TaskGroup Group => field ??= ExprNames.Group("concat", 1, kernel, Operands[0]);

    public static Expr Of(Expr operand, Kernel kernel) => operand.PartitionCount == 1 ? operand : new ConcatExpr(operand, kernel);

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new ConcatExpr(operands[0], kernel);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        var inputs = new int[Operands[0].PartitionCount];
        for (int i = 0; i < inputs.Length; i++)
        {
            inputs[i] = tasks.Id(Operands[0], i);
        }

        tasks.Add(kernel, inputs);
    }
}
