using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>The partial variance of a block, in two passes over it: the mean, then the squared deviations from it.</summary>
internal sealed record VarianceChunkKernel(
    EquatableArray<int> Axes, TileProgram Program, EquatableArray<AxisMap> Maps, EquatableArray<int>? Shape) : Kernel
{
    public override string Label => Program.Steps.Count == 0 ? "var" : $"{Program.Label} → var";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        ReadOnlySpan<AxisMap> maps = Maps.Span;
        int[] shape = Shape is { } given ? [.. given] : BlockViews.Shape(inputs, maps, maps[0].Rank);
        Block[] views = BlockViews.All(inputs, maps, shape);
        Reduction sum = Reduction.Of(ReduceOp.Sum, ElementKind.Float64);
        var mean = (Block<double>)sum.Chunk(Program, views, shape, Axes.Span, context.CancellationToken);
        long count = 1;
        foreach (int axis in Axes)
        {
            count *= shape[axis];
        }

        if (count == 0)
        {
            return new Moments(0, mean, mean);
        }

        foreach (ref double cell in mean.Writable)
        {
            cell /= count;
        }

        int length = Program.Inputs.Count;
        var builder = new TileProgramBuilder([.. Program.Inputs, ElementKind.Float64]);
        int value = builder.Add(Program, [.. Enumerable.Range(0, length)]);
        int centred = builder.Add(TileProgram.Single(TileOp.Subtract, ElementKind.Float64, ElementKind.Float64, [null, null]), [value, length]);
        builder.Add(TileProgram.Single(TileOp.Square, ElementKind.Float64, ElementKind.Float64, [null]), [centred]);
        Block under = BlockViews.Under(mean, AxisMap.Trailing(shape.Length, shape.Length), shape);
        var squares = (Block<double>)sum.Chunk(builder.Build(), [.. views, under], shape, Axes.Span, context.CancellationToken);
        return new Moments(count, mean, squares);
    }
}
