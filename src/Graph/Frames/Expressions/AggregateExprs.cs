using Actors.Frames.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Frames.Expressions;

/// <summary>Makes the expressions of reductions: a step for each partition, then a tree.</summary>
internal static class AggregateExprs
{
    /// <summary>A reduction of a frame to a table.</summary>
    public static Expr Table(string name, Expr frame, AggregatePlan plan)
    {
        TableSchema source = ExprNames.SchemaOf(frame);
        var schema = new TableSchema(
            plan.Keys.Select(k => new ColumnSchema(k, source[k])).Concat(plan.Outputs.Select(o => new ColumnSchema(o.Name, o.Type))));
        return new FrameTreeExpr(
            name,
            new AggregateCombineKernel(name, plan),
            new AggregateFinishKernel(name, plan, AggregateResult.Table),
            Chunk(name, frame, plan),
            schema);
    }

    /// <summary>A reduction of a column, or of a frame's rows, to one value.</summary>
    public static Expr Value(string name, Expr operand, AggregatePlan plan, AggregateResult result) =>
        new TreeExpr(name, new AggregateCombineKernel(name, plan), new AggregateFinishKernel(name, plan, result), Chunk(name, operand, plan));

    private static ChunkExpr Chunk(string name, Expr operand, AggregatePlan plan) =>
        new(name + "-chunk", new AggregateChunkKernel(name, plan), new EquatableArray<string>(plan.Columns), [operand]);
}
