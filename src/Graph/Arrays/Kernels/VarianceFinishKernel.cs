using Actors.Arrays.Blocks;
using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>Variances of partial ones.</summary>
/// <param name="Freedom">What is subtracted from the number of elements.</param>
/// <param name="Drop">The axes that are not kept.</param>
/// <param name="Post">What is done to each variance.</param>
internal sealed record VarianceFinishKernel(double Freedom, EquatableArray<int> Drop, TileProgram? Post) : Kernel
{
    public override string Label => "var";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var all = (Moments)new VarianceCombineKernel().Run(inputs, context)!;
        int[] shape = all.Mean.Shape.ToArray();
        Block result = Block<double>.New(shape);
        double divisor = Math.Max(0, all.Count - Freedom);
        Span<double> cells = ((Block<double>)result).Writable;
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = all.Squares.Span[i] / divisor;
        }

        result = Post is null ? result : TileKernel.Apply(Post, [result], shape, context.CancellationToken);
        return Drop.Count == 0 ? result : result.Reshape([.. shape.Where((_, axis) => !Drop.Contains(axis))]);
    }
}
