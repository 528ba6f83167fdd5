using Actors.Graph.Tasks;

namespace Actors.Graph.Calls;

/// <summary>A given value.</summary>
internal sealed record ValueKernel(string Name, object? Value) : Kernel
{
    public override string Label => Name;

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => Value;
}
