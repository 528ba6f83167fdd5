using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Means and spreads of masked arrays.</content>
public static partial class ArrayReductions
{
    /// <summary>The mean of all elements that are not masked.</summary>
    /// <param name="array">The array.</param>
    public static MaskedScalar<T> Mean<T>(this MaskedArray<T> array)
        where T : unmanaged => new(MaskedMean<T, T>(array, null, false));

    /// <summary>The mean of the elements along an axis that are not masked.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static MaskedArray<T> Mean<T>(this MaskedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => MaskedMean<T, T>(array, [axis], keepDims);

    /// <summary>The mean of the elements along axes that are not masked.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static MaskedArray<T> Mean<T>(this MaskedArray<T> array, int[] axes, bool keepDims = false)
        where T : unmanaged => MaskedMean<T, T>(array, Required(axes), keepDims);

    /// <inheritdoc cref="Mean{T}(MaskedArray{T})"/>
    public static MaskedScalar<double> Mean(this MaskedArray<long> array) => new(MaskedMean<long, double>(array, null, false));

    /// <inheritdoc cref="Mean{T}(MaskedArray{T}, int, bool)"/>
    public static MaskedArray<double> Mean(this MaskedArray<long> array, int axis, bool keepDims = false) => MaskedMean<long, double>(array, [axis], keepDims);

    /// <inheritdoc cref="Mean{T}(MaskedArray{T}, int[], bool)"/>
    public static MaskedArray<double> Mean(this MaskedArray<long> array, int[] axes, bool keepDims = false) => MaskedMean<long, double>(array, Required(axes), keepDims);

    /// <inheritdoc cref="Mean{T}(MaskedArray{T})"/>
    public static MaskedScalar<double> Mean(this MaskedArray<int> array) => new(MaskedMean<int, double>(array, null, false));

    /// <inheritdoc cref="Mean{T}(MaskedArray{T}, int, bool)"/>
    public static MaskedArray<double> Mean(this MaskedArray<int> array, int axis, bool keepDims = false) => MaskedMean<int, double>(array, [axis], keepDims);

    /// <inheritdoc cref="Mean{T}(MaskedArray{T}, int[], bool)"/>
    public static MaskedArray<double> Mean(this MaskedArray<int> array, int[] axes, bool keepDims = false) => MaskedMean<int, double>(array, Required(axes), keepDims);

    /// <inheritdoc cref="Mean{T}(MaskedArray{T})"/>
    public static MaskedScalar<double> Mean(this MaskedArray<short> array) => new(MaskedMean<short, double>(array, null, false));

    /// <inheritdoc cref="Mean{T}(MaskedArray{T}, int, bool)"/>
    public static MaskedArray<double> Mean(this MaskedArray<short> array, int axis, bool keepDims = false) => MaskedMean<short, double>(array, [axis], keepDims);

    /// <inheritdoc cref="Mean{T}(MaskedArray{T}, int[], bool)"/>
    public static MaskedArray<double> Mean(this MaskedArray<short> array, int[] axes, bool keepDims = false) => MaskedMean<short, double>(array, Required(axes), keepDims);

    /// <inheritdoc cref="Mean{T}(MaskedArray{T})"/>
    public static MaskedScalar<double> Mean(this MaskedArray<byte> array) => new(MaskedMean<byte, double>(array, null, false));

    /// <inheritdoc cref="Mean{T}(MaskedArray{T}, int, bool)"/>
    public static MaskedArray<double> Mean(this MaskedArray<byte> array, int axis, bool keepDims = false) => MaskedMean<byte, double>(array, [axis], keepDims);

    /// <inheritdoc cref="Mean{T}(MaskedArray{T}, int[], bool)"/>
    public static MaskedArray<double> Mean(this MaskedArray<byte> array, int[] axes, bool keepDims = false) => MaskedMean<byte, double>(array, Required(axes), keepDims);

    /// <inheritdoc cref="Mean{T}(MaskedArray{T})"/>
    public static MaskedScalar<double> Mean(this MaskedArray<bool> array) => new(MaskedMean<bool, double>(array, null, false));

    /// <inheritdoc cref="Mean{T}(MaskedArray{T}, int, bool)"/>
    public static MaskedArray<double> Mean(this MaskedArray<bool> array, int axis, bool keepDims = false) => MaskedMean<bool, double>(array, [axis], keepDims);

    /// <inheritdoc cref="Mean{T}(MaskedArray{T}, int[], bool)"/>
    public static MaskedArray<double> Mean(this MaskedArray<bool> array, int[] axes, bool keepDims = false) => MaskedMean<bool, double>(array, Required(axes), keepDims);

    /// <summary>The variance of all elements that are not masked.</summary>
    /// <param name="array">The array.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by; masked where nothing is left.</param>
    public static MaskedScalar<T> Var<T>(this MaskedArray<T> array, double ddof = 0)
        where T : unmanaged => new(MaskedVar<T, T>(array, null, false, ddof));

    /// <summary>The variance of the elements along an axis that are not masked.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by; masked where nothing is left.</param>
    public static MaskedArray<T> Var<T>(this MaskedArray<T> array, int axis, bool keepDims = false, double ddof = 0)
        where T : unmanaged => MaskedVar<T, T>(array, [axis], keepDims, ddof);

    /// <summary>The variance of the elements along axes that are not masked.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by; masked where nothing is left.</param>
    public static MaskedArray<T> Var<T>(this MaskedArray<T> array, int[] axes, bool keepDims = false, double ddof = 0)
        where T : unmanaged => MaskedVar<T, T>(array, Required(axes), keepDims, ddof);

    /// <inheritdoc cref="Var{T}(MaskedArray{T}, double)"/>
    public static MaskedScalar<double> Var(this MaskedArray<long> array, double ddof = 0) => new(MaskedVar<long, double>(array, null, false, ddof));

    /// <inheritdoc cref="Var{T}(MaskedArray{T}, int, bool, double)"/>
    public static MaskedArray<double> Var(this MaskedArray<long> array, int axis, bool keepDims = false, double ddof = 0) => MaskedVar<long, double>(array, [axis], keepDims, ddof);

    /// <inheritdoc cref="Var{T}(MaskedArray{T}, int[], bool, double)"/>
    public static MaskedArray<double> Var(this MaskedArray<long> array, int[] axes, bool keepDims = false, double ddof = 0) => MaskedVar<long, double>(array, Required(axes), keepDims, ddof);

    /// <inheritdoc cref="Var{T}(MaskedArray{T}, double)"/>
    public static MaskedScalar<double> Var(this MaskedArray<int> array, double ddof = 0) => new(MaskedVar<int, double>(array, null, false, ddof));

    /// <inheritdoc cref="Var{T}(MaskedArray{T}, int, bool, double)"/>
    public static MaskedArray<double> Var(this MaskedArray<int> array, int axis, bool keepDims = false, double ddof = 0) => MaskedVar<int, double>(array, [axis], keepDims, ddof);

    /// <inheritdoc cref="Var{T}(MaskedArray{T}, int[], bool, double)"/>
    public static MaskedArray<double> Var(this MaskedArray<int> array, int[] axes, bool keepDims = false, double ddof = 0) => MaskedVar<int, double>(array, Required(axes), keepDims, ddof);

    /// <inheritdoc cref="Var{T}(MaskedArray{T}, double)"/>
    public static MaskedScalar<double> Var(this MaskedArray<short> array, double ddof = 0) => new(MaskedVar<short, double>(array, null, false, ddof));

    /// <inheritdoc cref="Var{T}(MaskedArray{T}, int, bool, double)"/>
    public static MaskedArray<double> Var(this MaskedArray<short> array, int axis, bool keepDims = false, double ddof = 0) => MaskedVar<short, double>(array, [axis], keepDims, ddof);

    /// <inheritdoc cref="Var{T}(MaskedArray{T}, int[], bool, double)"/>
    public static MaskedArray<double> Var(this MaskedArray<short> array, int[] axes, bool keepDims = false, double ddof = 0) => MaskedVar<short, double>(array, Required(axes), keepDims, ddof);

    /// <inheritdoc cref="Var{T}(MaskedArray{T}, double)"/>
    public static MaskedScalar<double> Var(this MaskedArray<byte> array, double ddof = 0) => new(MaskedVar<byte, double>(array, null, false, ddof));

    /// <inheritdoc cref="Var{T}(MaskedArray{T}, int, bool, double)"/>
    public static MaskedArray<double> Var(this MaskedArray<byte> array, int axis, bool keepDims = false, double ddof = 0) => MaskedVar<byte, double>(array, [axis], keepDims, ddof);

    /// <inheritdoc cref="Var{T}(MaskedArray{T}, int[], bool, double)"/>
    public static MaskedArray<double> Var(this MaskedArray<byte> array, int[] axes, bool keepDims = false, double ddof = 0) => MaskedVar<byte, double>(array, Required(axes), keepDims, ddof);

    /// <inheritdoc cref="Var{T}(MaskedArray{T}, double)"/>
    public static MaskedScalar<double> Var(this MaskedArray<bool> array, double ddof = 0) => new(MaskedVar<bool, double>(array, null, false, ddof));

    /// <inheritdoc cref="Var{T}(MaskedArray{T}, int, bool, double)"/>
    public static MaskedArray<double> Var(this MaskedArray<bool> array, int axis, bool keepDims = false, double ddof = 0) => MaskedVar<bool, double>(array, [axis], keepDims, ddof);

    /// <inheritdoc cref="Var{T}(MaskedArray{T}, int[], bool, double)"/>
    public static MaskedArray<double> Var(this MaskedArray<bool> array, int[] axes, bool keepDims = false, double ddof = 0) => MaskedVar<bool, double>(array, Required(axes), keepDims, ddof);

    /// <inheritdoc cref="Var{T}(MaskedArray{T}, double)"/>
    public static MaskedScalar<double> Var(this MaskedArray<Complex> array, double ddof = 0) => new(MaskedVar<Complex, double>(array, null, false, ddof));

    /// <inheritdoc cref="Var{T}(MaskedArray{T}, int, bool, double)"/>
    public static MaskedArray<double> Var(this MaskedArray<Complex> array, int axis, bool keepDims = false, double ddof = 0) => MaskedVar<Complex, double>(array, [axis], keepDims, ddof);

    /// <inheritdoc cref="Var{T}(MaskedArray{T}, int[], bool, double)"/>
    public static MaskedArray<double> Var(this MaskedArray<Complex> array, int[] axes, bool keepDims = false, double ddof = 0) => MaskedVar<Complex, double>(array, Required(axes), keepDims, ddof);

    /// <summary>The standard deviation of all elements that are not masked.</summary>
    /// <param name="array">The array.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by; masked where nothing is left.</param>
    public static MaskedScalar<T> Std<T>(this MaskedArray<T> array, double ddof = 0)
        where T : unmanaged => new(MaskedStd<T, T>(array, null, false, ddof));

    /// <summary>The standard deviation of the elements along an axis that are not masked.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by; masked where nothing is left.</param>
    public static MaskedArray<T> Std<T>(this MaskedArray<T> array, int axis, bool keepDims = false, double ddof = 0)
        where T : unmanaged => MaskedStd<T, T>(array, [axis], keepDims, ddof);

    /// <summary>The standard deviation of the elements along axes that are not masked.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by; masked where nothing is left.</param>
    public static MaskedArray<T> Std<T>(this MaskedArray<T> array, int[] axes, bool keepDims = false, double ddof = 0)
        where T : unmanaged => MaskedStd<T, T>(array, Required(axes), keepDims, ddof);

    /// <inheritdoc cref="Std{T}(MaskedArray{T}, double)"/>
    public static MaskedScalar<double> Std(this MaskedArray<long> array, double ddof = 0) => new(MaskedStd<long, double>(array, null, false, ddof));

    /// <inheritdoc cref="Std{T}(MaskedArray{T}, int, bool, double)"/>
    public static MaskedArray<double> Std(this MaskedArray<long> array, int axis, bool keepDims = false, double ddof = 0) => MaskedStd<long, double>(array, [axis], keepDims, ddof);

    /// <inheritdoc cref="Std{T}(MaskedArray{T}, int[], bool, double)"/>
    public static MaskedArray<double> Std(this MaskedArray<long> array, int[] axes, bool keepDims = false, double ddof = 0) => MaskedStd<long, double>(array, Required(axes), keepDims, ddof);

    /// <inheritdoc cref="Std{T}(MaskedArray{T}, double)"/>
    public static MaskedScalar<double> Std(this MaskedArray<int> array, double ddof = 0) => new(MaskedStd<int, double>(array, null, false, ddof));

    /// <inheritdoc cref="Std{T}(MaskedArray{T}, int, bool, double)"/>
    public static MaskedArray<double> Std(this MaskedArray<int> array, int axis, bool keepDims = false, double ddof = 0) => MaskedStd<int, double>(array, [axis], keepDims, ddof);

    /// <inheritdoc cref="Std{T}(MaskedArray{T}, int[], bool, double)"/>
    public static MaskedArray<double> Std(this MaskedArray<int> array, int[] axes, bool keepDims = false, double ddof = 0) => MaskedStd<int, double>(array, Required(axes), keepDims, ddof);

    /// <inheritdoc cref="Std{T}(MaskedArray{T}, double)"/>
    public static MaskedScalar<double> Std(this MaskedArray<short> array, double ddof = 0) => new(MaskedStd<short, double>(array, null, false, ddof));

    /// <inheritdoc cref="Std{T}(MaskedArray{T}, int, bool, double)"/>
    public static MaskedArray<double> Std(this MaskedArray<short> array, int axis, bool keepDims = false, double ddof = 0) => MaskedStd<short, double>(array, [axis], keepDims, ddof);

    /// <inheritdoc cref="Std{T}(MaskedArray{T}, int[], bool, double)"/>
    public static MaskedArray<double> Std(this MaskedArray<short> array, int[] axes, bool keepDims = false, double ddof = 0) => MaskedStd<short, double>(array, Required(axes), keepDims, ddof);

    /// <inheritdoc cref="Std{T}(MaskedArray{T}, double)"/>
    public static MaskedScalar<double> Std(this MaskedArray<byte> array, double ddof = 0) => new(MaskedStd<byte, double>(array, null, false, ddof));

    /// <inheritdoc cref="Std{T}(MaskedArray{T}, int, bool, double)"/>
    public static MaskedArray<double> Std(this MaskedArray<byte> array, int axis, bool keepDims = false, double ddof = 0) => MaskedStd<byte, double>(array, [axis], keepDims, ddof);

    /// <inheritdoc cref="Std{T}(MaskedArray{T}, int[], bool, double)"/>
    public static MaskedArray<double> Std(this MaskedArray<byte> array, int[] axes, bool keepDims = false, double ddof = 0) => MaskedStd<byte, double>(array, Required(axes), keepDims, ddof);

    /// <inheritdoc cref="Std{T}(MaskedArray{T}, double)"/>
    public static MaskedScalar<double> Std(this MaskedArray<bool> array, double ddof = 0) => new(MaskedStd<bool, double>(array, null, false, ddof));

    /// <inheritdoc cref="Std{T}(MaskedArray{T}, int, bool, double)"/>
    public static MaskedArray<double> Std(this MaskedArray<bool> array, int axis, bool keepDims = false, double ddof = 0) => MaskedStd<bool, double>(array, [axis], keepDims, ddof);

    /// <inheritdoc cref="Std{T}(MaskedArray{T}, int[], bool, double)"/>
    public static MaskedArray<double> Std(this MaskedArray<bool> array, int[] axes, bool keepDims = false, double ddof = 0) => MaskedStd<bool, double>(array, Required(axes), keepDims, ddof);

    /// <inheritdoc cref="Std{T}(MaskedArray{T}, double)"/>
    public static MaskedScalar<double> Std(this MaskedArray<Complex> array, double ddof = 0) => new(MaskedStd<Complex, double>(array, null, false, ddof));

    /// <inheritdoc cref="Std{T}(MaskedArray{T}, int, bool, double)"/>
    public static MaskedArray<double> Std(this MaskedArray<Complex> array, int axis, bool keepDims = false, double ddof = 0) => MaskedStd<Complex, double>(array, [axis], keepDims, ddof);

    /// <inheritdoc cref="Std{T}(MaskedArray{T}, int[], bool, double)"/>
    public static MaskedArray<double> Std(this MaskedArray<Complex> array, int[] axes, bool keepDims = false, double ddof = 0) => MaskedStd<Complex, double>(array, Required(axes), keepDims, ddof);

    private static MaskedArray<T> Checked<T>(MaskedArray<T> array)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        return array;
    }

    /// <summary>A reduction of the elements with one that changes nothing in the place of masked ones; masked where all are.</summary>
    private static MaskedArray<TResult> Masked<T, TResult>(
        MaskedArray<T> array, object neutral, Func<ChunkedArray<T>, int[]?, bool, ArrayExpr> reduce, int[]? axes, bool keepDims)
        where T : unmanaged
        where TResult : unmanaged =>
        new(
            new(reduce(Checked(array).Filled((T)Constants.Of(ElementKinds.Of<T>(), neutral)), axes, keepDims)),
            array.MaskOrNull is { } mask ? new(AllOf(mask, axes, keepDims)) : null,
            null);

    /// <summary>What no element is beyond: the greatest value of a type, or the least.</summary>
    private static T Extreme<T>(bool greatest)
        where T : unmanaged => (T)(object)(ElementKinds.Of<T>() switch
        {
            ElementKind.Bool => greatest,
            ElementKind.Byte => greatest ? byte.MaxValue : byte.MinValue,
            ElementKind.Int16 => greatest ? short.MaxValue : short.MinValue,
            ElementKind.Int32 => greatest ? int.MaxValue : int.MinValue,
            ElementKind.Int64 => greatest ? long.MaxValue : long.MinValue,
            ElementKind.Float32 => greatest ? float.PositiveInfinity : float.NegativeInfinity,
            ElementKind.Float64 => greatest ? double.PositiveInfinity : double.NegativeInfinity,
            _ => (object)Complex.Zero,
        });

    /// <summary>How many elements are not masked.</summary>
    private static ArrayExpr CountOf<T>(MaskedArray<T> array, int[]? axes, bool keepDims)
        where T : unmanaged => Folded(ReduceOp.Sum, (~Checked(array).Mask).Array, axes, keepDims, ElementKind.Int64, "count");

    private static MaskedArray<TResult> MaskedMean<T, TResult>(MaskedArray<T> array, int[]? axes, bool keepDims)
        where T : unmanaged
        where TResult : unmanaged
    {
        ElementKind result = ElementKinds.Of<TResult>(), work = WorkKind(result);
        ChunkedArray<T> there = Checked(array).Filled(default(T));
        if (!result.IsFloating() && result != ElementKind.Complex)
        {
            throw new NotSupportedException($"'mean' is not defined for arrays of {result.Name()}: cast to double first.");
        }

        ArrayExpr sum = Folded(ReduceOp.Sum, Elementwise.Cast(there.Array, work), axes, keepDims, work, "sum");
        ArrayExpr count = Elementwise.Cast(CountOf(array, axes, keepDims), ElementKind.Float64);
        return new(
            new(Elementwise.Cast(Elementwise.Apply(TileOp.Divide, work, work, sum, count), result)),
            array.MaskOrNull is null ? null : new(Elementwise.Apply(TileOp.Equal, ElementKind.Float64, ElementKind.Bool, count, 0.0)),
            null);
    }

    private static MaskedArray<TResult> MaskedVar<T, TResult>(MaskedArray<T> array, int[]? axes, bool keepDims, double ddof)
        where T : unmanaged
        where TResult : unmanaged
    {
        const ElementKind Work = ElementKind.Float64;
        ElementKind result = ElementKinds.Of<TResult>();
        if (!result.IsFloating())
        {
            throw new NotSupportedException($"'var' is not defined for arrays of {Checked(array).Data.Array.Kind.Name()}: cast to double first.");
        }

        ArrayExpr centred;
        if (Checked(array).Data.Array.Kind == ElementKind.Complex)
        {
            const ElementKind Pair = ElementKind.Complex;
            ArrayExpr mean = MaskedMean<T, Complex>(array, axes, true).Data.Array;
            centred = Elementwise.Apply(TileOp.Magnitude, Pair, Work, Elementwise.Apply(TileOp.Subtract, Pair, Pair, array.Data.Array, mean));
        }
        else
        {
            centred = Elementwise.Apply(TileOp.Subtract, Work, Work, array.Data.Array, MaskedMean<T, double>(array, axes, true).Data.Array);
        }

        var squares = new MaskedArray<double>(new(Elementwise.Apply(TileOp.Square, Work, Work, centred)), array.MaskOrNull, null);
        ArrayExpr sum = Folded(ReduceOp.Sum, squares.Filled(0).Array, axes, keepDims, Work, "var");
        ArrayExpr count = Elementwise.Cast(CountOf(array, axes, keepDims), Work);
        ArrayExpr freedom = Elementwise.Apply(TileOp.Subtract, Work, Work, count, ddof);
        ArrayExpr none = Elementwise.Apply(TileOp.LessEqual, Work, ElementKind.Bool, freedom, 0.0);
        return new(
            new(Elementwise.Cast(Elementwise.Apply(TileOp.Divide, Work, Work, sum, freedom), result)), array.MaskOrNull is null ? null : new(none), null);
    }

    private static MaskedArray<TResult> MaskedStd<T, TResult>(MaskedArray<T> array, int[]? axes, bool keepDims, double ddof)
        where T : unmanaged
        where TResult : unmanaged
    {
        MaskedArray<TResult> variance = MaskedVar<T, TResult>(array, axes, keepDims, ddof);
        ElementKind kind = variance.Data.Array.Kind;
        return new(new(Elementwise.Apply(TileOp.Sqrt, kind, kind, variance.Data.Array)), variance.MaskOrNull, null);
    }
}
