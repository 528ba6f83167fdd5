using Actors.Frames.Kernels;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Frames.Expressions;

/// <summary>A table in memory, cut into partitions of nearly equal length.</summary>
internal sealed class TableExpr(Table table, int partitions, EquatableArray<string> names)
    : FrameExpr("from-table", new TableKernel(table, 0, table.RowCount, names), ContentToken.Of("from-table", table, partitions))
{
    private readonly Table _table = table;
    private readonly int _partitions = partitions;
    private readonly EquatableArray<string> _names = names;

    /// <inheritdoc/>
    public override int PartitionCount => _partitions;

    /// <inheritdoc/>
    public override TaskGroup Group => field ??= ExprNames.Group("from-table", _partitions, _table, _names);

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => this;

    protected internal override Expr Restrict(Demand? demand, ReadOnlySpan<Expr> operands) =>
        demand is null ? this : new TableExpr(_table, _partitions, new EquatableArray<string>(Schema.Demanded(demand)));

    protected internal override Kernel KernelFor(int partition)
    {
        int start = (int)((long)_table.RowCount * partition / _partitions);
        int end = (int)((long)_table.RowCount * (partition + 1) / _partitions);
        return new TableKernel(_table, start, end - start, _names);
    }

    protected override TableSchema MakeSchema() => new(_names.Select(n => new ColumnSchema(n, _table.Schema[n])));
}
