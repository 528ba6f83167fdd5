using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>Elementwise work on a block: one pass over the inputs, one allocation.</summary>
/// <param name="Program">What is done with each element.</param>
/// <param name="Maps">How the inputs' axes stand under the result's.</param>
/// <param name="Shape">The block's shape where the inputs do not say it.</param>
internal sealed record TileKernel(TileProgram Program, EquatableArray<AxisMap> Maps, EquatableArray<int>? Shape) : Kernel, ITileReader
{
    public override string Label => Program.Label;

    /// <summary>Runs a program on blocks.</summary>
    public static Block Apply(TileProgram program, ReadOnlySpan<Block> views, int[] shape, CancellationToken cancellationToken)
    {
        Block output = BlockViews.New(program.Result, shape);
        var sink = new OutputSink(output);
        new TileEngine(program, views, shape, output.Strides).Run(ref sink, cancellationToken);
        return output;
    }

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        ReadOnlySpan<AxisMap> maps = Maps.Span;
        int[] shape = Shape is { } given ? [.. given] : BlockViews.Shape(inputs, maps, maps[0].Rank);
        return Apply(Program, BlockViews.All(inputs, maps, shape), shape, context.CancellationToken);
    }
}
