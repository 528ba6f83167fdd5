using Actors.Graph.Tasks;

namespace Actors.Frames.Kernels;

/// <summary>Takes one column of a table.</summary>
internal sealed record ColumnKernel(string Name) : Kernel
{
    public override string Label => $"column {Name}";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => ((Table)inputs[0]!)[Name];
}
