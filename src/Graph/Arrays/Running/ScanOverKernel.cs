using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Running;

/// <summary>A block's running sums or products over what stood before it.</summary>
internal sealed record ScanOverKernel(bool IsProduct, int Axis) : Kernel
{
    public override string Label => IsProduct ? "cumprod-over" : "cumsum-over";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) =>
        Scanning.Over((Block)inputs[0]!, (Block?)inputs[1], IsProduct, Axis);
}
