using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>The value of a block of one element.</summary>
internal sealed record ItemKernel : Kernel
{
    public override string Label => "value";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var block = (Block)inputs[0]!;
        return block.Kind.Visit(new Item(block));
    }

    private sealed class Item(Block block) : ElementKinds.IVisitor<object>
    {
        public object Visit<T>()
            where T : unmanaged => ((Block<T>)block).Buffer[block.Offset];
    }
}
