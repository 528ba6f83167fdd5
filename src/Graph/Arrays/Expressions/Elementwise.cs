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
        bool isDefined = op switch
        {
            TileOp.And or TileOp.Or or TileOp.Xor or TileOp.Invert => kind == ElementKind.Bool || kind.IsInteger(),
            TileOp.ShiftLeft or TileOp.ShiftRight => kind.IsInteger(),
            TileOp.Subtract or TileOp.Negate or TileOp.Remainder or TileOp.FloorDivide or TileOp.Power or TileOp.Square or TileOp.Sign or TileOp.Abs
                when kind == ElementKind.Bool => false,
            TileOp.Less or TileOp.LessEqual or TileOp.Greater or TileOp.GreaterEqual or TileOp.Maximum or TileOp.Minimum or TileOp.FMax or TileOp.FMin
                or TileOp.Remainder or TileOp.FloorDivide or TileOp.Sign or TileOp.Abs or TileOp.Round or TileOp.Floor or TileOp.Ceil or TileOp.Trunc
                or TileOp.Atan2 or TileOp.Hypot or TileOp.CopySign or TileOp.SignBit or TileOp.Radians or TileOp.Degrees or TileOp.Expm1 or TileOp.Log1p
                or TileOp.Log2 or TileOp.Exp2 or TileOp.Cbrt or TileOp.Asinh or TileOp.Acosh or TileOp.Atanh
                => kind != ElementKind.Complex,
            _ => true,
        };
        if (!isDefined)
        {
            throw new NotSupportedException($"'{op.ToString().ToLowerInvariant()}' is not defined for arrays of {kind.Name()}.");
        }
    }

    private static ArgumentException Misfit(string name, IReadOnlyList<ArrayExpr> arrays, string why) => new(
        $"'{name}' cannot broadcast the shapes {string.Join(" and ", arrays.Select(a => a.Layout.ToString()))} together.{why}");
}
