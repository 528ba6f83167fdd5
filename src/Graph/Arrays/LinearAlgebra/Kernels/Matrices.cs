using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Arrays.LinearAlgebra.Dense;

namespace Actors.Arrays.LinearAlgebra.Kernels;

/// <summary>Blocks as matrices.</summary>
internal static class Matrices
{
    /// <summary>A block with some of its neighbouring axes taken together; copied only where strides do not allow a view.</summary>
    /// <param name="block">The block.</param>
    /// <param name="groups">How many axes each axis of the result takes together.</param>
    public static Block Merge(Block block, params ReadOnlySpan<int> groups)
    {
        Span<int> shape = stackalloc int[groups.Length], strides = stackalloc int[groups.Length];
        bool isView = true;
        int axis = 0;
        for (int g = 0; g < groups.Length; g++)
        {
            (shape[g], strides[g]) = (1, 0);
            for (int i = 0; i < groups[g]; i++, axis++)
            {
                int size = block.Shape[axis], step = block.Strides[axis];
                if (size != 1)
                {
                    isView &= shape[g] == 1 || strides[g] == step * size;
                    strides[g] = step;
                }

                shape[g] *= size;
            }
        }

        return isView ? block.View(shape.ToArray(), strides.ToArray(), block.Offset) : block.Reshape(shape.ToArray());
    }

    public static Block<T> Product<T>(Block<T> a, Block<T> b)
        where T : unmanaged
    {
        var c = Block<T>.New(a.Shape[0], b.Shape[1]);
        c.Writable.Clear();
        DenseLinearAlgebra.Current.MultiplyAdd(a, b, c);
        return c;
    }

    /// <summary>The transposed matrix, of complex numbers conjugated.</summary>
    public static Block<T> Adjoint<T>(Block<T> matrix)
        where T : unmanaged => (Block<T>)Conjugate(matrix).Permute([1, 0]);

    /// <summary>The matrix itself; of complex numbers a copy, conjugated.</summary>
    public static Block<T> Conjugate<T>(Block<T> matrix)
        where T : unmanaged
    {
        if (matrix is not Block<Complex> complex)
        {
            return matrix;
        }

        var result = Block<Complex>.New(complex.Shape.ToArray());
        complex.CopyTo(result);
        foreach (ref Complex value in result.Writable)
        {
            value = Complex.Conjugate(value);
        }

        return (Block<T>)(object)result;
    }

    /// <summary>A copy of a matrix column by column.</summary>
    public static T[] Columns<T>(Block<T> matrix)
        where T : unmanaged
    {
        var columns = new T[matrix.Length];
        if (matrix.Length > 0)
        {
            matrix.CopyTo(new Block<T>(columns, matrix.Shape.ToArray(), [1, matrix.Shape[0]]));
        }

        return columns;
    }

    /// <summary>A matrix over elements that stand column by column.</summary>
    public static Block<T> OfColumns<T>(T[] columns, int rows, int count)
        where T : unmanaged => new(columns, [rows, count], [1, rows]);

    /// <summary>Some rows of a matrix.</summary>
    public static Block<T> Rows<T>(Block<T> matrix, int start, int count)
        where T : unmanaged => (Block<T>)matrix.Region([start, 0], [count, matrix.Shape[1]]);

    /// <summary>Matrices one above the other, column by column.</summary>
    public static T[] StackColumns<T>(ReadOnlySpan<Block<T>> parts, out int rows)
        where T : unmanaged
    {
        rows = 0;
        foreach (Block<T> part in parts)
        {
            rows += part.Shape[0];
        }

        var columns = new T[rows * parts[0].Shape[1]];
        int at = 0;
        foreach (Block<T> part in parts)
        {
            if (part.Length > 0)
            {
                part.CopyTo(new Block<T>(columns, part.Shape.ToArray(), [1, rows], at));
            }

            at += part.Shape[0];
        }

        return columns;
    }
}
