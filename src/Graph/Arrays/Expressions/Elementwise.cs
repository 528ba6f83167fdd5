using Actors.Arrays.Blocks;
using Actors.Arrays.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Arrays.Expressions;

/// <summary>Writes elementwise operations: broadcasts, brings chunks into line, casts.</summary>
internal static class Elementwise
{
    /// <summary>One operation on operands that are arrays (<see cref="ArrayExpr"/>) or constants of the type.</summary>
    /// <param name="op">The operation.</param>
    /// <param name="kind">The type it works in; array operands of other types are cast.</param>
    /// <param name="result">The type of the result.</param>
    /// <param name="operands">Arrays and constants; at least one array.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static ArrayExpr Apply(TileOp op, ElementKind kind, ElementKind result, params ReadOnlySpan<object> operands)
    {
        string name = op.ToString().ToLowerInvariant();
        RequireDefined(op, kind);
        var arrays = new List<ArrayExpr>();
        var constants = new object?[operands.Length];
        for (int i = 0; i < operands.Length; i++)
        {
            if (operands[i] is ArrayExpr array)
            {
                arrays.Add(op == TileOp.Where && i == 0 ? array : Cast(array, kind));
            }
            else
            {
                constants[i] = operands[i];
            }
        }

        (ArrayLayout layout, ArrayExpr[] aligned) = Align(name, arrays);
        return new ElementwiseExpr(
            name,
            layout,
            TileProgram.Single(op, kind, result, constants),
            Array.ConvertAll(aligned, a => AxisMap.Trailing(a.Layout.Rank, layout.Rank)),
            aligned);
    }

    public static ArrayExpr Cast(ArrayExpr array, ElementKind kind) => array.Kind == kind
        ? array
        : new ElementwiseExpr(
            "cast",
            array.Layout,
            TileProgram.Single(TileOp.Cast, array.Kind, kind, [null]),
            [AxisMap.Trailing(array.Layout.Rank, array.Layout.Rank)],
            [array]);

    /// <summary>The layout that arrays have together by NumPy's broadcasting, and the arrays cut so that their chunks fit it.</summary>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static (ArrayLayout Layout, ArrayExpr[] Arrays) Align(string name, IReadOnlyList<ArrayExpr> arrays)
    {
        if (arrays.Count == 1)
        {
            return (arrays[0].Layout, [arrays[0]]);
        }

        int rank = arrays.Max(a => a.Layout.Rank);
        var chunks = new long[rank][];
        for (int axis = 0; axis < rank; axis++)
        {
            chunks[axis] = [1];
            bool isSet = false;
            foreach (ArrayExpr array in arrays)
            {
                int own = axis - (rank - array.Layout.Rank);
                if (own < 0 || array.Layout.Shape[own] == 1)
                {
                    // One element is repeated; several chunks of it (one element and empty ones) become one below.
                    continue;
                }

                long[] other = array.Layout.Chunks[own];
                if (!isSet)
                {
                    (chunks[axis], isSet) = (other, true);
                    continue;
                }

                if (chunks[axis].AsSpan().SequenceEqual(other))
                {
                    continue;
                }

                bool known = !chunks[axis].Contains(ArrayLayout.Unknown) && !other.Contains(ArrayLayout.Unknown);
                if (!known || chunks[axis].Sum() != other.Sum())
                {
                    throw Misfit(name, arrays, known ? "" : $" Axis {axis} has chunks whose sizes are not known: compute them first with ComputeChunkSizesAsync.");
                }

                chunks[axis] = Refine(chunks[axis], other);
            }
        }

        var layout = new ArrayLayout(chunks);
        var aligned = new ArrayExpr[arrays.Count];
        for (int i = 0; i < aligned.Length; i++)
        {
            ArrayLayout own = arrays[i].Layout;
            var wanted = new long[own.Rank][];
            for (int axis = 0; axis < own.Rank; axis++)
            {
                wanted[axis] = own.Shape[axis] == 1 ? [1] : chunks[axis + rank - own.Rank];
            }

            aligned[i] = Rechunk(arrays[i], new ArrayLayout(wanted));
        }

        return (layout, aligned);
    }

    /// <summary>An array in other chunks of the same shape.</summary>
    public static ArrayExpr Rechunk(ArrayExpr array, ArrayLayout layout)
    {
        if (array.Layout.Equals(layout))
        {
            return array;
        }

        var plans = new AxisPlan[layout.Rank];
        for (int axis = 0; axis < plans.Length; axis++)
        {
            plans[axis] = AxisPlan.Rechunk(array.Layout.Chunks[axis], layout.Chunks[axis]);
        }

        return new RegionExpr("rechunk", plans, array);
    }

    /// <summary>The cuts of both.</summary>
    public static long[] Refine(long[] left, long[] right)
    {
        var result = new List<long>();
        long leftRest = 0, rightRest = 0;
        for (int i = 0, j = 0; ;)
        {
            while (leftRest == 0 && i < left.Length)
            {
                leftRest = left[i++];
            }

            while (rightRest == 0 && j < right.Length)
            {
                rightRest = right[j++];
            }

            long size = Math.Min(leftRest, rightRest);
            if (size == 0)
            {
                return result.Count == 0 ? [0] : [.. result];
            }

            result.Add(size);
            leftRest -= size;
            rightRest -= size;
        }
    }

    /// <summary>Refuses what a type does not support where it is written.</summary>
    private static void RequireDefined(TileOp op, ElementKind kind)
    {
        bool isDefined = kind switch
        {
            ElementKind.Bool => IsDefinedForTruths(op),
            ElementKind.Complex => IsDefinedForComplex(op),
            ElementKind.Float32 or ElementKind.Float64 => op is not (TileOp.And or TileOp.Or or TileOp.Xor or TileOp.Invert or TileOp.ShiftLeft
                or TileOp.ShiftRight or TileOp.Magnitude or TileOp.Real or TileOp.Imaginary or TileOp.Angle or TileOp.Conjugate),
            _ => IsDefinedForIntegers(op),
        };
        if (!isDefined)
        {
            throw new NotSupportedException($"'{op.ToString().ToLowerInvariant()}' is not defined for arrays of {kind.Name()}.");
        }
    }

    private static bool IsDefinedForTruths(TileOp op) => op is TileOp.Invert or TileOp.And or TileOp.Or or TileOp.Xor or TileOp.Add or TileOp.Multiply
        or TileOp.Maximum or TileOp.Minimum or TileOp.FMax or TileOp.FMin or TileOp.Where or TileOp.Cast || IsComparison(op) || IsTest(op);

    private static bool IsDefinedForIntegers(TileOp op) => op is TileOp.Negate or TileOp.Abs or TileOp.Sign or TileOp.Square or TileOp.Invert or TileOp.And
        or TileOp.Or or TileOp.Xor or TileOp.ShiftLeft or TileOp.ShiftRight or TileOp.Add or TileOp.Subtract or TileOp.Multiply or TileOp.Remainder or TileOp.FloorDivide
        or TileOp.FMod or TileOp.Power or TileOp.Maximum or TileOp.Minimum or TileOp.FMax or TileOp.FMin or TileOp.Where or TileOp.Cast || IsComparison(op) || IsTest(op);

    private static bool IsDefinedForComplex(TileOp op) => op is TileOp.Negate or TileOp.Square or TileOp.Add or TileOp.Subtract or TileOp.Multiply or TileOp.Divide
        or TileOp.Power or TileOp.Equal or TileOp.NotEqual or TileOp.Where or TileOp.Cast or TileOp.Magnitude or TileOp.Real or TileOp.Imaginary or TileOp.Angle
        or TileOp.Conjugate or TileOp.IsNaN or TileOp.IsInfinity or TileOp.IsFinite or TileOp.Reciprocal or TileOp.Sqrt or TileOp.Exp or TileOp.Exp2 or TileOp.Expm1
        or TileOp.Log or TileOp.Log2 or TileOp.Log10 or TileOp.Log1p or TileOp.Sin or TileOp.Cos or TileOp.Tan or TileOp.Asin or TileOp.Acos or TileOp.Atan
        or TileOp.Sinh or TileOp.Cosh or TileOp.Tanh or TileOp.Asinh or TileOp.Acosh or TileOp.Atanh or TileOp.Round or TileOp.NanToZero or TileOp.NanToOne;

    private static bool IsComparison(TileOp op) =>
        op is TileOp.Equal or TileOp.NotEqual or TileOp.Less or TileOp.LessEqual or TileOp.Greater or TileOp.GreaterEqual;

    private static bool IsTest(TileOp op) =>
        op is TileOp.IsNaN or TileOp.IsInfinity or TileOp.IsFinite or TileOp.SignBit or TileOp.IsPositiveInfinity or TileOp.IsNegativeInfinity;

    private static ArgumentException Misfit(string name, IReadOnlyList<ArrayExpr> arrays, string why) => new(
        $"'{name}' cannot broadcast the shapes {string.Join(" and ", arrays.Select(a => a.Layout.ToString()))} together.{why}");
}
