using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>One partial variance of several (T. F. Chan, G. H. Golub, R. J. LeVeque, Updating formulae, COMPSTAT 1982).</summary>
internal sealed record VarianceCombineKernel : Kernel
{
    public override string Label => "var-combine";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => Moments.Merge(inputs, Merge);

    private static Moments Merge(Moments left, Moments right)
    {
        long count = left.Count + right.Count;
        int[] shape = left.Mean.Shape.ToArray();
        Block<double> mean = Block<double>.New(shape), rest = Block<double>.New(shape), squares = Block<double>.New(shape);
        double share = (double)right.Count / count, cross = (double)left.Count * share;
        for (int i = 0; i < mean.Length; i++)
        {
            double delta = Moments.Delta(left, right, i);
            (mean.Writable[i], rest.Writable[i]) = Moments.Move(left, i, delta * share);
            squares.Writable[i] = left.Squares.Span[i] + right.Squares.Span[i] + (delta * delta * cross);
        }

        return new Moments(count, mean, rest, squares);
    }
}
