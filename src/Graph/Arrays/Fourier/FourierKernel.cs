using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;
using MathNet.Numerics.IntegralTransforms;

namespace Actors.Arrays.Fourier;

/// <summary>Transforms the lines of a block along an axis. Forward sums are not scaled, inverse ones are divided by the length.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="Length">The length of the transform: lines are cut or filled up with zeros.</param>
/// <param name="Form">What goes in and comes out.</param>
/// <param name="IsInverse">Whether it is the inverse one.</param>
internal sealed record FourierKernel(int Axis, int Length, FourierForm Form, bool IsInverse) : Kernel
{
    // Sign and scale as in NumPy: exp(-2πi jk/n) forward, 1/n inverse.
    private const FourierOptions Convention = FourierOptions.Matlab;

    public override string Label => IsInverse ? "ifft" : "fft";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var block = (Block)inputs[0]!;
        int rank = block.Rank;
        // The axis last, so that lines are runs.
        int[] order = [.. Enumerable.Range(0, rank).Where(axis => axis != Axis), Axis];
        Block source = block.Permute(order).ToContiguous();
        int given = source.Shape[^1], half = (Length / 2) + 1, width = Form == FourierForm.FromReal ? half : Length;
        int[] shape = [.. source.Shape[..^1], width];
        int lines = 1;
        foreach (int size in shape.AsSpan(0, rank - 1))
        {
            lines = checked(lines * size);
        }

        Block<double>? real = Form == FourierForm.ToReal ? Block<double>.New(shape) : null;
        Block<Complex>? complex = real is null ? Block<Complex>.New(shape) : null;
        var line = new Complex[Length];
        for (int i = 0; i < lines; i++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Read(source, i * given, Math.Min(given, Form == FourierForm.ToReal ? half : Length), line);
            if (IsInverse)
            {
                MathNet.Numerics.IntegralTransforms.Fourier.Inverse(line, Convention);
            }
            else
            {
                MathNet.Numerics.IntegralTransforms.Fourier.Forward(line, Convention);
            }

            if (real is not null)
            {
                Span<double> target = real.Writable.Slice(i * width, width);
                for (int k = 0; k < width; k++)
                {
                    target[k] = line[k].Real;
                }
            }
            else
            {
                line.AsSpan(0, width).CopyTo(complex!.Writable.Slice(i * width, width));
            }
        }

        var back = new int[rank];
        for (int axis = 0; axis < rank; axis++)
        {
            back[order[axis]] = axis;
        }

        return ((Block?)real ?? complex!).Permute(back);
    }

    private void Read(Block source, int start, int count, Complex[] line)
    {
        Array.Clear(line);
        if (source is Block<double> numbers)
        {
            ReadOnlySpan<double> values = numbers.Span.Slice(start, count);
            for (int k = 0; k < count; k++)
            {
                line[k] = values[k];
            }

            return;
        }

        ((Block<Complex>)source).Span.Slice(start, count).CopyTo(line);
        if (Form == FourierForm.ToReal)
        {
            // The other half mirrors this one; what must be real is taken as real.
            line[0] = line[0].Real;
            for (int k = 1; k <= Length / 2; k++)
            {
                line[Length - k] = 2 * k == Length ? line[k].Real : Complex.Conjugate(line[k]);
            }
        }
    }
}
