using Actors.Graph.Tasks;

namespace Actors.Frames.Kernels;

/// <summary>
/// Computes a partition and takes its first or last rows, unless the rows found before (the first input of a gated part) are
/// enough: then it gives no rows and runs none of the partition's steps.
/// </summary>
internal sealed record HeadPartKernel(HeadKernel Head, bool Gated, FusedKernel Partition) : Kernel
{
    public override string Label => $"{Partition.Label} → {Head.Label}";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        if (Gated && inputs[0] is Table found && found.RowCount >= Head.Count)
        {
            return Tables.Slice(found, 0, 0);
        }

        return Head.Take((Table)Partition.Run(Gated ? inputs[1..] : inputs, context)!);
    }
}
