using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Frames.Expressions;

/// <summary>How expressions of frames are called.</summary>
internal static class ExprNames
{
    public static TaskGroup Group(string prefix, int partitions, params ReadOnlySpan<object?> content)
    {
        UInt128 token = ContentToken.Of([prefix, .. content]);
        return partitions == 1 ? TaskGroup.Of(prefix, token) : TaskGroup.Of(prefix, token, partitions);
    }

    /// <summary>The schema of an operand, which is known to be a frame.</summary>
    public static TableSchema SchemaOf(Expr expr) => ((IFrameExpr)expr).Schema;

    /// <summary>Which rows an operand has. A fused operand does not know it any more; nobody asks then.</summary>
    public static UInt128 RowsOf(Expr expr) => expr is IRowsExpr rows ? rows.Rows : default;

    /// <summary>A schema's columns that are demanded, in its order.</summary>
    public static IEnumerable<string> Demanded(this TableSchema schema, Demand? demand) =>
        demand is ColumnsDemand columns ? schema.Names.Where(columns.Names.Contains) : schema.Names;

    /// <summary>An operand, cut down to the columns that are demanded, so that steps which copy rows do not copy others.</summary>
    public static Expr Narrowed(Expr frame, Demand? demand)
    {
        TableSchema schema = SchemaOf(frame);
        string[] names = [.. schema.Demanded(demand)];
        return names.Length == schema.Columns.Length ? frame : new SelectExpr(frame, new EquatableArray<string>(names));
    }
}
