using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Arrays.LinearAlgebra.Dense;
using Actors.Graph.Tasks;

namespace Actors.Arrays.LinearAlgebra.Kernels;

/// <summary>Factorizes a panel of columns, from its diagonal down, with exchanges of rows: the panel and the exchanges.</summary>
/// <param name="Start">The panel's first column.</param>
internal sealed record LUFactorKernel(int Start) : Kernel
{
    public override string Label => "lu";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) =>
        inputs[0] is Block<Complex> ? Run<Complex>(inputs) : Run<double>(inputs);

    private Factors Run<T>(ReadOnlySpan<object?> inputs)
        where T : unmanaged, INumberBase<T>
    {
        var source = (Block<T>)inputs[0]!;
        int rows = source.Shape[0], width = source.Shape[1];
        T[] lower = Matrices.Columns(Matrices.Rows(source, Start, rows - Start));
        var exchanges = new int[width];
        DenseLinearAlgebra.Current.LU(lower, rows - Start, width, exchanges);
        for (int i = 0; i < width; i++)
        {
            exchanges[i] += Start;
        }

        Block<T> panel = Matrices.OfColumns(Matrices.Columns(source), rows, width);
        if (lower.Length > 0)
        {
            Matrices.OfColumns(lower, rows - Start, width).CopyTo(Matrices.Rows(panel, Start, rows - Start));
        }

        return new Factors(panel, new Block<int>(exchanges, [width]));
    }
}
