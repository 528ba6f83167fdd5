using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Statistics;

/// <summary>Counts of several blocks together; shorter ones have zeros at their ends.</summary>
internal sealed record BinCountCombineKernel<T> : Kernel
    where T : unmanaged, INumber<T>
{
    public override string Label => "bincount-combine";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        int length = 0;
        foreach (object? input in inputs)
        {
            length = Math.Max(length, ((Block)input!).Length);
        }

        var sums = new T[length];
        foreach (object? input in inputs)
        {
            ReadOnlySpan<T> counts = ((Block<T>)((Block)input!).ToContiguous()).Span;
            for (int i = 0; i < counts.Length; i++)
            {
                sums[i] += counts[i];
            }
        }

        return new Block<T>(sums, [length]);
    }
}
