using System.Numerics.Tensors;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Testing;

/// <summary>Statistics and their p-values as one result.</summary>
internal sealed record TestResultsKernel : Kernel
{
    public override string Label => "test";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) =>
        new HypothesisTestResults((Tensor<double>)inputs[0]!, (Tensor<double>)inputs[1]!);
}
