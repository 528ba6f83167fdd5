using Actors.Graph.Tasks;

namespace Actors.Frames.Kernels;

/// <summary>Adds or replaces a column: a column of the table's length, or one value for all rows.</summary>
internal sealed record AssignKernel(string Name) : Kernel
{
    public override string Label => $"assign {Name}";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var table = (Table)inputs[0]!;
        return Tables.With(table, Name, inputs[1] as Column ?? ColumnOps.Repeat(inputs[1], table.RowCount));
    }
}
