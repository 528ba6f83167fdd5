using System.Numerics;

namespace Actors.Arrays;

/// <content>
/// Means and spreads that leave out what is not a number, as doubles: of types that are always numbers, and the spreads of complex numbers.
/// </content>
public static partial class ArrayReductions
{
    /// <summary>The mean of all elements, as a double.</summary>
    /// <inheritdoc cref="NanMean{T}(ChunkedArray{T})"/>
    public static ChunkedScalar<double> NanMean(this ChunkedArray<long> array) => array.Mean();

    /// <summary>The mean along an axis, as doubles.</summary>
    /// <inheritdoc cref="NanMean{T}(ChunkedArray{T}, int, bool)"/>
    public static ChunkedArray<double> NanMean(this ChunkedArray<long> array, int axis, bool keepDims = false) => array.Mean(axis, keepDims);

    /// <summary>The mean along axes, as doubles.</summary>
    /// <inheritdoc cref="NanMean{T}(ChunkedArray{T}, int[], bool)"/>
    public static ChunkedArray<double> NanMean(this ChunkedArray<long> array, int[] axes, bool keepDims = false) => array.Mean(axes, keepDims);

    /// <summary>The mean of all elements, as a double.</summary>
    /// <inheritdoc cref="NanMean{T}(ChunkedArray{T})"/>
    public static ChunkedScalar<double> NanMean(this ChunkedArray<int> array) => array.Mean();

    /// <summary>The mean along an axis, as doubles.</summary>
    /// <inheritdoc cref="NanMean{T}(ChunkedArray{T}, int, bool)"/>
    public static ChunkedArray<double> NanMean(this ChunkedArray<int> array, int axis, bool keepDims = false) => array.Mean(axis, keepDims);

    /// <summary>The mean along axes, as doubles.</summary>
    /// <inheritdoc cref="NanMean{T}(ChunkedArray{T}, int[], bool)"/>
    public static ChunkedArray<double> NanMean(this ChunkedArray<int> array, int[] axes, bool keepDims = false) => array.Mean(axes, keepDims);

    /// <summary>The mean of all elements, as a double.</summary>
    /// <inheritdoc cref="NanMean{T}(ChunkedArray{T})"/>
    public static ChunkedScalar<double> NanMean(this ChunkedArray<short> array) => array.Mean();

    /// <summary>The mean along an axis, as doubles.</summary>
    /// <inheritdoc cref="NanMean{T}(ChunkedArray{T}, int, bool)"/>
    public static ChunkedArray<double> NanMean(this ChunkedArray<short> array, int axis, bool keepDims = false) => array.Mean(axis, keepDims);

    /// <summary>The mean along axes, as doubles.</summary>
    /// <inheritdoc cref="NanMean{T}(ChunkedArray{T}, int[], bool)"/>
    public static ChunkedArray<double> NanMean(this ChunkedArray<short> array, int[] axes, bool keepDims = false) => array.Mean(axes, keepDims);

    /// <summary>The mean of all elements, as a double.</summary>
    /// <inheritdoc cref="NanMean{T}(ChunkedArray{T})"/>
    public static ChunkedScalar<double> NanMean(this ChunkedArray<byte> array) => array.Mean();

    /// <summary>The mean along an axis, as doubles.</summary>
    /// <inheritdoc cref="NanMean{T}(ChunkedArray{T}, int, bool)"/>
    public static ChunkedArray<double> NanMean(this ChunkedArray<byte> array, int axis, bool keepDims = false) => array.Mean(axis, keepDims);

    /// <summary>The mean along axes, as doubles.</summary>
    /// <inheritdoc cref="NanMean{T}(ChunkedArray{T}, int[], bool)"/>
    public static ChunkedArray<double> NanMean(this ChunkedArray<byte> array, int[] axes, bool keepDims = false) => array.Mean(axes, keepDims);

    /// <summary>The mean of all elements, as a double.</summary>
    /// <inheritdoc cref="NanMean{T}(ChunkedArray{T})"/>
    public static ChunkedScalar<double> NanMean(this ChunkedArray<bool> array) => array.Mean();

    /// <summary>The mean along an axis, as doubles.</summary>
    /// <inheritdoc cref="NanMean{T}(ChunkedArray{T}, int, bool)"/>
    public static ChunkedArray<double> NanMean(this ChunkedArray<bool> array, int axis, bool keepDims = false) => array.Mean(axis, keepDims);

    /// <summary>The mean along axes, as doubles.</summary>
    /// <inheritdoc cref="NanMean{T}(ChunkedArray{T}, int[], bool)"/>
    public static ChunkedArray<double> NanMean(this ChunkedArray<bool> array, int[] axes, bool keepDims = false) => array.Mean(axes, keepDims);

    /// <summary>The variance of all elements, as a double.</summary>
    /// <inheritdoc cref="NanVar{T}(ChunkedArray{T}, double)"/>
    public static ChunkedScalar<double> NanVar(this ChunkedArray<long> array, double ddof = 0) => array.Var(ddof);

    /// <summary>The variance along an axis, as doubles.</summary>
    /// <inheritdoc cref="NanVar{T}(ChunkedArray{T}, int, bool, double)"/>
    public static ChunkedArray<double> NanVar(this ChunkedArray<long> array, int axis, bool keepDims = false, double ddof = 0) => array.Var(axis, keepDims, ddof);

    /// <summary>The variance along axes, as doubles.</summary>
    /// <inheritdoc cref="NanVar{T}(ChunkedArray{T}, int[], bool, double)"/>
    public static ChunkedArray<double> NanVar(this ChunkedArray<long> array, int[] axes, bool keepDims = false, double ddof = 0) => array.Var(axes, keepDims, ddof);

    /// <summary>The variance of all elements, as a double.</summary>
    /// <inheritdoc cref="NanVar{T}(ChunkedArray{T}, double)"/>
    public static ChunkedScalar<double> NanVar(this ChunkedArray<int> array, double ddof = 0) => array.Var(ddof);

    /// <summary>The variance along an axis, as doubles.</summary>
    /// <inheritdoc cref="NanVar{T}(ChunkedArray{T}, int, bool, double)"/>
    public static ChunkedArray<double> NanVar(this ChunkedArray<int> array, int axis, bool keepDims = false, double ddof = 0) => array.Var(axis, keepDims, ddof);

    /// <summary>The variance along axes, as doubles.</summary>
    /// <inheritdoc cref="NanVar{T}(ChunkedArray{T}, int[], bool, double)"/>
    public static ChunkedArray<double> NanVar(this ChunkedArray<int> array, int[] axes, bool keepDims = false, double ddof = 0) => array.Var(axes, keepDims, ddof);

    /// <summary>The variance of all elements, as a double.</summary>
    /// <inheritdoc cref="NanVar{T}(ChunkedArray{T}, double)"/>
    public static ChunkedScalar<double> NanVar(this ChunkedArray<short> array, double ddof = 0) => array.Var(ddof);

    /// <summary>The variance along an axis, as doubles.</summary>
    /// <inheritdoc cref="NanVar{T}(ChunkedArray{T}, int, bool, double)"/>
    public static ChunkedArray<double> NanVar(this ChunkedArray<short> array, int axis, bool keepDims = false, double ddof = 0) => array.Var(axis, keepDims, ddof);

    /// <summary>The variance along axes, as doubles.</summary>
    /// <inheritdoc cref="NanVar{T}(ChunkedArray{T}, int[], bool, double)"/>
    public static ChunkedArray<double> NanVar(this ChunkedArray<short> array, int[] axes, bool keepDims = false, double ddof = 0) => array.Var(axes, keepDims, ddof);

    /// <summary>The variance of all elements, as a double.</summary>
    /// <inheritdoc cref="NanVar{T}(ChunkedArray{T}, double)"/>
    public static ChunkedScalar<double> NanVar(this ChunkedArray<byte> array, double ddof = 0) => array.Var(ddof);

    /// <summary>The variance along an axis, as doubles.</summary>
    /// <inheritdoc cref="NanVar{T}(ChunkedArray{T}, int, bool, double)"/>
    public static ChunkedArray<double> NanVar(this ChunkedArray<byte> array, int axis, bool keepDims = false, double ddof = 0) => array.Var(axis, keepDims, ddof);

    /// <summary>The variance along axes, as doubles.</summary>
    /// <inheritdoc cref="NanVar{T}(ChunkedArray{T}, int[], bool, double)"/>
    public static ChunkedArray<double> NanVar(this ChunkedArray<byte> array, int[] axes, bool keepDims = false, double ddof = 0) => array.Var(axes, keepDims, ddof);

    /// <summary>The variance of all elements, as a double.</summary>
    /// <inheritdoc cref="NanVar{T}(ChunkedArray{T}, double)"/>
    public static ChunkedScalar<double> NanVar(this ChunkedArray<bool> array, double ddof = 0) => array.Var(ddof);

    /// <summary>The variance along an axis, as doubles.</summary>
    /// <inheritdoc cref="NanVar{T}(ChunkedArray{T}, int, bool, double)"/>
    public static ChunkedArray<double> NanVar(this ChunkedArray<bool> array, int axis, bool keepDims = false, double ddof = 0) => array.Var(axis, keepDims, ddof);

    /// <summary>The variance along axes, as doubles.</summary>
    /// <inheritdoc cref="NanVar{T}(ChunkedArray{T}, int[], bool, double)"/>
    public static ChunkedArray<double> NanVar(this ChunkedArray<bool> array, int[] axes, bool keepDims = false, double ddof = 0) => array.Var(axes, keepDims, ddof);

    /// <summary>The standard deviation of all elements, as a double.</summary>
    /// <inheritdoc cref="NanStd{T}(ChunkedArray{T}, double)"/>
    public static ChunkedScalar<double> NanStd(this ChunkedArray<long> array, double ddof = 0) => array.Std(ddof);

    /// <summary>The standard deviation along an axis, as doubles.</summary>
    /// <inheritdoc cref="NanStd{T}(ChunkedArray{T}, int, bool, double)"/>
    public static ChunkedArray<double> NanStd(this ChunkedArray<long> array, int axis, bool keepDims = false, double ddof = 0) => array.Std(axis, keepDims, ddof);

    /// <summary>The standard deviation along axes, as doubles.</summary>
    /// <inheritdoc cref="NanStd{T}(ChunkedArray{T}, int[], bool, double)"/>
    public static ChunkedArray<double> NanStd(this ChunkedArray<long> array, int[] axes, bool keepDims = false, double ddof = 0) => array.Std(axes, keepDims, ddof);

    /// <summary>The standard deviation of all elements, as a double.</summary>
    /// <inheritdoc cref="NanStd{T}(ChunkedArray{T}, double)"/>
    public static ChunkedScalar<double> NanStd(this ChunkedArray<int> array, double ddof = 0) => array.Std(ddof);

    /// <summary>The standard deviation along an axis, as doubles.</summary>
    /// <inheritdoc cref="NanStd{T}(ChunkedArray{T}, int, bool, double)"/>
    public static ChunkedArray<double> NanStd(this ChunkedArray<int> array, int axis, bool keepDims = false, double ddof = 0) => array.Std(axis, keepDims, ddof);

    /// <summary>The standard deviation along axes, as doubles.</summary>
    /// <inheritdoc cref="NanStd{T}(ChunkedArray{T}, int[], bool, double)"/>
    public static ChunkedArray<double> NanStd(this ChunkedArray<int> array, int[] axes, bool keepDims = false, double ddof = 0) => array.Std(axes, keepDims, ddof);

    /// <summary>The standard deviation of all elements, as a double.</summary>
    /// <inheritdoc cref="NanStd{T}(ChunkedArray{T}, double)"/>
    public static ChunkedScalar<double> NanStd(this ChunkedArray<short> array, double ddof = 0) => array.Std(ddof);

    /// <summary>The standard deviation along an axis, as doubles.</summary>
    /// <inheritdoc cref="NanStd{T}(ChunkedArray{T}, int, bool, double)"/>
    public static ChunkedArray<double> NanStd(this ChunkedArray<short> array, int axis, bool keepDims = false, double ddof = 0) => array.Std(axis, keepDims, ddof);

    /// <summary>The standard deviation along axes, as doubles.</summary>
    /// <inheritdoc cref="NanStd{T}(ChunkedArray{T}, int[], bool, double)"/>
    public static ChunkedArray<double> NanStd(this ChunkedArray<short> array, int[] axes, bool keepDims = false, double ddof = 0) => array.Std(axes, keepDims, ddof);

    /// <summary>The standard deviation of all elements, as a double.</summary>
    /// <inheritdoc cref="NanStd{T}(ChunkedArray{T}, double)"/>
    public static ChunkedScalar<double> NanStd(this ChunkedArray<byte> array, double ddof = 0) => array.Std(ddof);

    /// <summary>The standard deviation along an axis, as doubles.</summary>
    /// <inheritdoc cref="NanStd{T}(ChunkedArray{T}, int, bool, double)"/>
    public static ChunkedArray<double> NanStd(this ChunkedArray<byte> array, int axis, bool keepDims = false, double ddof = 0) => array.Std(axis, keepDims, ddof);

    /// <summary>The standard deviation along axes, as doubles.</summary>
    /// <inheritdoc cref="NanStd{T}(ChunkedArray{T}, int[], bool, double)"/>
    public static ChunkedArray<double> NanStd(this ChunkedArray<byte> array, int[] axes, bool keepDims = false, double ddof = 0) => array.Std(axes, keepDims, ddof);

    /// <summary>The standard deviation of all elements, as a double.</summary>
    /// <inheritdoc cref="NanStd{T}(ChunkedArray{T}, double)"/>
    public static ChunkedScalar<double> NanStd(this ChunkedArray<bool> array, double ddof = 0) => array.Std(ddof);

    /// <summary>The standard deviation along an axis, as doubles.</summary>
    /// <inheritdoc cref="NanStd{T}(ChunkedArray{T}, int, bool, double)"/>
    public static ChunkedArray<double> NanStd(this ChunkedArray<bool> array, int axis, bool keepDims = false, double ddof = 0) => array.Std(axis, keepDims, ddof);

    /// <summary>The standard deviation along axes, as doubles.</summary>
    /// <inheritdoc cref="NanStd{T}(ChunkedArray{T}, int[], bool, double)"/>
    public static ChunkedArray<double> NanStd(this ChunkedArray<bool> array, int[] axes, bool keepDims = false, double ddof = 0) => array.Std(axes, keepDims, ddof);

    /// <summary>The variance of all elements, as a double.</summary>
    /// <inheritdoc cref="NanVar{T}(ChunkedArray{T}, double)"/>
    public static ChunkedScalar<double> NanVar(this ChunkedArray<Complex> array, double ddof = 0) => new(NanVarOf(array, null, false, ddof));

    /// <summary>The variance along an axis, as doubles.</summary>
    /// <inheritdoc cref="NanVar{T}(ChunkedArray{T}, int, bool, double)"/>
    public static ChunkedArray<double> NanVar(this ChunkedArray<Complex> array, int axis, bool keepDims = false, double ddof = 0) => new(NanVarOf(array, [axis], keepDims, ddof));

    /// <summary>The variance along axes, as doubles.</summary>
    /// <inheritdoc cref="NanVar{T}(ChunkedArray{T}, int[], bool, double)"/>
    public static ChunkedArray<double> NanVar(this ChunkedArray<Complex> array, int[] axes, bool keepDims = false, double ddof = 0) => new(NanVarOf(array, Required(axes), keepDims, ddof));

    /// <summary>The standard deviation of all elements, as a double.</summary>
    /// <inheritdoc cref="NanStd{T}(ChunkedArray{T}, double)"/>
    public static ChunkedScalar<double> NanStd(this ChunkedArray<Complex> array, double ddof = 0) => new(NanStdOf(array, null, false, ddof));

    /// <summary>The standard deviation along an axis, as doubles.</summary>
    /// <inheritdoc cref="NanStd{T}(ChunkedArray{T}, int, bool, double)"/>
    public static ChunkedArray<double> NanStd(this ChunkedArray<Complex> array, int axis, bool keepDims = false, double ddof = 0) => new(NanStdOf(array, [axis], keepDims, ddof));

    /// <summary>The standard deviation along axes, as doubles.</summary>
    /// <inheritdoc cref="NanStd{T}(ChunkedArray{T}, int[], bool, double)"/>
    public static ChunkedArray<double> NanStd(this ChunkedArray<Complex> array, int[] axes, bool keepDims = false, double ddof = 0) => new(NanStdOf(array, Required(axes), keepDims, ddof));
}
