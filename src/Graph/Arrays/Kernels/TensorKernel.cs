using System.Numerics.Tensors;
using System.Runtime.InteropServices;
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
        Block whole = BlockAssembly.Join(inputs, Grid.Span);
        return ToTensor(whole);
    }

    /// <summary>A tensor of a contiguous block that nothing else uses.</summary>
    public static object ToTensor(Block block) => block.Kind.Visit(new Make(block));

    private sealed class Make(Block block) : ElementKinds.IVisitor<object>
    {
        public object Visit<T>()
            where T : unmanaged
        {
            var lengths = new nint[block.Rank];
            for (int axis = 0; axis < lengths.Length; axis++)
            {
                lengths[axis] = block.Shape[axis];
            }

            Memory<T> memory = ((Block<T>)block).Memory;
            T[] values = MemoryMarshal.TryGetArray<T>(memory, out ArraySegment<T> segment) && segment.Offset == 0
                && segment.Count == segment.Array!.Length ? segment.Array : memory.ToArray();
            return Tensor.Create(values, lengths);
        }
    }
}
