using Actors.Graph.Tasks;

namespace Actors.Frames.Kernels;

/// <summary>Gives a value.</summary>
internal sealed record LiteralKernel(object Value) : Kernel
{
    public override string Label => "literal";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => Value;
}
