using Actors.Graph.Tasks;

namespace Actors.Frames.Kernels;

/// <summary>Puts tables, or columns, one below the other.</summary>
internal sealed record ConcatKernel : Kernel
{
    public override string Label => "concat";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) =>
        inputs[0] is Table ? Tables.Concat(inputs) : ColumnOps.Concat(inputs);
}
