using Actors.Graph.Tasks;

namespace Actors.Arrays.Testing;

/// <summary>A statistic and its p-value as one result.</summary>
internal sealed record TestResultKernel : Kernel
{
    public override string Label => "test";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => new HypothesisTestResult((double)inputs[0]!, (double)inputs[1]!);
}
