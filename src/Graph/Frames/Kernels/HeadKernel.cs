using Actors.Graph.Tasks;

namespace Actors.Frames.Kernels;

/// <summary>The first or the last rows of a table; all of them where there are fewer.</summary>
internal sealed record HeadKernel(int Count, bool FromEnd) : Kernel
{
    public string Name => FromEnd ? "tail" : "head";

    public override string Label => $"{Name} {Count}";

    public Table Take(Table table)
    {
        int count = Math.Min(Count, table.RowCount);
        return Tables.Slice(table, FromEnd ? table.RowCount - count : 0, count);
    }

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => Take((Table)inputs[0]!);
}
