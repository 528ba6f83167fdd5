using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>Numbers at equal distances: start + (first + i) · step.</summary>
internal sealed record RangeKernel<T>(T Start, T Step, long First, int Count, T? Last) : Kernel
    where T : unmanaged, INumber<T>
{
    public override string Label => "arange";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        Block<T> block = Block<T>.New(Count);
        Span<T> values = block.Writable;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Start + (T.CreateTruncating(First + i) * Step);
        }

        if (Last is { } last && values.Length > 0)
        {
            // The end that was asked for, not what rounding makes of it.
            values[^1] = last;
        }

        return block;
    }
}
