using Actors.Graph.Tasks;

namespace Actors.Arrays.LinearAlgebra.Kernels;

/// <summary>One of the matrices of a factorization.</summary>
internal sealed record PartKernel(int Index) : Kernel
{
    public override string Label => "part";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => ((Factors)inputs[0]!)[Index];
}
