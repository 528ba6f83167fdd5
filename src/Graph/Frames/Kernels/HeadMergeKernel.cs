using Actors.Graph.Tasks;

namespace Actors.Frames.Kernels;

/// <summary>Puts the rows found in several partitions together, and takes the first or last of them.</summary>
internal sealed record HeadMergeKernel(HeadKernel Head) : Kernel
{
    public override string Label => Head.Label;

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => Head.Take(Tables.Concat(inputs));
}
