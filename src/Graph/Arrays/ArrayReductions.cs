using System.Diagnostics.CodeAnalysis;

using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <summary>
/// Reductions of arrays, over all axes to one value or over some to an array. Integers add up as longs and average as doubles; sums of
/// floats are kept in doubles until the end. Sums are pairwise, so their error stays small.
/// </summary>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "NumPy's names.")]
public static partial class ArrayReductions
{
    private static int[] Required(int[] axes)
    {
        ArgumentNullException.ThrowIfNull(axes);
        return axes;
    }

    private static ArrayExpr Checked<T>(ChunkedArray<T> array)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        return array.Array;
    }

    /// <summary>The type that sums are kept in.</summary>
    internal static ElementKind WorkKind(ElementKind result) => result == ElementKind.Float32 ? ElementKind.Float64 : result;

    private static TileProgram? CastTo(ElementKind work, ElementKind result) =>
        work == result ? null : TileProgram.Single(TileOp.Cast, work, result, [null]);

    private static ArrayExpr SumOf<T>(ChunkedArray<T> array, int[]? axes, bool keepDims)
        where T : unmanaged => Folded(ReduceOp.Sum, Checked(array), axes, keepDims, array.Array.Kind);

    private static ArrayExpr LongSumOf<T>(ChunkedArray<T> array, int[]? axes, bool keepDims)
        where T : unmanaged => Folded(ReduceOp.Sum, Checked(array), axes, keepDims, ElementKind.Int64);

    private static ArrayExpr ProdOf<T>(ChunkedArray<T> array, int[]? axes, bool keepDims)
        where T : unmanaged => Folded(ReduceOp.Prod, Checked(array), axes, keepDims, array.Array.Kind);

    private static ArrayExpr LongProdOf<T>(ChunkedArray<T> array, int[]? axes, bool keepDims)
        where T : unmanaged => Folded(ReduceOp.Prod, Checked(array), axes, keepDims, ElementKind.Int64);

    private static ArrayExpr NanSumOf<T>(ChunkedArray<T> array, int[]? axes, bool keepDims)
        where T : unmanaged => Folded(ReduceOp.Sum, WithoutNaN(Checked(array), TileOp.NanToZero), axes, keepDims, array.Array.Kind, "nansum");

    private static ArrayExpr NanProdOf<T>(ChunkedArray<T> array, int[]? axes, bool keepDims)
        where T : unmanaged => Folded(ReduceOp.Prod, WithoutNaN(Checked(array), TileOp.NanToOne), axes, keepDims, array.Array.Kind, "nanprod");

    private static ArrayExpr MinOf<T>(ChunkedArray<T> array, int[]? axes, bool keepDims)
        where T : unmanaged => Extreme(ReduceOp.Min, "min", Checked(array), axes, keepDims);

    private static ArrayExpr MaxOf<T>(ChunkedArray<T> array, int[]? axes, bool keepDims)
        where T : unmanaged => Extreme(ReduceOp.Max, "max", Checked(array), axes, keepDims);

    private static ArrayExpr NanMinOf<T>(ChunkedArray<T> array, int[]? axes, bool keepDims)
        where T : unmanaged => NanExtreme(ReduceOp.Min, "nanmin", TileOp.NanToHighest, Checked(array), axes, keepDims);

    private static ArrayExpr NanMaxOf<T>(ChunkedArray<T> array, int[]? axes, bool keepDims)
        where T : unmanaged => NanExtreme(ReduceOp.Max, "nanmax", TileOp.NanToLowest, Checked(array), axes, keepDims);

    private static ArrayExpr AnyOf<T>(ChunkedArray<T> array, int[]? axes, bool keepDims)
        where T : unmanaged => Truth(ReduceOp.Max, "any", Checked(array), axes, keepDims);

    private static ArrayExpr AllOf<T>(ChunkedArray<T> array, int[]? axes, bool keepDims)
        where T : unmanaged => Truth(ReduceOp.Min, "all", Checked(array), axes, keepDims);

    private static ArrayExpr MeanOf<T>(ChunkedArray<T> array, int[]? axes, bool keepDims)
        where T : unmanaged => Mean(Checked(array), axes, keepDims, array.Array.Kind);

    private static ArrayExpr DoubleMeanOf<T>(ChunkedArray<T> array, int[]? axes, bool keepDims)
        where T : unmanaged => Mean(Checked(array), axes, keepDims, ElementKind.Float64);

    private static ArrayExpr NanMeanOf<T>(ChunkedArray<T> array, int[]? axes, bool keepDims)
        where T : unmanaged
    {
        ArrayExpr source = Checked(array);
        ElementKind work = source.Kind == ElementKind.Complex || source.Kind.IsFloating() ? WorkKind(source.Kind)
            : throw new NotSupportedException($"'nanmean' is not defined for arrays of {source.Kind.Name()}: cast to double first.");
        ArrayExpr sum = Folded(ReduceOp.Sum, WithoutNaN(source, TileOp.NanToZero), axes, keepDims, work, "nansum");
        return Elementwise.Cast(Elementwise.Apply(TileOp.Divide, work, work, sum, CountOfNumbers(source, axes, keepDims)), source.Kind);
    }

    private static ArrayExpr VarOf<T>(ChunkedArray<T> array, int[]? axes, bool keepDims, double ddof)
        where T : unmanaged => Spread("var", Checked(array), axes, keepDims, ddof, array.Array.Kind);

    private static ArrayExpr DoubleVarOf<T>(ChunkedArray<T> array, int[]? axes, bool keepDims, double ddof)
        where T : unmanaged => Spread("var", Checked(array), axes, keepDims, ddof, ElementKind.Float64);

    private static ArrayExpr StdOf<T>(ChunkedArray<T> array, int[]? axes, bool keepDims, double ddof)
        where T : unmanaged => Spread("std", Checked(array), axes, keepDims, ddof, array.Array.Kind);

    private static ArrayExpr DoubleStdOf<T>(ChunkedArray<T> array, int[]? axes, bool keepDims, double ddof)
        where T : unmanaged => Spread("std", Checked(array), axes, keepDims, ddof, ElementKind.Float64);

    private static ArrayExpr NanVarOf<T>(ChunkedArray<T> array, int[]? axes, bool keepDims, double ddof)
        where T : unmanaged
    {
        ArrayExpr mean = NanMeanOf(array, axes, true);
        const ElementKind Work = ElementKind.Float64;
        ArrayExpr source = array.Array;
        ArrayExpr centred = source.Kind == ElementKind.Complex
            ? Elementwise.Apply(TileOp.Magnitude, ElementKind.Complex, Work, Elementwise.Apply(TileOp.Subtract, ElementKind.Complex, ElementKind.Complex, source, mean))
            : Elementwise.Apply(TileOp.Subtract, Work, Work, source, mean);
        ArrayExpr isNaN = Elementwise.Apply(TileOp.IsNaN, source.Kind, ElementKind.Bool, source);
        ArrayExpr squares = Elementwise.Apply(
            TileOp.Where, Work, Work, isNaN, 0.0, Elementwise.Apply(TileOp.Square, Work, Work, centred));
        ArrayExpr count = CountOfNumbers(source, axes, keepDims);
        ArrayExpr freedom = Elementwise.Apply(TileOp.Subtract, Work, Work, count, ddof);
        ArrayExpr sum = Folded(ReduceOp.Sum, squares, axes, keepDims, Work, "nanvar");

        // With no degree of freedom left there is no variance.
        ArrayExpr none = Elementwise.Apply(TileOp.LessEqual, Work, ElementKind.Bool, freedom, 0.0);
        ArrayExpr variance = Elementwise.Apply(TileOp.Divide, Work, Work, sum, freedom);
        return Elementwise.Cast(Elementwise.Apply(TileOp.Where, Work, Work, none, double.NaN, variance), source.Kind.IsFloating() ? source.Kind : Work);
    }

    private static ArrayExpr NanStdOf<T>(ChunkedArray<T> array, int[]? axes, bool keepDims, double ddof)
        where T : unmanaged
    {
        ArrayExpr variance = NanVarOf(array, axes, keepDims, ddof);
        return Elementwise.Apply(TileOp.Sqrt, variance.Kind, variance.Kind, variance);
    }

    private static ArrayExpr Folded(ReduceOp op, ArrayExpr array, int[]? axes, bool keepDims, ElementKind result, string? name = null)
    {
        name ??= op.ToString().ToLowerInvariant();
        int[] normal = Reducing.Axes(name, array.Layout, axes);
        ElementKind work = WorkKind(result);
        return Reducing.Reduce(op, array, normal, keepDims, work, name, CastTo(work, result));
    }

    /// <summary>The array with another value in the place of each that is not a number; integers always are.</summary>
    private static ArrayExpr WithoutNaN(ArrayExpr array, TileOp op) =>
        array.Kind.IsFloating() || array.Kind == ElementKind.Complex ? Elementwise.Apply(op, array.Kind, array.Kind, array) : array;

    /// <summary>How many are numbers, as doubles.</summary>
    private static ArrayExpr CountOfNumbers(ArrayExpr array, int[]? axes, bool keepDims)
    {
        ArrayExpr isNaN = Elementwise.Apply(TileOp.IsNaN, array.Kind, ElementKind.Bool, array);
        ArrayExpr isNumber = Elementwise.Apply(TileOp.Invert, ElementKind.Bool, ElementKind.Bool, isNaN);
        return Elementwise.Cast(Folded(ReduceOp.Sum, isNumber, axes, keepDims, ElementKind.Int64, "count"), ElementKind.Float64);
    }

    private static ArrayExpr Extreme(ReduceOp op, string name, ArrayExpr array, int[]? axes, bool keepDims) =>
        Reducing.Reduce(op, array, Reducing.Axes(name, array.Layout, axes), keepDims, array.Kind, name);

    private static ArrayExpr NanExtreme(ReduceOp op, string name, TileOp replace, ArrayExpr array, int[]? axes, bool keepDims)
    {
        if (!array.Kind.IsFloating())
        {
            return Extreme(op, name, array, axes, keepDims);
        }

        ArrayExpr extreme = Extreme(op, name, WithoutNaN(array, replace), axes, keepDims);
        ArrayExpr none = Elementwise.Apply(
            TileOp.Equal, ElementKind.Float64, ElementKind.Bool, CountOfNumbers(array, axes, keepDims), 0.0);
        object nan = Constants.Of(array.Kind, double.NaN);
        return Elementwise.Apply(TileOp.Where, array.Kind, array.Kind, none, nan, extreme);
    }

    private static ArrayExpr Truth(ReduceOp op, string name, ArrayExpr array, int[]? axes, bool keepDims)
    {
        int[] normal = Reducing.Axes(name, array.Layout, axes);
        // As bytes, of which there may be none: nothing is any, and all of nothing is true.
        ArrayExpr truth = Elementwise.Cast(array, ElementKind.Bool);
        bool hasNone = Array.Exists(normal, axis => array.Layout.Shape[axis] == 0);
        return hasNone
            ? Elementwise.Cast(
                Folded(op == ReduceOp.Max ? ReduceOp.Sum : ReduceOp.Prod, Elementwise.Cast(truth, ElementKind.Int64), normal, keepDims, ElementKind.Int64, name),
                ElementKind.Bool)
            : Reducing.Reduce(op, truth, normal, keepDims, ElementKind.Bool, name);
    }

    private static ArrayExpr Mean(ArrayExpr array, int[]? axes, bool keepDims, ElementKind result)
    {
        if (!result.IsFloating() && result != ElementKind.Complex)
        {
            throw new NotSupportedException($"'mean' is not defined for arrays of {array.Kind.Name()}: cast to double first.");
        }

        int[] normal = Reducing.Axes("mean", array.Layout, axes);
        ElementKind work = WorkKind(result);
        object count = Constants.Of(work, Reducing.Count("mean", array.Layout, normal));
        var divide = TileProgram.Single(TileOp.Divide, work, work, [null, count]);
        return Reducing.Reduce(ReduceOp.Sum, array, normal, keepDims, work, "mean", Then(divide, CastTo(work, result)));
    }

    private static ArrayExpr Spread(string name, ArrayExpr array, int[]? axes, bool keepDims, double ddof, ElementKind result)
    {
        if (array.Kind == ElementKind.Complex)
        {
            ArrayExpr real = Elementwise.Apply(TileOp.Real, ElementKind.Complex, ElementKind.Float64, array);
            ArrayExpr imaginary = Elementwise.Apply(TileOp.Imaginary, ElementKind.Complex, ElementKind.Float64, array);
            ArrayExpr both = Elementwise.Apply(
                TileOp.Add, ElementKind.Float64, ElementKind.Float64,
                Spread("var", real, axes, keepDims, ddof, ElementKind.Float64), Spread("var", imaginary, axes, keepDims, ddof, ElementKind.Float64));
            return name == "var" ? both : Elementwise.Apply(TileOp.Sqrt, ElementKind.Float64, ElementKind.Float64, both);
        }

        if (!result.IsFloating())
        {
            throw new NotSupportedException($"'{name}' is not defined for arrays of {array.Kind.Name()}: cast to double first.");
        }

        int[] normal = Reducing.Axes(name, array.Layout, axes);
        const ElementKind Work = ElementKind.Float64;
        TileProgram? post = name == "std" ? TileProgram.Single(TileOp.Sqrt, Work, Work, [null]) : null;
        post = Then(post, CastTo(Work, result));
        return Reducing.Variance(name, Elementwise.Cast(array, Work), normal, keepDims, ddof, post);
    }

    private static TileProgram? Then(TileProgram? first, TileProgram? second)
    {
        if (first is null || second is null)
        {
            return first ?? second;
        }

        var builder = new TileProgramBuilder([.. first.Inputs]);
        int middle = builder.Add(first, [0]);
        builder.Add(second, [middle]);
        return builder.Build();
    }
}
