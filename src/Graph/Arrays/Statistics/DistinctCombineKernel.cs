using Actors.Graph.Tasks;

namespace Actors.Arrays.Statistics;

/// <summary>The different values of several blocks together.</summary>
internal sealed record DistinctCombineKernel<T> : Kernel
    where T : unmanaged
{
    public override string Label => "unique-combine";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var all = (DistinctValues<T>)inputs[0]!;
        for (int i = 1; i < inputs.Length; i++)
        {
            all = Merge(all, (DistinctValues<T>)inputs[i]!);
        }

        return all;
    }

    private static DistinctValues<T> Merge(DistinctValues<T> left, DistinctValues<T> right)
    {
        var values = new List<T>(left.Values.Length + right.Values.Length);
        var counts = new List<long>(values.Capacity);
        var firsts = new List<long>(values.Capacity);
        int i = 0, j = 0;
        while (i < left.Values.Length || j < right.Values.Length)
        {
            int order = i == left.Values.Length ? 1 : j == right.Values.Length ? -1 : SortOrder<T>.Compare(left.Values[i], right.Values[j]);
            firsts.Add(Math.Min(order <= 0 ? left.Firsts[i] : long.MaxValue, order >= 0 ? right.Firsts[j] : long.MaxValue));
            values.Add(order <= 0 ? left.Values[i] : right.Values[j]);
            counts.Add((order <= 0 ? left.Counts[i++] : 0) + (order >= 0 ? right.Counts[j++] : 0));
        }

        return new DistinctValues<T>([.. values], [.. counts], [.. firsts]);
    }
}
