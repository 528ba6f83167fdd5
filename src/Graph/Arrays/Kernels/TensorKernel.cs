using Actors.Arrays.Blocks;
using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>All blocks of an array as one tensor that nothing else refers to.</summary>
internal sealed record TensorKernel(EquatableArray<int> Grid) : Kernel
{
    public override string Label => "tensor";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var blocks = inputs.ToArray();
        return ((Block)inputs[0]!).Kind.Visit(new Make(blocks, Grid));
    }

    private sealed class Make(object?[] blocks, EquatableArray<int> grid) : ElementKinds.IVisitor<object>
    {
        public object Visit<T>()
            where T : unmanaged
        {
            T[] values = [];
            Block whole = BlockAssembly.Join(blocks, grid.Span, shape => Block<T>.NewDetached(shape, out values));
            return TensorBlocks.Over(values, whole.Shape);
        }
    }
}
