using Actors.Graph.Tasks;

namespace Actors.Arrays.Masking;

/// <summary>A value, or null when it is masked.</summary>
internal sealed record MaskedItemKernel : Kernel
{
    public override string Label => "value";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => (bool)inputs[1]! ? null : inputs[0];
}
