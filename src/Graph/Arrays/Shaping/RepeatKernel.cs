using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Shaping;

/// <summary>Each element of an axis of a block as often as is said.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="Count">How often.</param>
internal sealed record RepeatKernel(int Axis, int Count) : Kernel
{
    public override string Label => "repeat";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        Block source = ((Block)inputs[0]!).Materialize();
        int[] shape = source.Shape.ToArray();
        int[] spread = [.. shape[..(Axis + 1)], Count, .. shape[(Axis + 1)..]];
        int[] strides = [.. source.Strides[..(Axis + 1)], 0, .. source.Strides[(Axis + 1)..]];
        shape[Axis] = checked(shape[Axis] * Count);
        Block result = source.NewLike(shape);
        source.View(spread, strides, source.Offset).CopyTo(result.Reshape(spread));
        return result;
    }
}
