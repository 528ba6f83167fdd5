using Actors.Graph.Tasks;

namespace Actors.Frames.Kernels;

/// <summary>
/// An operation of two operands, row by row. An operand that stands in the program is a parameter; the others are inputs: columns, or
/// single values computed by other tasks.
/// </summary>
internal sealed record BinaryKernel(BinaryOperation Operation, object? Left, object? Right) : Kernel
{
    public override string Label =>
        Left is null && Right is null ? Operation.Prefix()
        : Right is null ? $"{ColumnOps.Print(Left)} {Operation.Symbol()}"
        : $"{Operation.Symbol()} {ColumnOps.Print(Right)}";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) =>
        ColumnOps.Binary(Operation, Left ?? inputs[0], Right ?? inputs[^1]);
}
