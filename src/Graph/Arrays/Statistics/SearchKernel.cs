using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Statistics;

/// <summary>Where the elements of the second input belong in the first, a sorted vector.</summary>
/// <param name="AfterEqual">Whether behind those that are equal.</param>
/// <param name="IsDecreasing">Whether the vector decreases.</param>
internal sealed record SearchKernel<T>(bool AfterEqual, bool IsDecreasing) : Kernel
    where T : unmanaged
{
    public override string Label => "searchsorted";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        T[] sorted = ((Block<T>)((Block)inputs[0]!).ToContiguous()).Span.ToArray();
        var source = (Block<T>)((Block)inputs[1]!).ToContiguous();
        if (IsDecreasing)
        {
            Array.Reverse(sorted);
        }

        ReadOnlySpan<T> values = source.Span;
        Block<long> result = Block<long>.New(source.Shape.ToArray());
        Span<long> found = result.Writable;
        for (int i = 0; i < values.Length; i++)
        {
            int at = SortOrder<T>.Search(sorted, values[i], AfterEqual);
            found[i] = IsDecreasing ? sorted.Length - at : at;
        }

        return result;
    }
}
