using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Frames.Kernels;

/// <summary>Takes some columns of a table, in a stated order.</summary>
internal sealed record SelectKernel(EquatableArray<string> Names) : Kernel
{
    public override string Label => $"select {Names}";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => Tables.Select((Table)inputs[0]!, Names);
}
