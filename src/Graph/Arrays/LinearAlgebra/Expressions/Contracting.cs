using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;
using Actors.Frames.Expressions;

namespace Actors.Arrays.LinearAlgebra.Expressions;

/// <summary>Writes products of arrays.</summary>
internal static class Contracting
{
    /// <summary>The product of two arrays: which axes stand beside each other and which are summed over.</summary>
    /// <param name="name">The operation.</param>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <param name="batch">Pairs of axes that stand beside each other; one element repeats.</param>
    /// <param name="contracted">Pairs of axes to sum over.</param>
    /// <returns>An array with batch axes, then the other axes of the left operand, then those of the right one.</returns>
    /// <exception cref="ArgumentException">The lengths of paired axes differ.</exception>
    public static ArrayExpr Apply(
        string name, ArrayExpr left, ArrayExpr right, ReadOnlySpan<(int Left, int Right)> batch, ReadOnlySpan<(int Left, int Right)> contracted)
    {
        RequireNumbers(name, left.Kind);
        long[][] leftChunks = [.. left.Layout.Chunks], rightChunks = [.. right.Layout.Chunks];
        foreach ((int l, int r) in contracted)
        {
            if (!SameAxis(leftChunks[l], rightChunks[r]))
            {
                throw Misfit(name, left, right, l, r);
            }

            leftChunks[l] = rightChunks[r] = Common(leftChunks[l], rightChunks[r]);
        }

        var repeatLeft = new List<int>();
        var repeatRight = new List<int>();
        foreach ((int l, int r) in batch)
        {
            if (SameAxis(leftChunks[l], rightChunks[r]))
            {
                leftChunks[l] = rightChunks[r] = Common(leftChunks[l], rightChunks[r]);
            }
            else if (left.Layout.Shape[l] == 1)
            {
                repeatLeft.Add(l);
                leftChunks[l] = [1];
            }
            else if (right.Layout.Shape[r] == 1)
            {
                repeatRight.Add(r);
                rightChunks[r] = [1];
            }
            else
            {
                throw Misfit(name, left, right, l, r);
            }
        }

        ArrayExpr alignedLeft = Elementwise.Rechunk(left, new ArrayLayout(leftChunks)), alignedRight = Elementwise.Rechunk(right, new ArrayLayout(rightChunks));
        foreach ((int l, int r) in batch)
        {
            leftChunks[l] = repeatLeft.Contains(l) ? rightChunks[r] : leftChunks[l];
            rightChunks[r] = repeatRight.Contains(r) ? leftChunks[l] : rightChunks[r];
        }

        int[] batchLeft = Array.ConvertAll(batch.ToArray(), p => p.Left), batchRight = Array.ConvertAll(batch.ToArray(), p => p.Right);
        int[] innerLeft = Array.ConvertAll(contracted.ToArray(), p => p.Left), innerRight = Array.ConvertAll(contracted.ToArray(), p => p.Right);
        int[] freeLeft = [.. Enumerable.Range(0, left.Layout.Rank).Where(axis => !batchLeft.Contains(axis) && !innerLeft.Contains(axis))];
        int[] freeRight = [.. Enumerable.Range(0, right.Layout.Rank).Where(axis => !batchRight.Contains(axis) && !innerRight.Contains(axis))];
        return new ContractExpr(
            name,
            batch.Length,
            contracted.Length,
            Ordered(alignedLeft, leftChunks, [.. batchLeft, .. freeLeft, .. innerLeft]),
            Ordered(alignedRight, rightChunks, [.. batchRight, .. innerRight, .. freeRight]));
    }

    /// <summary>The axes in another order.</summary>
    public static ArrayExpr Transpose(ArrayExpr array, params int[] order) => Ordered(array, array.Layout.Chunks, order);

    /// <summary>The transposed matrix, of complex numbers conjugated.</summary>
    public static ArrayExpr Adjoint(ArrayExpr matrix) => Transpose(Conjugate(matrix), 1, 0);

    /// <summary>The array itself; of complex numbers conjugated.</summary>
    public static ArrayExpr Conjugate(ArrayExpr array) => array.Kind != ElementKind.Complex
        ? array : Elementwise.Apply(TileOp.Conjugate, ElementKind.Complex, ElementKind.Complex, array);

    public static void RequireNumbers(string name, ElementKind kind)
    {
        if (kind == ElementKind.Bool)
        {
            throw new NotSupportedException($"'{name}' is not defined for arrays of bool: cast them to a type of numbers first.");
        }
    }

    private static ArrayExpr Ordered(ArrayExpr array, long[][] chunks, int[] order)
    {
        var layout = new ArrayLayout([.. order.Select(axis => chunks[axis])]);
        return order.SequenceEqual(Enumerable.Range(0, order.Length)) && layout.Equals(array.Layout)
            ? array : new ViewExpr("transpose", layout, new AxisMap(new EquatableArray<int>(order)), array);
    }

    /// <summary>Whether axes are equally long; unknown sizes count as equal if the very same chunks are unknown.</summary>
    private static bool SameAxis(long[] left, long[] right) =>
        ReferenceEquals(left, right) || (!left.Contains(ArrayLayout.Unknown) && !right.Contains(ArrayLayout.Unknown) && left.Sum() == right.Sum());

    private static long[] Common(long[] left, long[] right) =>
        ReferenceEquals(left, right) || left.AsSpan().SequenceEqual(right) ? left : Elementwise.Refine(left, right);

    private static ArgumentException Misfit(string name, ArrayExpr left, ArrayExpr right, int leftAxis, int rightAxis)
    {
        bool known = left.Layout.Shape[leftAxis] >= 0 && right.Layout.Shape[rightAxis] >= 0;
        return new ArgumentException(
            $"'{name}' of arrays of shapes {left.Layout} and {right.Layout}: axis {leftAxis} of the first and axis {rightAxis} of the second "
            + (known ? "must have the same length." : "have chunks whose sizes are not known; compute them first with ComputeChunkSizesAsync."));
    }
}
