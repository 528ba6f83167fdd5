using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Arrays.LinearAlgebra.Dense;
using Actors.Graph.Tasks;

namespace Actors.Arrays.LinearAlgebra.Kernels;

/// <summary>Brings columns, of the matrix or of right sides, up to date with a factorized panel: exchanges rows, eliminates.</summary>
/// <param name="Start">The panel's first column.</param>
internal sealed record LUUpdateKernel(int Start) : Kernel
{
    public override string Label => "lu-update";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) =>
        inputs[1] is Block<Complex> ? Run<Complex>(inputs) : Run<double>(inputs);

    private Block<T> Run<T>(ReadOnlySpan<object?> inputs)
        where T : unmanaged, INumberBase<T>
    {
        var factors = (Factors)inputs[0]!;
        var panel = (Block<T>)factors[0];
        var exchanges = (Block<int>)factors[1];
        var source = (Block<T>)inputs[1]!;
        var columns = Block<T>.New(source.Shape.ToArray());
        source.CopyTo(columns);
        for (int i = 0; i < exchanges.Length; i++)
        {
            Swap(columns, Start + i, exchanges.Span[i]);
        }

        int width = panel.Shape[1], end = Start + width, rest = panel.Shape[0] - end;
        Block<T> own = Matrices.Rows(columns, Start, width);
        DenseLinearAlgebra.Current.SolveTriangular(Matrices.Rows(panel, Start, width), lower: true, unit: true, own);
        if (rest > 0)
        {
            LUBackKernel.Subtract(Matrices.Rows(panel, end, rest), own, Matrices.Rows(columns, end, rest));
        }

        return columns;
    }

    private static void Swap<T>(Block<T> rows, int first, int second)
        where T : unmanaged
    {
        if (first != second)
        {
            Span<T> a = Matrices.Rows(rows, first, 1).Writable, b = Matrices.Rows(rows, second, 1).Writable;
            for (int i = 0; i < a.Length; i++)
            {
                (a[i], b[i]) = (b[i], a[i]);
            }
        }
    }
}
