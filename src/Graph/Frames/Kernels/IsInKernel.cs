using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Frames.Kernels;

/// <summary>Whether each value is one of a list.</summary>
internal sealed record IsInKernel(EquatableArray<object> Values) : Kernel
{
    public override string Label => $"is in [{string.Join(", ", Values.Select(ColumnOps.Print))}]";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => ColumnOps.IsIn((Column)inputs[0]!, Values);
}
