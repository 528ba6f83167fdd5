using Actors.Arrays.Blocks;
using Actors.Arrays.Selecting;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>What stands along an axis where a mask is true.</summary>
/// <param name="Axis">The axis.</param>
internal sealed record MaskKernel(int Axis) : Kernel
{
    public override string Label => "mask";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var source = (Block)inputs[0]!;
        var mask = (Block)inputs[1]!;
        return mask.Length == source.Shape[Axis]
            ? AxisGather.Take(source, Axis, AxisGather.TruePositions(mask))
            : throw new ArgumentException(
                $"A mask's chunk has {mask.Length} elements, but the chunk it stands over has {source.Shape[Axis]} along axis {Axis}: "
                + "sizes that were not known before do not fit.");
    }
}
