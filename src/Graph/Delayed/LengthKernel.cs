using Actors.Graph.Tasks;

namespace Actors.Graph.Calls;

/// <summary>Hands a list on if it has the promised length.</summary>
internal sealed record LengthKernel<T>(int Count) : Kernel
{
    public override string Label => "split";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var list = (IReadOnlyList<T>)inputs[0]!;
        return list.Count == Count
            ? list
            : throw new InvalidOperationException($"The function was said to return {Count} values but returned {list.Count}.");
    }
}
