using Actors.Graph.Tasks;

namespace Actors.Frames.Kernels;

/// <summary>Passes its input on, under another key.</summary>
internal sealed record PassKernel : Kernel
{
    public override string Label => "stack";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => inputs[0];
}
