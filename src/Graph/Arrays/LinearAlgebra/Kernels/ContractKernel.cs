using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Arrays.LinearAlgebra.Dense;
using Actors.Graph.Tasks;

namespace Actors.Arrays.LinearAlgebra.Kernels;

/// <summary>
/// The sum of products of blocks: the inputs are blocks of the left operand (batch, free, contracted axes) and as many of the right one
/// (batch, contracted, free axes).
/// </summary>
/// <param name="Batch">How many axes stand beside each other.</param>
/// <param name="Contracted">How many axes are summed over.</param>
internal sealed record ContractKernel(int Batch, int Contracted) : Kernel
{
    public override string Label => "matmul";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => inputs[0] switch
    {
        Block<double> => Run<double>(inputs, context),
        Block<float> => Run<float>(inputs, context),
        Block<Complex> => Run<Complex>(inputs, context),
        Block<long> => Run<long>(inputs, context),
        Block<int> => Run<int>(inputs, context),
        Block<short> => Run<short>(inputs, context),
        _ => Run<byte>(inputs, context),
    };

    private Block<T> Run<T>(ReadOnlySpan<object?> inputs, KernelContext context)
        where T : unmanaged
    {
        int count = inputs.Length / 2;
        var first = (Block<T>)inputs[0]!;
        var last = (Block<T>)inputs[count]!;
        int leftFree = first.Rank - Batch - Contracted, rightFree = last.Rank - Batch - Contracted;
        int[] shape = [.. first.Shape[..(Batch + leftFree)], .. last.Shape[(Batch + Contracted)..]];
        var result = Block<T>.New(shape);
        result.Writable.Clear();
        Block whole = Matrices.Merge(result, Batch, leftFree, rightFree);
        for (int i = 0; i < count; i++)
        {
            Block left = Matrices.Merge((Block)inputs[i]!, Batch, leftFree, Contracted);
            Block right = Matrices.Merge((Block)inputs[count + i]!, Batch, Contracted, rightFree);
            for (int b = 0; b < whole.Shape[0]; b++)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                DenseLinearAlgebra.Current.MultiplyAdd(Matrix<T>(left, b), Matrix<T>(right, b), Matrix<T>(whole, b));
            }
        }

        return result;
    }

    private static Block<T> Matrix<T>(Block stack, int index)
        where T : unmanaged =>
        (Block<T>)stack.View([stack.Shape[1], stack.Shape[2]], [stack.Strides[1], stack.Strides[2]], stack.Offset + (index * stack.Strides[0]));
}
