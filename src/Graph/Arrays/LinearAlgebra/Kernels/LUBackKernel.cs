using System.Numerics;
using System.Numerics.Tensors;
using Actors.Arrays.Blocks;
using Actors.Arrays.LinearAlgebra.Dense;
using Actors.Graph.Tasks;

namespace Actors.Arrays.LinearAlgebra.Kernels;

/// <summary>Solves for the unknowns of one panel of U, and takes what they give from the equations above.</summary>
/// <param name="Start">The panel's first column.</param>
internal sealed record LUBackKernel(int Start) : Kernel
{
    public override string Label => "lu-solve";

    /// <summary>C −= A · B.</summary>
    public static void Subtract<T>(Block<T> a, Block<T> b, Block<T> c)
        where T : unmanaged, INumberBase<T>
    {
        var negative = Block<T>.New(b.Shape.ToArray());
        TensorPrimitives.Negate(b.Span, negative.Writable);
        DenseLinearAlgebra.Current.MultiplyAdd(a, negative, c);
    }

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) =>
        inputs[1] is Block<Complex> ? Run<Complex>(inputs, context) : Run<double>(inputs, context);

    private Block<T> Run<T>(ReadOnlySpan<object?> inputs, KernelContext context)
        where T : unmanaged, INumberBase<T>
    {
        var panel = (Block<T>)((Factors)inputs[0]!)[0];
        var source = (Block<T>)inputs[1]!;
        var x = Block<T>.New(source.Shape.ToArray());
        source.CopyTo(x);
        int width = panel.Shape[1];
        for (int i = 0; i < width; i++)
        {
            if (T.IsZero(panel[Start + i, i]))
            {
                throw new ArgumentException($"'solve' in task '{context.Key}': the matrix is singular.");
            }
        }

        Block<T> own = Matrices.Rows(x, Start, width);
        DenseLinearAlgebra.Current.SolveTriangular(Matrices.Rows(panel, Start, width), lower: false, unit: false, own);
        if (Start > 0)
        {
            Subtract(Matrices.Rows(panel, 0, Start), own, Matrices.Rows(x, 0, Start));
        }

        return x;
    }
}
