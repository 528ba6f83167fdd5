using System.Numerics;
using Actors.Graph.Tasks;

namespace Actors.Graph.Calls;

/// <summary>The sum of all inputs.</summary>
internal sealed record SumKernel<T> : Kernel
    where T : INumberBase<T>
{
    public override string Label => "sum";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        T sum = T.Zero;
        foreach (object? input in inputs)
        {
            sum += (T)input!;
        }

        return sum;
    }
}
