using Actors.Frames.Kernels;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Frames.Expressions;

/// <summary>A value that stands in the program: it is written into the kernels that use it.</summary>
internal sealed class LiteralExpr(object value) : Expr
{
    public object Value { get; } = value;

    /// <inheritdoc/>
    public override TaskGroup Group => field ??= ExprNames.Group("literal", 1, Value);

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => this;

    protected internal override void AddTasks(ExprTasks tasks) => tasks.Add(new LiteralKernel(Value));
}
