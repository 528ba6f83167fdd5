using Actors.Arrays.Blocks;
using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>The result of partial results: combined, what is left to do done to each element, the reduced axes dropped.</summary>
/// <param name="Combine">How partial results become one block.</param>
/// <param name="Drop">The axes that are not kept.</param>
/// <param name="Post">What is done to each element at the end.</param>
internal sealed record ReduceFinishKernel(Kernel Combine, EquatableArray<int> Drop, TileProgram? Post) : Kernel
{
    public override string Label => Combine.Label.Replace("-combine", "", StringComparison.Ordinal);

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var block = (Block)Combine.Run(inputs, context)!;
        if (Post is not null)
        {
            int[] shape = block.Shape.ToArray();
            block = TileKernel.Apply(Post, [block], shape, context.CancellationToken);
        }

        return Drop.Count == 0 ? block : block.Reshape([.. block.Shape.ToArray().Where((_, axis) => !Drop.Contains(axis))]);
    }
}
