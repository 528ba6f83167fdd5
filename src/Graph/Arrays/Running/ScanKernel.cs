using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Running;

/// <summary>Running sums or products of a block along an axis, as if nothing stood before it.</summary>
internal sealed record ScanKernel(bool IsProduct, int Axis) : Kernel
{
    public override string Label => IsProduct ? "cumprod" : "cumsum";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => Scanning.Scan((Block)inputs[0]!, IsProduct, Axis);
}
