using Actors.Graph.Tasks;

namespace Actors.Frames.Kernels;

/// <summary>The partial results of one partition. Its input is a table, or one column, which is then the plan's only source.</summary>
internal sealed record AggregateChunkKernel(string Name, AggregatePlan Plan) : Kernel
{
    /// <summary>What a column that comes without a table is called in the plan.</summary>
    public const string Value = "value";

    public override string Label => Name;

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) =>
        AggregateSteps.Chunk(Plan, inputs[0] as Table ?? new Table([(Value, (Column)inputs[0]!)]));
}
