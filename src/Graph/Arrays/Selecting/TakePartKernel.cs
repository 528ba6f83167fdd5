using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Selecting;

/// <summary>Of the elements at some positions of an axis those that one block has, in the order of the positions.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="Start">Where the block begins.</param>
/// <param name="Length">The length of the whole axis.</param>
internal sealed record TakePartKernel(int Axis, long Start, long Length) : Kernel
{
    public override string Label => "take";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var source = (Block)inputs[1]!;
        long end = Start + source.Shape[Axis];
        var own = new List<int>();
        foreach (long position in ComputedPositions.Of((Block)inputs[0]!, Length, Axis))
        {
            if (position >= Start && position < end)
            {
                own.Add((int)(position - Start));
            }
        }

        return AxisGather.Take(source, Axis, [.. own]);
    }
}
