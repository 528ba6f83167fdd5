using Actors.Graph.Tasks;

namespace Actors.Arrays.Mapping;

/// <summary>One of the blocks that a call made.</summary>
internal sealed record PickKernel(int Item) : Kernel
{
    public override string Label => "item";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => ((BlockTuple)inputs[0]!).Blocks[Item];
}
