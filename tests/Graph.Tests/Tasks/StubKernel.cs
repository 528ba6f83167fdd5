using Actors.Graph.Tasks;

namespace Actors.Graph.Tests.Tasks;

/// <summary>A kernel that writes down what it was given: <c>f(1, 2)</c>.</summary>
internal sealed record StubKernel(string Name) : Kernel
{
    public override string Label => Name;

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) =>
        $"{Name}({string.Join(", ", inputs.ToArray())})";
}
