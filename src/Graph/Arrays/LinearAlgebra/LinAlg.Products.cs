using System.Diagnostics.CodeAnalysis;
using Actors.Arrays.Expressions;
using Actors.Arrays.LinearAlgebra.Expressions;

namespace Actors.Arrays;

/// <summary>
/// Linear algebra on arrays, lazily and by chunks: products, factorizations, equations. It runs on OpenBLAS and LAPACK where the
/// machine has them, and in managed code otherwise.
/// </summary>
[SuppressMessage("Naming", "CA1709:Identifiers should be cased correctly", Justification = "The names of the factorizations.")]
public static partial class LinAlg
{
    /// <summary>
    /// The dot product, by NumPy's rules: of two vectors the sum of their products (an array of rank 0), of two matrices their product,
    /// else the sum over the last axis of the first array and the last but one of the second.
    /// </summary>
    /// <param name="left">The first array.</param>
    /// <param name="right">The second array.</param>
    /// <exception cref="ArgumentException">The axes that are summed over differ in length.</exception>
    public static ChunkedArray<T> Dot<T>(this ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        Contracting.RequireNumbers("dot", left.Array.Kind);
        return left.Rank == 0 || right.Rank == 0
            ? new(Elementwise.Apply(Kernels.TileOp.Multiply, left.Array.Kind, left.Array.Kind, left.Array, right.Array))
            : new(Contracting.Apply("dot", left.Array, right.Array, [], [(left.Rank - 1, Math.Max(0, right.Rank - 2))]));
    }

    /// <summary>
    /// The product of matrices, as NumPy's <c>@</c>: the last two axes are rows and columns, the axes before them stand beside each
    /// other and broadcast. A vector on the left is a row, on the right a column, and its axis is not in the result.
    /// </summary>
    /// <param name="left">The first array.</param>
    /// <param name="right">The second array.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or one of the arrays has rank 0.</exception>
    public static ChunkedArray<T> MatMul<T>(this ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Rank == 0 || right.Rank == 0)
        {
            throw new ArgumentException($"'matmul' of arrays of shapes {left.Layout} and {right.Layout}: each needs an axis at least; use *.");
        }

        // Batch axes that one operand lacks are simply free axes of the other.
        int leftBatch = Math.Max(0, left.Rank - 2), rightBatch = Math.Max(0, right.Rank - 2), common = Math.Min(leftBatch, rightBatch);
        var batch = new (int, int)[common];
        for (int i = 0; i < common; i++)
        {
            batch[i] = (leftBatch - common + i, rightBatch - common + i);
        }

        ArrayExpr product = Contracting.Apply("matmul", left.Array, right.Array, batch, [(left.Rank - 1, Math.Max(0, right.Rank - 2))]);
        // Now: common batch, further batch of the left, its rows, further batch of the right, its columns.
        int extraLeft = leftBatch - common, extraRight = rightBatch - common, rows = left.Rank > 1 ? 1 : 0;
        int[] order =
        [
            .. Enumerable.Range(common, extraLeft),
            .. Enumerable.Range(common + extraLeft + rows, extraRight),
            .. Enumerable.Range(0, common),
            .. Enumerable.Range(common + extraLeft, rows),
            .. Enumerable.Range(common + extraLeft + rows + extraRight, product.Layout.Rank - common - extraLeft - rows - extraRight),
        ];
        return new(Contracting.Transpose(product, order));
    }

    /// <summary>The sum of products over the last axes of the first array and as many first axes of the second.</summary>
    /// <param name="left">The first array.</param>
    /// <param name="right">The second array.</param>
    /// <param name="axes">How many axes.</param>
    /// <exception cref="ArgumentException">The axes differ in length, or an array has fewer.</exception>
    public static ChunkedArray<T> TensorDot<T>(this ChunkedArray<T> left, ChunkedArray<T> right, int axes = 2)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (axes < 0 || axes > left.Rank || axes > right.Rank)
        {
            throw new ArgumentException($"'tensordot' over {axes} axes of arrays of shapes {left.Layout} and {right.Layout}: they have not as many.", nameof(axes));
        }

        return TensorDot(left, right, [.. Enumerable.Range(left.Rank - axes, axes)], [.. Enumerable.Range(0, axes)]);
    }

    /// <summary>The sum of products over pairs of axes.</summary>
    /// <param name="left">The first array.</param>
    /// <param name="right">The second array.</param>
    /// <param name="leftAxes">The axes of the first array.</param>
    /// <param name="rightAxes">The axes of the second array, in the same order.</param>
    /// <returns>An array of the other axes of the first array, then those of the second.</returns>
    /// <exception cref="ArgumentException">The axes differ in length or number.</exception>
    public static ChunkedArray<T> TensorDot<T>(this ChunkedArray<T> left, ChunkedArray<T> right, int[] leftAxes, int[] rightAxes)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        ArgumentNullException.ThrowIfNull(leftAxes);
        ArgumentNullException.ThrowIfNull(rightAxes);
        Reducing.Axes("tensordot", left.Layout, leftAxes);
        Reducing.Axes("tensordot", right.Layout, rightAxes);
        if (leftAxes.Length != rightAxes.Length)
        {
            throw new ArgumentException(
                $"'tensordot' of arrays of shapes {left.Layout} and {right.Layout} is given {leftAxes.Length} axes of the first and {rightAxes.Length} of the second.",
                nameof(rightAxes));
        }

        var pairs = new (int, int)[leftAxes.Length];
        for (int i = 0; i < pairs.Length; i++)
        {
            pairs[i] = (Reducing.Axis("tensordot", left.Layout, leftAxes[i]), Reducing.Axis("tensordot", right.Layout, rightAxes[i]));
        }

        return new(Contracting.Apply("tensordot", left.Array, right.Array, [], pairs));
    }

    /// <summary>The products of each element of one vector with each of another.</summary>
    /// <param name="left">The vector whose elements are the rows.</param>
    /// <param name="right">The vector whose elements are the columns.</param>
    /// <exception cref="ArgumentException">One of them is no vector.</exception>
    public static ChunkedArray<T> Outer<T>(this ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged
    {
        RequireVectors("outer", left, right);
        Contracting.RequireNumbers("outer", left.Array.Kind);
        var column = new ViewExpr("expand_dims", new ArrayLayout([left.Layout.Chunks[0], [1]]), new AxisMap(new([0, -1])), left.Array);
        return new(Elementwise.Apply(Kernels.TileOp.Multiply, left.Array.Kind, left.Array.Kind, column, right.Array));
    }

    /// <summary>The sum of products of all elements, row by row, of the first array conjugated.</summary>
    /// <param name="left">The first array.</param>
    /// <param name="right">The second array, of as many elements.</param>
    /// <exception cref="ArgumentException">They have not as many elements.</exception>
    public static ChunkedScalar<T> VDot<T>(this ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Size != right.Size)
        {
            throw new ArgumentException($"'vdot' of arrays of shapes {left.Layout} and {right.Layout}: they must have as many elements.", nameof(right));
        }

        ArrayExpr flat = (left.Rank == 1 ? left : left.Ravel()).Array, other = (right.Rank == 1 ? right : right.Ravel()).Array;
        ArrayExpr first = flat.Kind == Blocks.ElementKind.Complex ? Elementwise.Apply(Kernels.TileOp.Conjugate, flat.Kind, flat.Kind, flat) : flat;
        return new(Contracting.Apply("vdot", first, other, [], [(0, 0)]));
    }

    /// <summary>The sum of products over the last axes of both arrays; of vectors an array of rank 0.</summary>
    /// <param name="left">The first array.</param>
    /// <param name="right">The second array.</param>
    /// <returns>An array of the other axes of the first array, then those of the second.</returns>
    /// <exception cref="ArgumentException">The last axes differ in length.</exception>
    public static ChunkedArray<T> Inner<T>(this ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return left.Rank == 0 || right.Rank == 0 ? Dot(left, right)
            : new(Contracting.Apply("inner", left.Array, right.Array, [], [(left.Rank - 1, right.Rank - 1)]));
    }

    /// <summary>The Kronecker product: the second array, times each element of the first in its place.</summary>
    /// <param name="left">The first array.</param>
    /// <param name="right">The second array; where one has fewer axes than the other, it has axes of one element before them.</param>
    public static ChunkedArray<T> Kron<T>(this ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        Contracting.RequireNumbers("kron", left.Array.Kind);
        int rank = Math.Max(left.Rank, right.Rank);
        while (left.Rank < rank)
        {
            left = left.ExpandDims(0);
        }

        while (right.Rank < rank)
        {
            right = right.ExpandDims(0);
        }

        long[] shape = [.. left.Shape.Zip(right.Shape, (a, b) => a < 0 || b < 0
            ? throw Reducing.UnknownSizes("kron", a < 0 ? left.Layout : right.Layout) : a * b)];
        for (int axis = 0; axis < rank; axis++)
        {
            left = left.ExpandDims((2 * axis) + 1);
            right = right.ExpandDims(2 * axis);
        }

        return ArrayMath.Multiply(left, right).Reshape(shape);
    }

    private static void RequireVectors<T>(string name, ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Rank != 1 || right.Rank != 1)
        {
            throw new ArgumentException($"'{name}' of arrays of shapes {left.Layout} and {right.Layout}: both must be vectors.");
        }
    }
}
