using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.LinearAlgebra.Kernels;

/// <summary>A panel of one of the matrices of A = P · L · U.</summary>
/// <param name="Part">P, L or U.</param>
/// <param name="Rows">The rows of the matrix.</param>
/// <param name="Start">The panel's first column.</param>
/// <param name="Width">Its columns.</param>
/// <param name="IsComplex">Whether the matrix is of complex numbers; else of doubles.</param>
internal sealed record LUPartKernel(char Part, int Rows, int Start, int Width, bool IsComplex) : Kernel
{
    public override string Label => Part.ToString();

    /// <summary>The inputs: for L and U the panel; for P and L also the exchanges, of all panels or of those to the right.</summary>
    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) =>
        IsComplex ? Run<Complex>(inputs) : Run<double>(inputs);

    private Block<T> Run<T>(ReadOnlySpan<object?> inputs)
        where T : unmanaged, INumberBase<T>
    {
        var result = new T[Rows * Width];
        int[] order = [.. Enumerable.Range(0, Rows)];
        int position = Part == 'P' ? 0 : Start + Width;
        for (int i = Part == 'P' ? 0 : 1; i < inputs.Length; i++)
        {
            foreach (int other in ((Block<int>)inputs[i]!).Span)
            {
                (order[position], order[other]) = (order[other], order[position]);
                position++;
            }
        }

        for (int j = 0; j < Width; j++)
        {
            Span<T> column = result.AsSpan(j * Rows, Rows);
            int diagonal = Start + j;
            if (Part == 'P')
            {
                column[order[diagonal]] = T.One;
                continue;
            }

            var panel = (Block<T>)((Factors)inputs[0]!)[0];
            for (int i = Part == 'U' ? 0 : diagonal; i < (Part == 'U' ? diagonal + 1 : Rows); i++)
            {
                column[i] = Part == 'L' && i == diagonal ? T.One : panel[order[i], j];
            }
        }

        return Matrices.OfColumns(result, Rows, Width);
    }
}
