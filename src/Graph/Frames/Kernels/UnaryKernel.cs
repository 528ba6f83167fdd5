using Actors.Graph.Tasks;

namespace Actors.Frames.Kernels;

/// <summary>An operation of one column, row by row.</summary>
internal sealed record UnaryKernel(UnaryOperation Operation) : Kernel
{
    public override string Label => Operation.Prefix();

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => ColumnOps.Unary(Operation, (Column)inputs[0]!);
}
