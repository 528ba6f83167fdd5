using System.Numerics;
using Actors.Arrays.Expressions;
using Actors.Arrays.Fourier;

namespace Actors.Arrays;

/// <summary>
/// Fourier transforms with NumPy's conventions. The axes that are transformed must be one chunk each; <see cref="ChunkedArray{T}.Rechunk(Chunks, bool)"/>
/// makes them so. Work is done in doubles.
/// </summary>
public static class ArrayFourier
{
    /// <summary>The discrete Fourier transform along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="n">How many numbers are transformed: the axis is cut or filled up with zeros; null for all.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="norm">What the results are divided by.</param>
    /// <exception cref="ArgumentException">The axis is several chunks, or has no elements.</exception>
    public static ChunkedArray<Complex> Fft<T>(this ChunkedArray<T> array, long? n = null, int axis = -1, FourierNorm norm = FourierNorm.Backward)
        where T : unmanaged => new(Transforming.Apply("fft", Checked(array), axis, n, FourierForm.Complex, false, norm));

    /// <summary>The inverse of <see cref="Fft"/>.</summary>
    /// <inheritdoc cref="Fft"/>
    public static ChunkedArray<Complex> Ifft<T>(this ChunkedArray<T> array, long? n = null, int axis = -1, FourierNorm norm = FourierNorm.Backward)
        where T : unmanaged => new(Transforming.Apply("ifft", Checked(array), axis, n, FourierForm.Complex, true, norm));

    /// <summary>The first half, n / 2 + 1 numbers, of the transform of real numbers; the other half mirrors it.</summary>
    /// <inheritdoc cref="Fft"/>
    public static ChunkedArray<Complex> Rfft<T>(this ChunkedArray<T> array, long? n = null, int axis = -1, FourierNorm norm = FourierNorm.Backward)
        where T : unmanaged => new(Transforming.Apply("rfft", Checked(array), axis, n, FourierForm.FromReal, false, norm));

    /// <summary>The inverse of <see cref="Rfft"/>: real numbers.</summary>
    /// <param name="array">The half spectrum.</param>
    /// <param name="n">How many numbers result; null for an even number, 2 (m - 1) of m.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="norm">What the results are divided by.</param>
    /// <exception cref="ArgumentException">The axis is several chunks, or has no elements.</exception>
    public static ChunkedArray<double> Irfft<T>(this ChunkedArray<T> array, long? n = null, int axis = -1, FourierNorm norm = FourierNorm.Backward)
        where T : unmanaged => new(Transforming.Apply("irfft", Checked(array), axis, n, FourierForm.ToReal, true, norm));

    /// <summary>The spectrum of a signal whose own second half mirrors the first, which is given: real numbers.</summary>
    /// <inheritdoc cref="Irfft"/>
    public static ChunkedArray<double> Hfft(this ChunkedArray<Complex> array, long? n = null, int axis = -1, FourierNorm norm = FourierNorm.Backward)
    {
        ArgumentNullException.ThrowIfNull(array);
        ChunkedArray<double> result = Irfft(ArrayMath.Conjugate(array), n, axis);
        long length = result.Shape[Reducing.Axis("hfft", result.Layout, axis)];
        return result * (length * Transforming.Factor(length, norm, false));
    }

    /// <summary>The inverse of <see cref="Hfft"/>.</summary>
    /// <inheritdoc cref="Fft"/>
    public static ChunkedArray<Complex> Ihfft(this ChunkedArray<double> array, long? n = null, int axis = -1, FourierNorm norm = FourierNorm.Backward)
    {
        ArgumentNullException.ThrowIfNull(array);
        long length = n ?? array.Shape[Reducing.Axis("ihfft", array.Layout, axis)];
        return ArrayMath.Conjugate(Rfft(array, n, axis)) * (Transforming.Factor(length, norm, true) / length);
    }

    /// <summary>The transform along the last two axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="norm">What the results are divided by.</param>
    /// <exception cref="ArgumentException">The axes are several chunks, or have no elements.</exception>
    public static ChunkedArray<Complex> Fft2<T>(this ChunkedArray<T> array, FourierNorm norm = FourierNorm.Backward)
        where T : unmanaged => new(Transforming.ApplyAll("fft2", Checked(array), [-2, -1], false, norm));

    /// <summary>The inverse of <see cref="Fft2"/>.</summary>
    /// <inheritdoc cref="Fft2"/>
    public static ChunkedArray<Complex> Ifft2<T>(this ChunkedArray<T> array, FourierNorm norm = FourierNorm.Backward)
        where T : unmanaged => new(Transforming.ApplyAll("ifft2", Checked(array), [-2, -1], true, norm));

    /// <summary>The transform of real numbers over the last two axes; the last one keeps its non-negative frequencies.</summary>
    /// <param name="array">The numbers: real ones.</param>
    /// <param name="norm">What the results are divided by.</param>
    public static ChunkedArray<Complex> Rfft2<T>(this ChunkedArray<T> array, FourierNorm norm = FourierNorm.Backward)
        where T : unmanaged => RfftN(array, [-2, -1], norm);

    /// <summary>The inverse of <see cref="Rfft2{T}"/>: real numbers, an even number of them along the last axis.</summary>
    /// <param name="array">The coefficients.</param>
    /// <param name="norm">What the results are divided by.</param>
    public static ChunkedArray<double> Irfft2<T>(this ChunkedArray<T> array, FourierNorm norm = FourierNorm.Backward)
        where T : unmanaged => IrfftN(array, [-2, -1], norm);

    /// <summary>The transform along several axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; none for all.</param>
    /// <exception cref="ArgumentException">The axes are several chunks, or have no elements.</exception>
    public static ChunkedArray<Complex> FftN<T>(this ChunkedArray<T> array, params int[] axes)
        where T : unmanaged => FftN(array, axes, FourierNorm.Backward);

    /// <summary>The transform along several axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; none, or null, for all.</param>
    /// <param name="norm">What the results are divided by.</param>
    /// <exception cref="ArgumentException">The axes are several chunks, or have no elements.</exception>
    public static ChunkedArray<Complex> FftN<T>(this ChunkedArray<T> array, int[]? axes, FourierNorm norm)
        where T : unmanaged => new(Transforming.ApplyAll("fftn", Checked(array), axes, false, norm));

    /// <summary>The inverse of <see cref="FftN{T}(ChunkedArray{T}, int[])"/>.</summary>
    /// <inheritdoc cref="FftN{T}(ChunkedArray{T}, int[])"/>
    public static ChunkedArray<Complex> IfftN<T>(this ChunkedArray<T> array, params int[] axes)
        where T : unmanaged => IfftN(array, axes, FourierNorm.Backward);

    /// <summary>The inverse transform along several axes.</summary>
    /// <inheritdoc cref="FftN{T}(ChunkedArray{T}, int[], FourierNorm)"/>
    public static ChunkedArray<Complex> IfftN<T>(this ChunkedArray<T> array, int[]? axes, FourierNorm norm)
        where T : unmanaged => new(Transforming.ApplyAll("ifftn", Checked(array), axes, true, norm));

    /// <summary>The transform of real numbers along several axes; of the last one of them the first half.</summary>
    /// <inheritdoc cref="FftN{T}(ChunkedArray{T}, int[])"/>
    public static ChunkedArray<Complex> RfftN<T>(this ChunkedArray<T> array, params int[] axes)
        where T : unmanaged => RfftN(array, axes, FourierNorm.Backward);

    /// <summary>The transform of real numbers along several axes; of the last one of them the first half.</summary>
    /// <inheritdoc cref="FftN{T}(ChunkedArray{T}, int[], FourierNorm)"/>
    public static ChunkedArray<Complex> RfftN<T>(this ChunkedArray<T> array, int[]? axes, FourierNorm norm)
        where T : unmanaged
    {
        int[] all = Transforming.Axes("rfftn", Checked(array), axes);
        ArrayExpr half = Transforming.Apply("rfftn", array.Array, all[^1], null, FourierForm.FromReal, false, norm);
        return new(all.Length == 1 ? half : Transforming.ApplyAll("rfftn", half, all[..^1], false, norm));
    }

    /// <summary>The inverse of <see cref="RfftN{T}(ChunkedArray{T}, int[])"/>; the last axis gets an even length.</summary>
    /// <inheritdoc cref="FftN{T}(ChunkedArray{T}, int[])"/>
    public static ChunkedArray<double> IrfftN<T>(this ChunkedArray<T> array, params int[] axes)
        where T : unmanaged => IrfftN(array, axes, FourierNorm.Backward);

    /// <summary>The inverse transform along several axes to real numbers, an even number of them along the last one.</summary>
    /// <inheritdoc cref="FftN{T}(ChunkedArray{T}, int[], FourierNorm)"/>
    public static ChunkedArray<double> IrfftN<T>(this ChunkedArray<T> array, int[]? axes, FourierNorm norm)
        where T : unmanaged
    {
        int[] all = Transforming.Axes("irfftn", Checked(array), axes);
        ArrayExpr half = all.Length == 1 ? array.Array : Transforming.ApplyAll("irfftn", array.Array, all[..^1], true, norm);
        return new(Transforming.Apply("irfftn", half, all[^1], null, FourierForm.ToReal, true, norm));
    }

    /// <summary>The elements rolled so that what stood first, frequency zero, stands in the middle.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; none for all.</param>
    public static ChunkedArray<T> FftShift<T>(this ChunkedArray<T> array, params int[] axes)
        where T : unmanaged => Shift("fftshift", array, axes, length => length / 2);

    /// <summary>The inverse of <see cref="FftShift"/>.</summary>
    /// <inheritdoc cref="FftShift"/>
    public static ChunkedArray<T> IfftShift<T>(this ChunkedArray<T> array, params int[] axes)
        where T : unmanaged => Shift("ifftshift", array, axes, length => -(length / 2));

    /// <summary>The frequencies of a transform's results: 0, 1, … then the negative ones, over n × spacing.</summary>
    /// <param name="n">The length of the transform.</param>
    /// <param name="spacing">The distance between samples.</param>
    /// <param name="chunks">How the array is cut.</param>
    public static ChunkedArray<double> FftFreq(long n, double spacing = 1, Chunks chunks = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ChunkedArray<long> at = ChunkedArray.Arange(n, chunks);
        return ArrayMath.Where(at > (n - 1) / 2, at - n, at) * (1 / (n * spacing));
    }

    /// <summary>The frequencies of a real transform's results: 0, 1, … n / 2, over n × spacing.</summary>
    /// <param name="n">The length of the transform.</param>
    /// <param name="spacing">The distance between samples.</param>
    /// <param name="chunks">How the array is cut.</param>
    public static ChunkedArray<double> RfftFreq(long n, double spacing = 1, Chunks chunks = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        return ChunkedArray.Arange((n / 2) + 1, chunks) * (1 / (n * spacing));
    }

    private static ArrayExpr Checked<T>(ChunkedArray<T> array)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        return array.Array;
    }

    private static ChunkedArray<T> Shift<T>(string name, ChunkedArray<T> array, int[] axes, Func<long, long> distance)
        where T : unmanaged
    {
        ChunkedArray<T> result = array;
        foreach (int axis in Transforming.Axes(name, Checked(array), axes))
        {
            result = result.Roll(distance(Reducing.Count(name, array.Layout, [axis])), axis);
        }

        return result;
    }
}
