using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Special functions and neighbours of floating-point numbers.</content>
public static partial class ArrayMath
{
    /// <summary>Element by element the remainder with the sign of the left side, as C's fmod; integers modulo zero give zero.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> FMod<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.FMod, left, right);

    /// <summary>Element by element the remainder with the sign of the left side, as C's fmod; integers modulo zero give zero.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> FMod<T>(ChunkedArray<T> left, T right)
        where T : unmanaged => Binary<T>(TileOp.FMod, left, right);

    /// <summary>Element by element the remainder with the sign of the left side, as C's fmod; integers modulo zero give zero.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> FMod<T>(T left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.FMod, left, right);

    /// <summary>Element by element the next number after the left towards the right.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> NextAfter<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Floating<T>(TileOp.NextAfter, left, right);

    /// <summary>Element by element the next number after the left towards the right.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> NextAfter<T>(ChunkedArray<T> left, T right)
        where T : unmanaged => Floating<T>(TileOp.NextAfter, left, right);

    /// <summary>Element by element the next number after the left towards the right.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> NextAfter<T>(T left, ChunkedArray<T> right)
        where T : unmanaged => Floating<T>(TileOp.NextAfter, left, right);

    /// <summary>Element by element log(exp(left) + exp(right)), without overflow.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> LogAddExp<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Floating<T>(TileOp.LogAddExp, left, right);

    /// <summary>Element by element log(exp(left) + exp(right)), without overflow.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> LogAddExp<T>(ChunkedArray<T> left, T right)
        where T : unmanaged => Floating<T>(TileOp.LogAddExp, left, right);

    /// <summary>Element by element log(exp(left) + exp(right)), without overflow.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> LogAddExp<T>(T left, ChunkedArray<T> right)
        where T : unmanaged => Floating<T>(TileOp.LogAddExp, left, right);

    /// <summary>Element by element log₂(2^left + 2^right), without overflow.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> LogAddExp2<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Floating<T>(TileOp.LogAddExp2, left, right);

    /// <summary>Element by element log₂(2^left + 2^right), without overflow.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> LogAddExp2<T>(ChunkedArray<T> left, T right)
        where T : unmanaged => Floating<T>(TileOp.LogAddExp2, left, right);

    /// <summary>Element by element log₂(2^left + 2^right), without overflow.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> LogAddExp2<T>(T left, ChunkedArray<T> right)
        where T : unmanaged => Floating<T>(TileOp.LogAddExp2, left, right);

    /// <summary>Element by element the step function of the left side: 0 below zero, 1 above, and the right side at zero.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Heaviside<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Floating<T>(TileOp.Heaviside, left, right);

    /// <summary>Element by element the step function of the left side: 0 below zero, 1 above, and the right side at zero.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Heaviside<T>(ChunkedArray<T> left, T right)
        where T : unmanaged => Floating<T>(TileOp.Heaviside, left, right);

    /// <summary>Element by element the step function of the left side: 0 below zero, 1 above, and the right side at zero.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Heaviside<T>(T left, ChunkedArray<T> right)
        where T : unmanaged => Floating<T>(TileOp.Heaviside, left, right);

    /// <summary>Of each element sin(πx)/(πx); 1 at zero.</summary>
    /// <param name="array">The array, of floating-point numbers.</param>
    public static ChunkedArray<T> Sinc<T>(ChunkedArray<T> array)
        where T : unmanaged => Fractional(TileOp.Sinc, array);

    /// <summary>Of each element the modified Bessel function of the first kind and order 0 (the Chebyshev series of Cephes).</summary>
    /// <param name="array">The array, of floating-point numbers.</param>
    public static ChunkedArray<T> I0<T>(ChunkedArray<T> array)
        where T : unmanaged => Fractional(TileOp.BesselI0, array);

    /// <summary>Of each element the distance to the next number away from zero.</summary>
    /// <param name="array">The array, of floating-point numbers.</param>
    public static ChunkedArray<T> Spacing<T>(ChunkedArray<T> array)
        where T : unmanaged => Fractional(TileOp.Spacing, array);
}
