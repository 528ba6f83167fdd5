using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Statistics;

/// <summary>Whether each element of the second input is one of the first.</summary>
/// <param name="Invert">Whether it is not.</param>
internal sealed record IsInKernel<T>(bool Invert) : Kernel
    where T : unmanaged
{
    public override string Label => "isin";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        // As in NumPy nothing equals what is not a number.
        var wanted = new HashSet<T>();
        foreach (T value in ((Block<T>)((Block)inputs[0]!).ToContiguous()).Span)
        {
            if (value is not (double.NaN or float.NaN))
            {
                wanted.Add(value);
            }
        }

        var source = (Block<T>)((Block)inputs[1]!).ToContiguous();
        Block<bool> result = Block<bool>.New(source.Shape.ToArray());
        ReadOnlySpan<T> values = source.Span;
        Span<bool> found = result.Writable;
        for (int i = 0; i < values.Length; i++)
        {
            found[i] = wanted.Contains(values[i]) != Invert;
        }

        return result;
    }
}
