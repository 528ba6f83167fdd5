using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>The extreme of several blocks' extremes.</summary>
internal sealed record ArgCombineKernel(bool IsMax, ElementKind Kind) : Kernel
{
    public override string Label => IsMax ? "argmax-combine" : "argmin-combine";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        PlacedValues? all = null;
        foreach (object? input in inputs)
        {
            if (input is PlacedValues part)
            {
                all = all is null ? part : Kind switch
                {
                    ElementKind.Float64 => Merge<double>(all, part),
                    ElementKind.Float32 => Merge<float>(all, part),
                    ElementKind.Int64 => Merge<long>(all, part),
                    ElementKind.Int32 => Merge<int>(all, part),
                    ElementKind.Int16 => Merge<short>(all, part),
                    _ => Merge<byte>(all, part),
                };
            }
        }

        return all;
    }

    private PlacedValues Merge<T>(PlacedValues left, PlacedValues right)
        where T : unmanaged, INumber<T>
    {
        int[] shape = left.Values.Shape.ToArray();
        Block<T> values = Block<T>.New(shape);
        Block<long> positions = Block<long>.New(shape);
        ReadOnlySpan<T> a = ((Block<T>)left.Values).Span, b = ((Block<T>)right.Values).Span;
        for (int i = 0; i < a.Length; i++)
        {
            long here = left.Positions.Span[i], there = right.Positions.Span[i];
            bool isEqual = a[i] == b[i] || (T.IsNaN(a[i]) && T.IsNaN(b[i]));
            // A cell in which nothing was found gives way.
            bool takes = here < 0 || (there >= 0 && (isEqual ? there < here : ArgChunkKernel.Beats(IsMax, b[i], a[i])));
            values.Writable[i] = takes ? b[i] : a[i];
            positions.Writable[i] = takes ? there : here;
        }

        return new PlacedValues(values, positions);
    }
}
