using Actors.Graph.Tasks;

namespace Actors.Frames.Kernels;

/// <summary>Partial results of several partitions as those of one.</summary>
internal sealed record AggregateCombineKernel(string Name, AggregatePlan Plan) : Kernel
{
    public override string Label => Name;

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => AggregateSteps.Combine(Plan, inputs);
}
