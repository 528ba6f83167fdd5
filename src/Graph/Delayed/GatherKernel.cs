using Actors.Graph.Tasks;

namespace Actors.Graph.Calls;

/// <summary>All inputs as one array.</summary>
internal sealed record GatherKernel<T> : Kernel
{
    public override string Label => "all";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var result = new T[inputs.Length];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = (T)inputs[i]!;
        }

        return result;
    }
}
