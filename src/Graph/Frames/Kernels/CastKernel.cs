using Actors.Graph.Tasks;

namespace Actors.Frames.Kernels;

/// <summary>Converts a column to another type.</summary>
internal sealed record CastKernel(ColumnType Type) : Kernel
{
    public override string Label => $"cast {Type}";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => ColumnOps.Cast((Column)inputs[0]!, Type);
}
