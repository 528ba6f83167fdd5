using System.Numerics;
using System.Numerics.Tensors;
using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.LinearAlgebra.Kernels;

/// <summary>The sum, element by element, of contiguous blocks of one shape.</summary>
internal sealed record AddBlocksKernel : Kernel
{
    public override string Label => "matmul-sum";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => inputs[0] switch
    {
        Block<double> => Run<double>(inputs),
        Block<float> => Run<float>(inputs),
        Block<Complex> => Run<Complex>(inputs),
        Block<long> => Run<long>(inputs),
        Block<int> => Run<int>(inputs),
        Block<short> => Run<short>(inputs),
        _ => Run<byte>(inputs),
    };

    private static Block<T> Run<T>(ReadOnlySpan<object?> inputs)
        where T : unmanaged, INumberBase<T>
    {
        var first = (Block<T>)inputs[0]!;
        var sum = Block<T>.New(first.Shape.ToArray());
        first.Span.CopyTo(sum.Writable);
        for (int i = 1; i < inputs.Length; i++)
        {
            TensorPrimitives.Add(sum.Span, ((Block<T>)inputs[i]!).Span, sum.Writable);
        }

        return sum;
    }
}
