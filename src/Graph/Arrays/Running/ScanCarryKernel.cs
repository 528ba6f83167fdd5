using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Running;

/// <summary>What a block hands on: its last running sums or products, over what it was handed itself; null for nothing.</summary>
internal sealed record ScanCarryKernel(bool IsProduct, int Axis) : Kernel
{
    public override string Label => IsProduct ? "cumprod-carry" : "cumsum-carry";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var block = (Block)inputs[0]!;
        var carry = inputs.Length > 1 ? (Block?)inputs[1] : null;
        if (block.Shape[Axis] == 0)
        {
            return carry;
        }

        int[] shape = block.Shape.ToArray(), corner = new int[shape.Length];
        corner[Axis] = shape[Axis] - 1;
        shape[Axis] = 1;
        Block last = block.NewLike(shape);
        block.Region(corner, shape).CopyTo(last);
        return Scanning.Over(last, carry, IsProduct, Axis);
    }
}
