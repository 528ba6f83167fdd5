using Actors.Graph.Tasks;

namespace Actors.Frames.Kernels;

/// <summary>The rows of a table or column where a mask is true; where the mask is null the row is dropped.</summary>
internal sealed record FilterKernel : Kernel
{
    public override string Label => "filter";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var mask = (BoolColumn)inputs[1]!;
        return inputs[0] is Table table ? Tables.Filter(table, mask) : ColumnOps.Filter((Column)inputs[0]!, mask);
    }
}
