using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>A block under another key.</summary>
internal sealed record PassBlockKernel : Kernel
{
    public override string Label => "pass";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => inputs[0];
}
