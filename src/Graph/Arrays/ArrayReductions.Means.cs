using System.Numerics;

namespace Actors.Arrays;

/// <content>Means and spreads.</content>
public static partial class ArrayReductions
{
    /// <summary>The mean of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<T> Mean<T>(this ChunkedArray<T> array)
        where T : unmanaged => new(MeanOf(array, null, false));

    /// <summary>The mean along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<T> Mean<T>(this ChunkedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => new(MeanOf(array, [axis], keepDims));

    /// <summary>The mean along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<T> Mean<T>(this ChunkedArray<T> array, int[] axes, bool keepDims = false)
        where T : unmanaged => new(MeanOf(array, Required(axes), keepDims));

    /// <summary>The mean of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<double> Mean(this ChunkedArray<long> array) => new(DoubleMeanOf(array, null, false));

    /// <summary>The mean along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<double> Mean(this ChunkedArray<long> array, int axis, bool keepDims = false) => new(DoubleMeanOf(array, [axis], keepDims));

    /// <summary>The mean along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<double> Mean(this ChunkedArray<long> array, int[] axes, bool keepDims = false) => new(DoubleMeanOf(array, Required(axes), keepDims));

    /// <summary>The mean of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<double> Mean(this ChunkedArray<int> array) => new(DoubleMeanOf(array, null, false));

    /// <summary>The mean along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<double> Mean(this ChunkedArray<int> array, int axis, bool keepDims = false) => new(DoubleMeanOf(array, [axis], keepDims));

    /// <summary>The mean along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<double> Mean(this ChunkedArray<int> array, int[] axes, bool keepDims = false) => new(DoubleMeanOf(array, Required(axes), keepDims));

    /// <summary>The mean of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<double> Mean(this ChunkedArray<short> array) => new(DoubleMeanOf(array, null, false));

    /// <summary>The mean along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<double> Mean(this ChunkedArray<short> array, int axis, bool keepDims = false) => new(DoubleMeanOf(array, [axis], keepDims));

    /// <summary>The mean along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<double> Mean(this ChunkedArray<short> array, int[] axes, bool keepDims = false) => new(DoubleMeanOf(array, Required(axes), keepDims));

    /// <summary>The mean of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<double> Mean(this ChunkedArray<byte> array) => new(DoubleMeanOf(array, null, false));

    /// <summary>The mean along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<double> Mean(this ChunkedArray<byte> array, int axis, bool keepDims = false) => new(DoubleMeanOf(array, [axis], keepDims));

    /// <summary>The mean along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<double> Mean(this ChunkedArray<byte> array, int[] axes, bool keepDims = false) => new(DoubleMeanOf(array, Required(axes), keepDims));

    /// <summary>The mean of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<double> Mean(this ChunkedArray<bool> array) => new(DoubleMeanOf(array, null, false));

    /// <summary>The mean along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<double> Mean(this ChunkedArray<bool> array, int axis, bool keepDims = false) => new(DoubleMeanOf(array, [axis], keepDims));

    /// <summary>The mean along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<double> Mean(this ChunkedArray<bool> array, int[] axes, bool keepDims = false) => new(DoubleMeanOf(array, Required(axes), keepDims));

    /// <summary>The mean, what is not a number left out, of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<T> NanMean<T>(this ChunkedArray<T> array)
        where T : unmanaged => new(NanMeanOf(array, null, false));

    /// <summary>The mean, what is not a number left out, along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<T> NanMean<T>(this ChunkedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => new(NanMeanOf(array, [axis], keepDims));

    /// <summary>The mean, what is not a number left out, along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<T> NanMean<T>(this ChunkedArray<T> array, int[] axes, bool keepDims = false)
        where T : unmanaged => new(NanMeanOf(array, Required(axes), keepDims));

    /// <summary>The variance of all elements.</summary>
    /// <param name="array">The array.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedScalar<T> Var<T>(this ChunkedArray<T> array, double ddof = 0)
        where T : unmanaged => new(VarOf(array, null, false, ddof));

    /// <summary>The variance along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<T> Var<T>(this ChunkedArray<T> array, int axis, bool keepDims = false, double ddof = 0)
        where T : unmanaged => new(VarOf(array, [axis], keepDims, ddof));

    /// <summary>The variance along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<T> Var<T>(this ChunkedArray<T> array, int[] axes, bool keepDims = false, double ddof = 0)
        where T : unmanaged => new(VarOf(array, Required(axes), keepDims, ddof));

    /// <summary>The variance of all elements.</summary>
    /// <param name="array">The array.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedScalar<double> Var(this ChunkedArray<long> array, double ddof = 0) => new(DoubleVarOf(array, null, false, ddof));

    /// <summary>The variance along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<double> Var(this ChunkedArray<long> array, int axis, bool keepDims = false, double ddof = 0) => new(DoubleVarOf(array, [axis], keepDims, ddof));

    /// <summary>The variance along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<double> Var(this ChunkedArray<long> array, int[] axes, bool keepDims = false, double ddof = 0) => new(DoubleVarOf(array, Required(axes), keepDims, ddof));

    /// <summary>The variance of all elements.</summary>
    /// <param name="array">The array.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedScalar<double> Var(this ChunkedArray<int> array, double ddof = 0) => new(DoubleVarOf(array, null, false, ddof));

    /// <summary>The variance along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<double> Var(this ChunkedArray<int> array, int axis, bool keepDims = false, double ddof = 0) => new(DoubleVarOf(array, [axis], keepDims, ddof));

    /// <summary>The variance along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<double> Var(this ChunkedArray<int> array, int[] axes, bool keepDims = false, double ddof = 0) => new(DoubleVarOf(array, Required(axes), keepDims, ddof));

    /// <summary>The variance of all elements.</summary>
    /// <param name="array">The array.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedScalar<double> Var(this ChunkedArray<short> array, double ddof = 0) => new(DoubleVarOf(array, null, false, ddof));

    /// <summary>The variance along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<double> Var(this ChunkedArray<short> array, int axis, bool keepDims = false, double ddof = 0) => new(DoubleVarOf(array, [axis], keepDims, ddof));

    /// <summary>The variance along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<double> Var(this ChunkedArray<short> array, int[] axes, bool keepDims = false, double ddof = 0) => new(DoubleVarOf(array, Required(axes), keepDims, ddof));

    /// <summary>The variance of all elements.</summary>
    /// <param name="array">The array.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedScalar<double> Var(this ChunkedArray<byte> array, double ddof = 0) => new(DoubleVarOf(array, null, false, ddof));

    /// <summary>The variance along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<double> Var(this ChunkedArray<byte> array, int axis, bool keepDims = false, double ddof = 0) => new(DoubleVarOf(array, [axis], keepDims, ddof));

    /// <summary>The variance along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<double> Var(this ChunkedArray<byte> array, int[] axes, bool keepDims = false, double ddof = 0) => new(DoubleVarOf(array, Required(axes), keepDims, ddof));

    /// <summary>The variance of all elements.</summary>
    /// <param name="array">The array.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedScalar<double> Var(this ChunkedArray<bool> array, double ddof = 0) => new(DoubleVarOf(array, null, false, ddof));

    /// <summary>The variance along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<double> Var(this ChunkedArray<bool> array, int axis, bool keepDims = false, double ddof = 0) => new(DoubleVarOf(array, [axis], keepDims, ddof));

    /// <summary>The variance along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<double> Var(this ChunkedArray<bool> array, int[] axes, bool keepDims = false, double ddof = 0) => new(DoubleVarOf(array, Required(axes), keepDims, ddof));

    /// <summary>The variance of all elements.</summary>
    /// <param name="array">The array.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedScalar<double> Var(this ChunkedArray<Complex> array, double ddof = 0) => new(DoubleVarOf(array, null, false, ddof));

    /// <summary>The variance along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<double> Var(this ChunkedArray<Complex> array, int axis, bool keepDims = false, double ddof = 0) => new(DoubleVarOf(array, [axis], keepDims, ddof));

    /// <summary>The variance along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<double> Var(this ChunkedArray<Complex> array, int[] axes, bool keepDims = false, double ddof = 0) => new(DoubleVarOf(array, Required(axes), keepDims, ddof));

    /// <summary>The variance, what is not a number left out, of all elements.</summary>
    /// <param name="array">The array.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedScalar<T> NanVar<T>(this ChunkedArray<T> array, double ddof = 0)
        where T : unmanaged => new(NanVarOf(array, null, false, ddof));

    /// <summary>The variance, what is not a number left out, along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<T> NanVar<T>(this ChunkedArray<T> array, int axis, bool keepDims = false, double ddof = 0)
        where T : unmanaged => new(NanVarOf(array, [axis], keepDims, ddof));

    /// <summary>The variance, what is not a number left out, along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<T> NanVar<T>(this ChunkedArray<T> array, int[] axes, bool keepDims = false, double ddof = 0)
        where T : unmanaged => new(NanVarOf(array, Required(axes), keepDims, ddof));

    /// <summary>The standard deviation of all elements.</summary>
    /// <param name="array">The array.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedScalar<T> Std<T>(this ChunkedArray<T> array, double ddof = 0)
        where T : unmanaged => new(StdOf(array, null, false, ddof));

    /// <summary>The standard deviation along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<T> Std<T>(this ChunkedArray<T> array, int axis, bool keepDims = false, double ddof = 0)
        where T : unmanaged => new(StdOf(array, [axis], keepDims, ddof));

    /// <summary>The standard deviation along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<T> Std<T>(this ChunkedArray<T> array, int[] axes, bool keepDims = false, double ddof = 0)
        where T : unmanaged => new(StdOf(array, Required(axes), keepDims, ddof));

    /// <summary>The standard deviation of all elements.</summary>
    /// <param name="array">The array.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedScalar<double> Std(this ChunkedArray<long> array, double ddof = 0) => new(DoubleStdOf(array, null, false, ddof));

    /// <summary>The standard deviation along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<double> Std(this ChunkedArray<long> array, int axis, bool keepDims = false, double ddof = 0) => new(DoubleStdOf(array, [axis], keepDims, ddof));

    /// <summary>The standard deviation along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<double> Std(this ChunkedArray<long> array, int[] axes, bool keepDims = false, double ddof = 0) => new(DoubleStdOf(array, Required(axes), keepDims, ddof));

    /// <summary>The standard deviation of all elements.</summary>
    /// <param name="array">The array.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedScalar<double> Std(this ChunkedArray<int> array, double ddof = 0) => new(DoubleStdOf(array, null, false, ddof));

    /// <summary>The standard deviation along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<double> Std(this ChunkedArray<int> array, int axis, bool keepDims = false, double ddof = 0) => new(DoubleStdOf(array, [axis], keepDims, ddof));

    /// <summary>The standard deviation along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<double> Std(this ChunkedArray<int> array, int[] axes, bool keepDims = false, double ddof = 0) => new(DoubleStdOf(array, Required(axes), keepDims, ddof));

    /// <summary>The standard deviation of all elements.</summary>
    /// <param name="array">The array.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedScalar<double> Std(this ChunkedArray<short> array, double ddof = 0) => new(DoubleStdOf(array, null, false, ddof));

    /// <summary>The standard deviation along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<double> Std(this ChunkedArray<short> array, int axis, bool keepDims = false, double ddof = 0) => new(DoubleStdOf(array, [axis], keepDims, ddof));

    /// <summary>The standard deviation along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<double> Std(this ChunkedArray<short> array, int[] axes, bool keepDims = false, double ddof = 0) => new(DoubleStdOf(array, Required(axes), keepDims, ddof));

    /// <summary>The standard deviation of all elements.</summary>
    /// <param name="array">The array.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedScalar<double> Std(this ChunkedArray<byte> array, double ddof = 0) => new(DoubleStdOf(array, null, false, ddof));

    /// <summary>The standard deviation along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<double> Std(this ChunkedArray<byte> array, int axis, bool keepDims = false, double ddof = 0) => new(DoubleStdOf(array, [axis], keepDims, ddof));

    /// <summary>The standard deviation along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<double> Std(this ChunkedArray<byte> array, int[] axes, bool keepDims = false, double ddof = 0) => new(DoubleStdOf(array, Required(axes), keepDims, ddof));

    /// <summary>The standard deviation of all elements.</summary>
    /// <param name="array">The array.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedScalar<double> Std(this ChunkedArray<bool> array, double ddof = 0) => new(DoubleStdOf(array, null, false, ddof));

    /// <summary>The standard deviation along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<double> Std(this ChunkedArray<bool> array, int axis, bool keepDims = false, double ddof = 0) => new(DoubleStdOf(array, [axis], keepDims, ddof));

    /// <summary>The standard deviation along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<double> Std(this ChunkedArray<bool> array, int[] axes, bool keepDims = false, double ddof = 0) => new(DoubleStdOf(array, Required(axes), keepDims, ddof));

    /// <summary>The standard deviation of all elements.</summary>
    /// <param name="array">The array.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedScalar<double> Std(this ChunkedArray<Complex> array, double ddof = 0) => new(DoubleStdOf(array, null, false, ddof));

    /// <summary>The standard deviation along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<double> Std(this ChunkedArray<Complex> array, int axis, bool keepDims = false, double ddof = 0) => new(DoubleStdOf(array, [axis], keepDims, ddof));

    /// <summary>The standard deviation along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<double> Std(this ChunkedArray<Complex> array, int[] axes, bool keepDims = false, double ddof = 0) => new(DoubleStdOf(array, Required(axes), keepDims, ddof));

    /// <summary>The standard deviation, what is not a number left out, of all elements.</summary>
    /// <param name="array">The array.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedScalar<T> NanStd<T>(this ChunkedArray<T> array, double ddof = 0)
        where T : unmanaged => new(NanStdOf(array, null, false, ddof));

    /// <summary>The standard deviation, what is not a number left out, along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<T> NanStd<T>(this ChunkedArray<T> array, int axis, bool keepDims = false, double ddof = 0)
        where T : unmanaged => new(NanStdOf(array, [axis], keepDims, ddof));

    /// <summary>The standard deviation, what is not a number left out, along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<T> NanStd<T>(this ChunkedArray<T> array, int[] axes, bool keepDims = false, double ddof = 0)
        where T : unmanaged => new(NanStdOf(array, Required(axes), keepDims, ddof));
}
