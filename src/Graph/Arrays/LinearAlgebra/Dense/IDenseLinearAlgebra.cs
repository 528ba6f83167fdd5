using System.Numerics;
using Actors.Arrays.Blocks;

namespace Actors.Arrays.LinearAlgebra.Dense;

/// <summary>
/// Linear algebra on matrices in memory, of doubles or complex numbers (products: of any numbers). Where arrays are taken, matrices stand in
/// them column by column; blocks have any strides.
/// </summary>
internal interface IDenseLinearAlgebra
{
    string Name { get; }

    /// <summary>Adds a product: C += A · B.</summary>
    /// <param name="a">A, m by k.</param>
    /// <param name="b">B, k by n.</param>
    /// <param name="c">C, m by n, contiguous.</param>
    void MultiplyAdd<T>(Block<T> a, Block<T> b, Block<T> c)
        where T : unmanaged;

    /// <summary>The product of a matrix and an upper triangle, whose other half holds zeros or is not read.</summary>
    Block<T> MultiplyUpper<T>(Block<T> a, Block<T> upper)
        where T : unmanaged, INumberBase<T>;

    /// <summary>The thin QR factorization of an m by n matrix; k is the smaller of m and n.</summary>
    /// <param name="a">The matrix; at the end Q, m by k, stands at its beginning.</param>
    /// <param name="m">Its rows.</param>
    /// <param name="n">Its columns.</param>
    /// <param name="r">Set to R, k by n.</param>
    void QR<T>(T[] a, int m, int n, T[] r)
        where T : unmanaged, INumberBase<T>;

    /// <summary>The thin singular value decomposition U · diag(s) · Vᴴ of an n by n matrix.</summary>
    /// <param name="a">The matrix, which is overwritten.</param>
    /// <param name="n">Its rows and columns.</param>
    /// <param name="s">Set to the singular values, the largest first.</param>
    /// <param name="u">Set to U.</param>
    /// <param name="vt">Set to Vᴴ.</param>
    /// <returns>Whether it converged.</returns>
    bool Svd<T>(T[] a, int n, double[] s, T[] u, T[] vt)
        where T : unmanaged, INumberBase<T>;

    /// <summary>The Cholesky factorization L · Lᴴ; only the lower half is read and set.</summary>
    /// <param name="a">The matrix; at the end L is its lower half.</param>
    /// <param name="n">Its rows and columns.</param>
    /// <returns>Whether the matrix is positive definite.</returns>
    bool Cholesky<T>(T[] a, int n)
        where T : unmanaged, INumberBase<T>;

    /// <summary>The LU factorization P · L · U with row exchanges of an m by n matrix, m no smaller than n.</summary>
    /// <param name="a">The matrix; at the end U with L, whose diagonal is one, below it.</param>
    /// <param name="m">Its rows.</param>
    /// <param name="n">Its columns.</param>
    /// <param name="exchanges">Set to the row, from 0, that each of the first n rows was exchanged with, in this order.</param>
    void LU<T>(T[] a, int m, int n, int[] exchanges)
        where T : unmanaged, INumberBase<T>;

    /// <summary>Solves T · X = B for a triangular T.</summary>
    /// <param name="t">T, n by n, row by row or column by column; the other half is not read.</param>
    /// <param name="lower">Whether it is the lower half.</param>
    /// <param name="unit">Whether the diagonal is one and not read.</param>
    /// <param name="b">B, n rows, contiguous row by row; at the end X.</param>
    void SolveTriangular<T>(Block<T> t, bool lower, bool unit, Block<T> b)
        where T : unmanaged, INumberBase<T>;
}
