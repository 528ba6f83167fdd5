using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>What stands along the first axis where a mask is true.</summary>
internal sealed record MaskKernel : Kernel
{
    public override string Label => "mask";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        Block source = ((Block)inputs[0]!).ToContiguous();
        ReadOnlySpan<bool> mask = ((Block<bool>)((Block)inputs[1]!).ToContiguous()).Span;
        int[] shape = source.Shape.ToArray();
        shape[0] = mask.Count(true);
        Block result = source.NewLike(shape);
        int[] one = source.Shape.ToArray(), from = new int[shape.Length], to = new int[shape.Length];
        for (int i = 0; i < mask.Length;)
        {
            if (!mask[i])
            {
                i++;
                continue;
            }

            int end = i;
            while (end < mask.Length && mask[end])
            {
                end++;
            }

            one[0] = end - i;
            from[0] = i;
            source.Region(from, [.. one]).CopyTo(result.Region(to, [.. one]));
            to[0] += end - i;
            i = end;
        }

        return result;
    }
}
