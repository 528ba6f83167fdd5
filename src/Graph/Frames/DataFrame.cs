using System.Globalization;
using System.Text;
using Actors.Frames.Expressions;
using Actors.Frames.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Frames;

/// <summary>
/// A lazy table in partitions. Columns and types are known; rows are read and computed when they are asked for, and then only the
/// columns that the result needs. Operations give new frames and columns and change nothing; <c>frame["x"] = …</c> makes the variable's
/// frame one with that column. Rows have no labels.
/// </summary>
public sealed partial class DataFrame : ILazy<Table>, IPersistable<DataFrame>
{
    internal DataFrame(Expr expr)
    {
        Expr = expr;
    }

    /// <inheritdoc/>
    public Expr Expr { get; private set; }

    /// <summary>The names and types of the columns.</summary>
    public TableSchema Schema => ExprNames.SchemaOf(Expr);

    /// <summary>The names of the columns, in their order.</summary>
    public IReadOnlyList<string> ColumnNames => [.. Schema.Names];

    /// <summary>The number of partitions: one table each.</summary>
    public int PartitionCount => Expr.PartitionCount;

    Expr ILazy<Table>.ResultExpr => ConcatExpr.Of(Expr, new ConcatKernel());

    internal UInt128 Rows => ExprNames.RowsOf(Expr);

    /// <inheritdoc/>
    public DataFrame Over(Expr expr)
    {
        ArgumentNullException.ThrowIfNull(expr);
        return new DataFrame(new HeldFrameExpr(expr, Schema, Rows));
    }

    /// <summary>What is known without computing: partitions, columns and their types.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"DataFrame (lazy): {PartitionCount:N0} partition{(PartitionCount == 1 ? "" : "s")}, ")
            .Append(CultureInfo.InvariantCulture, $"{Schema.Columns.Length:N0} column{(Schema.Columns.Length == 1 ? "" : "s")}");
        int width = Schema.Columns.Length == 0 ? 0 : Schema.Columns.Max(c => c.Name.Length);
        foreach (ColumnSchema column in Schema.Columns)
        {
            text.Append("\n  ").Append(column.Name.PadRight(width)).Append("  ").Append(column.Type);
        }

        return text.ToString();
    }
}
