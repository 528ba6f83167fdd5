using Actors.Graph.Tasks;

namespace Actors.Frames.Kernels;

/// <summary>A part of a point in time or of a length of time.</summary>
internal sealed record DatePartKernel(DatePart Part) : Kernel
{
    public override string Label => $"dt {OperationNames.Lower(Part.ToString())}";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => ColumnOps.Part((Column)inputs[0]!, Part);
}
