using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Numbers taken apart and put together.</content>
public static partial class ArrayMath
{
    /// <summary>Of each element fraction and whole part, both with its sign; of infinity the fraction is zero.</summary>
    /// <param name="array">The array, of floating-point numbers.</param>
    public static (ChunkedArray<T> Fraction, ChunkedArray<T> Whole) Modf<T>(ChunkedArray<T> array)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        ChunkedArray<T> whole = Fractional(TileOp.Trunc, array);
        ChunkedArray<T> rest = Where(IsInfinity(array), default(T), array - whole);
        return (CopySign(rest, array), whole);
    }

    /// <summary>
    /// Of each element the mantissa (0.5 up to 1, with its sign) and the exponent of 2: the element is mantissa · 2^exponent. Of zero,
    /// infinities and what is no number the exponent is 0.
    /// </summary>
    /// <param name="array">The array, of floating-point numbers.</param>
    public static (ChunkedArray<T> Mantissa, ChunkedArray<int> Exponent) Frexp<T>(ChunkedArray<T> array)
        where T : unmanaged => (Fractional(TileOp.Mantissa, array), Cast<T, int>(Fractional(TileOp.Exponent, array)));

    /// <summary>Element by element array · 2^exponent, rounded once.</summary>
    /// <param name="array">The array, of floating-point numbers.</param>
    /// <param name="exponent">The exponents.</param>
    public static ChunkedArray<T> LdExp<T>(ChunkedArray<T> array, ChunkedArray<int> exponent)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(exponent);
        return Floating<T>(TileOp.LdExp, array, Cast<int, T>(exponent));
    }

    /// <summary>Element by element the quotient rounded down and the remainder with the sign of the divisor.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static (ChunkedArray<T> Quotient, ChunkedArray<T> Remainder) DivMod<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => (FloorDivide(left, right), Remainder(left, right));

    /// <summary>The elements, with numbers in place of what is none: by default zero, and the type's largest and smallest number for the infinities.</summary>
    /// <param name="array">The array, of double or float.</param>
    /// <param name="nan">What takes the place of what is no number.</param>
    /// <param name="positiveInfinity">What takes the place of infinity; null for the type's largest number.</param>
    /// <param name="negativeInfinity">What takes the place of negative infinity; null for the type's smallest number.</param>
    public static ChunkedArray<double> NanToNum(ChunkedArray<double> array, double nan = 0, double? positiveInfinity = null, double? negativeInfinity = null) =>
        Finite(array, nan, positiveInfinity ?? double.MaxValue, negativeInfinity ?? double.MinValue);

    /// <inheritdoc cref="NanToNum(ChunkedArray{double}, double, double?, double?)"/>
    public static ChunkedArray<float> NanToNum(ChunkedArray<float> array, float nan = 0, float? positiveInfinity = null, float? negativeInfinity = null) =>
        Finite(array, nan, positiveInfinity ?? float.MaxValue, negativeInfinity ?? float.MinValue);

    private static ChunkedArray<T> Finite<T>(ChunkedArray<T> array, T nan, T high, T low)
        where T : unmanaged => Where(IsNaN(array), nan, Where(IsPositiveInfinity(array), high, Where(IsNegativeInfinity(array), low, array)));
}
