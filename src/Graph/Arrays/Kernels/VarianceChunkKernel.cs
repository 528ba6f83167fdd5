using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>
/// The partial variance of a block, in two passes over it: the mean, then the squared deviations from it; where the mean is so large
/// beside them that its rounding counts, a third gives what the rounding has left (T. F. Chan, G. H. Golub, R. J. LeVeque, Algorithms for
/// computing the sample variance, The American Statistician 37, 1983).
/// </summary>
internal sealed record VarianceChunkKernel(
    EquatableArray<int> Axes, TileProgram Program, EquatableArray<AxisMap> Maps, EquatableArray<int>? Shape) : Kernel
{
    /// <summary>
    /// The square of how many standard deviations a mean may be: below, its rounding changes a variance by less than other roundings do.
    /// </summary>
    private const double Small = 16;

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
            return new Moments(0, mean, mean, mean);
        }

        foreach (ref double cell in mean.Writable)
        {
            cell /= count;
        }

        int length = Program.Inputs.Count;
        var builder = new TileProgramBuilder([.. Program.Inputs, ElementKind.Float64]);
        int value = builder.Add(Program, [.. Enumerable.Range(0, length)]);
        int centred = builder.Add(TileProgram.Single(TileOp.Subtract, ElementKind.Float64, ElementKind.Float64, [null, null]), [value, length]);
        TileProgram centring = builder.Build();
        builder.Add(TileProgram.Single(TileOp.Square, ElementKind.Float64, ElementKind.Float64, [null]), [centred]);
        Block under = BlockViews.Under(mean, AxisMap.Trailing(shape.Length, shape.Length), shape);
        var squares = (Block<double>)sum.Chunk(builder.Build(), [.. views, under], shape, Axes.Span, context.CancellationToken);
        var rest = Block<double>.New(mean.Shape.ToArray());
        rest.Writable.Clear();
        if (IsRoundedTooMuch(mean.Span, squares.Writable, count))
        {
            rest = (Block<double>)sum.Chunk(centring, [.. views, under], shape, Axes.Span, context.CancellationToken);
            for (int i = 0; i < rest.Length; i++)
            {
                double total = rest.Span[i], share = total / count;
                rest.Writable[i] = share;
                squares.Writable[i] = Math.Max(0, squares.Span[i] - (total * share));
            }
        }

        return new Moments(count, mean, rest, squares);
    }

    private static bool IsRoundedTooMuch(ReadOnlySpan<double> means, ReadOnlySpan<double> squares, long count)
    {
        for (int i = 0; i < means.Length; i++)
        {
            if (means[i] * means[i] * count > Small * squares[i])
            {
                return true;
            }
        }

        return false;
    }
}
