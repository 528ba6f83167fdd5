using System.Numerics;
using System.Numerics.Tensors;
using Actors.Arrays.Blocks;
using Actors.Arrays.LinearAlgebra.Dense;
using Actors.Graph.Tasks;

namespace Actors.Arrays.LinearAlgebra.Kernels;

/// <summary>
/// A block of the solution of triangular equations: the inputs are the matrix' diagonal block, the block of the right side, the
/// matrix' other blocks of the row that count, and the blocks of the solution that stand against them.
/// </summary>
internal sealed record TriangularKernel(bool Lower, bool Unit) : Kernel
{
    public override string Label => "solve-triangular";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) =>
        inputs[0] is Block<Complex> ? Run<Complex>(inputs, context) : Run<double>(inputs, context);

    private Block<T> Run<T>(ReadOnlySpan<object?> inputs, KernelContext context)
        where T : unmanaged, INumberBase<T>
    {
        var source = (Block<T>)inputs[1]!;
        var x = Block<T>.New(source.Shape.ToArray());
        source.CopyTo(x);
        TensorPrimitives.Negate(x.Span, x.Writable);
        int count = (inputs.Length - 2) / 2;
        for (int k = 0; k < count; k++)
        {
            DenseLinearAlgebra.Current.MultiplyAdd((Block<T>)inputs[2 + k]!, (Block<T>)inputs[2 + count + k]!, x);
        }

        TensorPrimitives.Negate(x.Span, x.Writable);
        var diagonal = (Block<T>)inputs[0]!;
        for (int i = 0; i < diagonal.Shape[0] && !Unit; i++)
        {
            if (T.IsZero(diagonal[i, i]))
            {
                throw new ArgumentException($"'solve_triangular' in task '{context.Key}': the matrix is singular, its diagonal has a zero.");
            }
        }

        DenseLinearAlgebra.Current.SolveTriangular(diagonal, Lower, Unit, x);
        return x;
    }
}
