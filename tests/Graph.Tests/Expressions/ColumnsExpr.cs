using System.Collections.Immutable;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Graph.Tests.Expressions;

/// <summary>Columns, by name, that are needed of a value.</summary>
internal sealed record ColumnsDemand(ImmutableSortedSet<string> Columns) : Demand
{
    public override Demand? Union(Demand other) => new ColumnsDemand(Columns.Union(((ColumnsDemand)other).Columns));
}

/// <summary>A source of columns, or a choice of one of another's; enough of a frame to see demand being pushed.</summary>
internal sealed class ColumnsExpr : Expr
{
    private readonly ImmutableSortedSet<string> _columns;

    public ColumnsExpr(ImmutableSortedSet<string> columns, params ReadOnlySpan<Expr> operands)
        : base(operands)
    {
        RequireOptimizing();
        _columns = columns;
        Group = TaskGroup.Of(operands.IsEmpty ? "read" : "choose", ContentToken.Of(columns, operands.IsEmpty ? null : operands[0]));
    }

    public override TaskGroup Group { get; }

    protected internal override string Describe => string.Join(" ", _columns);

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new ColumnsExpr(_columns, operands);

    protected internal override void PushDemand(Demand? demand, DemandSink operands)
    {
        if (Operands.Length > 0)
        {
            operands.Need(0, new ColumnsDemand(_columns));
        }
    }

    protected internal override Expr Restrict(Demand? demand, ReadOnlySpan<Expr> operands) =>
        Operands.Length == 0 && demand is ColumnsDemand some ? new ColumnsExpr(some.Columns) : WithOperands(operands);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        if (Operands.Length == 0)
        {
            tasks.Add(new ColumnsKernel(_columns));
        }
        else
        {
            tasks.Add(new ColumnsKernel(_columns), tasks.Id(Operands[0]));
        }
    }

    private sealed record ColumnsKernel(ImmutableSortedSet<string> Columns) : Kernel
    {
        public override string Label => "columns";

        public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => string.Join(" ", Columns);
    }
}
