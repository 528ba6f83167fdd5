using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Functions of one array that give fractions.</content>
public static partial class ArrayMath
{
    /// <summary>Of each element the square root.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Sqrt<T>(ChunkedArray<T> array)
        where T : unmanaged => Fractional(TileOp.Sqrt, array);

    /// <inheritdoc cref="Sqrt{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Sqrt(ChunkedArray<int> array) => Widened(TileOp.Sqrt, array);

    /// <inheritdoc cref="Sqrt{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Sqrt(ChunkedArray<long> array) => Widened(TileOp.Sqrt, array);

    /// <inheritdoc cref="Sqrt{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Sqrt(ChunkedArray<short> array) => Widened(TileOp.Sqrt, array);

    /// <inheritdoc cref="Sqrt{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Sqrt(ChunkedArray<byte> array) => Widened(TileOp.Sqrt, array);

    /// <summary>Of each element the cubic root.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Cbrt<T>(ChunkedArray<T> array)
        where T : unmanaged => Fractional(TileOp.Cbrt, array);

    /// <inheritdoc cref="Cbrt{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Cbrt(ChunkedArray<int> array) => Widened(TileOp.Cbrt, array);

    /// <inheritdoc cref="Cbrt{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Cbrt(ChunkedArray<long> array) => Widened(TileOp.Cbrt, array);

    /// <inheritdoc cref="Cbrt{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Cbrt(ChunkedArray<short> array) => Widened(TileOp.Cbrt, array);

    /// <inheritdoc cref="Cbrt{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Cbrt(ChunkedArray<byte> array) => Widened(TileOp.Cbrt, array);

    /// <summary>Of each element e to the power.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Exp<T>(ChunkedArray<T> array)
        where T : unmanaged => Fractional(TileOp.Exp, array);

    /// <inheritdoc cref="Exp{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Exp(ChunkedArray<int> array) => Widened(TileOp.Exp, array);

    /// <inheritdoc cref="Exp{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Exp(ChunkedArray<long> array) => Widened(TileOp.Exp, array);

    /// <inheritdoc cref="Exp{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Exp(ChunkedArray<short> array) => Widened(TileOp.Exp, array);

    /// <inheritdoc cref="Exp{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Exp(ChunkedArray<byte> array) => Widened(TileOp.Exp, array);

    /// <summary>Of each element 2 to the power.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Exp2<T>(ChunkedArray<T> array)
        where T : unmanaged => Fractional(TileOp.Exp2, array);

    /// <inheritdoc cref="Exp2{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Exp2(ChunkedArray<int> array) => Widened(TileOp.Exp2, array);

    /// <inheritdoc cref="Exp2{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Exp2(ChunkedArray<long> array) => Widened(TileOp.Exp2, array);

    /// <inheritdoc cref="Exp2{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Exp2(ChunkedArray<short> array) => Widened(TileOp.Exp2, array);

    /// <inheritdoc cref="Exp2{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Exp2(ChunkedArray<byte> array) => Widened(TileOp.Exp2, array);

    /// <summary>Of each element e to the power, less 1, exact near 0.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Expm1<T>(ChunkedArray<T> array)
        where T : unmanaged => Fractional(TileOp.Expm1, array);

    /// <inheritdoc cref="Expm1{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Expm1(ChunkedArray<int> array) => Widened(TileOp.Expm1, array);

    /// <inheritdoc cref="Expm1{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Expm1(ChunkedArray<long> array) => Widened(TileOp.Expm1, array);

    /// <inheritdoc cref="Expm1{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Expm1(ChunkedArray<short> array) => Widened(TileOp.Expm1, array);

    /// <inheritdoc cref="Expm1{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Expm1(ChunkedArray<byte> array) => Widened(TileOp.Expm1, array);

    /// <summary>Of each element the natural logarithm.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Log<T>(ChunkedArray<T> array)
        where T : unmanaged => Fractional(TileOp.Log, array);

    /// <inheritdoc cref="Log{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Log(ChunkedArray<int> array) => Widened(TileOp.Log, array);

    /// <inheritdoc cref="Log{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Log(ChunkedArray<long> array) => Widened(TileOp.Log, array);

    /// <inheritdoc cref="Log{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Log(ChunkedArray<short> array) => Widened(TileOp.Log, array);

    /// <inheritdoc cref="Log{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Log(ChunkedArray<byte> array) => Widened(TileOp.Log, array);

    /// <summary>Of each element the binary logarithm.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Log2<T>(ChunkedArray<T> array)
        where T : unmanaged => Fractional(TileOp.Log2, array);

    /// <inheritdoc cref="Log2{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Log2(ChunkedArray<int> array) => Widened(TileOp.Log2, array);

    /// <inheritdoc cref="Log2{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Log2(ChunkedArray<long> array) => Widened(TileOp.Log2, array);

    /// <inheritdoc cref="Log2{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Log2(ChunkedArray<short> array) => Widened(TileOp.Log2, array);

    /// <inheritdoc cref="Log2{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Log2(ChunkedArray<byte> array) => Widened(TileOp.Log2, array);

    /// <summary>Of each element the decimal logarithm.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Log10<T>(ChunkedArray<T> array)
        where T : unmanaged => Fractional(TileOp.Log10, array);

    /// <inheritdoc cref="Log10{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Log10(ChunkedArray<int> array) => Widened(TileOp.Log10, array);

    /// <inheritdoc cref="Log10{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Log10(ChunkedArray<long> array) => Widened(TileOp.Log10, array);

    /// <inheritdoc cref="Log10{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Log10(ChunkedArray<short> array) => Widened(TileOp.Log10, array);

    /// <inheritdoc cref="Log10{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Log10(ChunkedArray<byte> array) => Widened(TileOp.Log10, array);

    /// <summary>Of each element the natural logarithm of 1 more, exact near 0.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Log1p<T>(ChunkedArray<T> array)
        where T : unmanaged => Fractional(TileOp.Log1p, array);

    /// <inheritdoc cref="Log1p{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Log1p(ChunkedArray<int> array) => Widened(TileOp.Log1p, array);

    /// <inheritdoc cref="Log1p{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Log1p(ChunkedArray<long> array) => Widened(TileOp.Log1p, array);

    /// <inheritdoc cref="Log1p{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Log1p(ChunkedArray<short> array) => Widened(TileOp.Log1p, array);

    /// <inheritdoc cref="Log1p{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Log1p(ChunkedArray<byte> array) => Widened(TileOp.Log1p, array);

    /// <summary>Of each element the sine.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Sin<T>(ChunkedArray<T> array)
        where T : unmanaged => Fractional(TileOp.Sin, array);

    /// <inheritdoc cref="Sin{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Sin(ChunkedArray<int> array) => Widened(TileOp.Sin, array);

    /// <inheritdoc cref="Sin{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Sin(ChunkedArray<long> array) => Widened(TileOp.Sin, array);

    /// <inheritdoc cref="Sin{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Sin(ChunkedArray<short> array) => Widened(TileOp.Sin, array);

    /// <inheritdoc cref="Sin{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Sin(ChunkedArray<byte> array) => Widened(TileOp.Sin, array);

    /// <summary>Of each element the cosine.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Cos<T>(ChunkedArray<T> array)
        where T : unmanaged => Fractional(TileOp.Cos, array);

    /// <inheritdoc cref="Cos{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Cos(ChunkedArray<int> array) => Widened(TileOp.Cos, array);

    /// <inheritdoc cref="Cos{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Cos(ChunkedArray<long> array) => Widened(TileOp.Cos, array);

    /// <inheritdoc cref="Cos{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Cos(ChunkedArray<short> array) => Widened(TileOp.Cos, array);

    /// <inheritdoc cref="Cos{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Cos(ChunkedArray<byte> array) => Widened(TileOp.Cos, array);

    /// <summary>Of each element the tangent.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Tan<T>(ChunkedArray<T> array)
        where T : unmanaged => Fractional(TileOp.Tan, array);

    /// <inheritdoc cref="Tan{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Tan(ChunkedArray<int> array) => Widened(TileOp.Tan, array);

    /// <inheritdoc cref="Tan{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Tan(ChunkedArray<long> array) => Widened(TileOp.Tan, array);

    /// <inheritdoc cref="Tan{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Tan(ChunkedArray<short> array) => Widened(TileOp.Tan, array);

    /// <inheritdoc cref="Tan{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Tan(ChunkedArray<byte> array) => Widened(TileOp.Tan, array);

    /// <summary>Of each element the inverse sine.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Asin<T>(ChunkedArray<T> array)
        where T : unmanaged => Fractional(TileOp.Asin, array);

    /// <inheritdoc cref="Asin{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Asin(ChunkedArray<int> array) => Widened(TileOp.Asin, array);

    /// <inheritdoc cref="Asin{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Asin(ChunkedArray<long> array) => Widened(TileOp.Asin, array);

    /// <inheritdoc cref="Asin{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Asin(ChunkedArray<short> array) => Widened(TileOp.Asin, array);

    /// <inheritdoc cref="Asin{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Asin(ChunkedArray<byte> array) => Widened(TileOp.Asin, array);

    /// <summary>Of each element the inverse cosine.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Acos<T>(ChunkedArray<T> array)
        where T : unmanaged => Fractional(TileOp.Acos, array);

    /// <inheritdoc cref="Acos{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Acos(ChunkedArray<int> array) => Widened(TileOp.Acos, array);

    /// <inheritdoc cref="Acos{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Acos(ChunkedArray<long> array) => Widened(TileOp.Acos, array);

    /// <inheritdoc cref="Acos{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Acos(ChunkedArray<short> array) => Widened(TileOp.Acos, array);

    /// <inheritdoc cref="Acos{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Acos(ChunkedArray<byte> array) => Widened(TileOp.Acos, array);

    /// <summary>Of each element the inverse tangent.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Atan<T>(ChunkedArray<T> array)
        where T : unmanaged => Fractional(TileOp.Atan, array);

    /// <inheritdoc cref="Atan{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Atan(ChunkedArray<int> array) => Widened(TileOp.Atan, array);

    /// <inheritdoc cref="Atan{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Atan(ChunkedArray<long> array) => Widened(TileOp.Atan, array);

    /// <inheritdoc cref="Atan{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Atan(ChunkedArray<short> array) => Widened(TileOp.Atan, array);

    /// <inheritdoc cref="Atan{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Atan(ChunkedArray<byte> array) => Widened(TileOp.Atan, array);

    /// <summary>Of each element the hyperbolic sine.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Sinh<T>(ChunkedArray<T> array)
        where T : unmanaged => Fractional(TileOp.Sinh, array);

    /// <inheritdoc cref="Sinh{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Sinh(ChunkedArray<int> array) => Widened(TileOp.Sinh, array);

    /// <inheritdoc cref="Sinh{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Sinh(ChunkedArray<long> array) => Widened(TileOp.Sinh, array);

    /// <inheritdoc cref="Sinh{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Sinh(ChunkedArray<short> array) => Widened(TileOp.Sinh, array);

    /// <inheritdoc cref="Sinh{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Sinh(ChunkedArray<byte> array) => Widened(TileOp.Sinh, array);

    /// <summary>Of each element the hyperbolic cosine.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Cosh<T>(ChunkedArray<T> array)
        where T : unmanaged => Fractional(TileOp.Cosh, array);

    /// <inheritdoc cref="Cosh{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Cosh(ChunkedArray<int> array) => Widened(TileOp.Cosh, array);

    /// <inheritdoc cref="Cosh{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Cosh(ChunkedArray<long> array) => Widened(TileOp.Cosh, array);

    /// <inheritdoc cref="Cosh{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Cosh(ChunkedArray<short> array) => Widened(TileOp.Cosh, array);

    /// <inheritdoc cref="Cosh{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Cosh(ChunkedArray<byte> array) => Widened(TileOp.Cosh, array);

    /// <summary>Of each element the hyperbolic tangent.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Tanh<T>(ChunkedArray<T> array)
        where T : unmanaged => Fractional(TileOp.Tanh, array);

    /// <inheritdoc cref="Tanh{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Tanh(ChunkedArray<int> array) => Widened(TileOp.Tanh, array);

    /// <inheritdoc cref="Tanh{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Tanh(ChunkedArray<long> array) => Widened(TileOp.Tanh, array);

    /// <inheritdoc cref="Tanh{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Tanh(ChunkedArray<short> array) => Widened(TileOp.Tanh, array);

    /// <inheritdoc cref="Tanh{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Tanh(ChunkedArray<byte> array) => Widened(TileOp.Tanh, array);

    /// <summary>Of each element the inverse hyperbolic sine.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Asinh<T>(ChunkedArray<T> array)
        where T : unmanaged => Fractional(TileOp.Asinh, array);

    /// <inheritdoc cref="Asinh{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Asinh(ChunkedArray<int> array) => Widened(TileOp.Asinh, array);

    /// <inheritdoc cref="Asinh{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Asinh(ChunkedArray<long> array) => Widened(TileOp.Asinh, array);

    /// <inheritdoc cref="Asinh{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Asinh(ChunkedArray<short> array) => Widened(TileOp.Asinh, array);

    /// <inheritdoc cref="Asinh{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Asinh(ChunkedArray<byte> array) => Widened(TileOp.Asinh, array);

    /// <summary>Of each element the inverse hyperbolic cosine.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Acosh<T>(ChunkedArray<T> array)
        where T : unmanaged => Fractional(TileOp.Acosh, array);

    /// <inheritdoc cref="Acosh{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Acosh(ChunkedArray<int> array) => Widened(TileOp.Acosh, array);

    /// <inheritdoc cref="Acosh{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Acosh(ChunkedArray<long> array) => Widened(TileOp.Acosh, array);

    /// <inheritdoc cref="Acosh{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Acosh(ChunkedArray<short> array) => Widened(TileOp.Acosh, array);

    /// <inheritdoc cref="Acosh{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Acosh(ChunkedArray<byte> array) => Widened(TileOp.Acosh, array);

    /// <summary>Of each element the inverse hyperbolic tangent.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Atanh<T>(ChunkedArray<T> array)
        where T : unmanaged => Fractional(TileOp.Atanh, array);

    /// <inheritdoc cref="Atanh{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Atanh(ChunkedArray<int> array) => Widened(TileOp.Atanh, array);

    /// <inheritdoc cref="Atanh{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Atanh(ChunkedArray<long> array) => Widened(TileOp.Atanh, array);

    /// <inheritdoc cref="Atanh{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Atanh(ChunkedArray<short> array) => Widened(TileOp.Atanh, array);

    /// <inheritdoc cref="Atanh{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Atanh(ChunkedArray<byte> array) => Widened(TileOp.Atanh, array);

    /// <summary>Of each element 1 divided by the element.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Reciprocal<T>(ChunkedArray<T> array)
        where T : unmanaged => Fractional(TileOp.Reciprocal, array);

    /// <inheritdoc cref="Reciprocal{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Reciprocal(ChunkedArray<int> array) => Widened(TileOp.Reciprocal, array);

    /// <inheritdoc cref="Reciprocal{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Reciprocal(ChunkedArray<long> array) => Widened(TileOp.Reciprocal, array);

    /// <inheritdoc cref="Reciprocal{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Reciprocal(ChunkedArray<short> array) => Widened(TileOp.Reciprocal, array);

    /// <inheritdoc cref="Reciprocal{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Reciprocal(ChunkedArray<byte> array) => Widened(TileOp.Reciprocal, array);

    /// <summary>Of each element degrees as radians.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Radians<T>(ChunkedArray<T> array)
        where T : unmanaged => Fractional(TileOp.Radians, array);

    /// <inheritdoc cref="Radians{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Radians(ChunkedArray<int> array) => Widened(TileOp.Radians, array);

    /// <inheritdoc cref="Radians{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Radians(ChunkedArray<long> array) => Widened(TileOp.Radians, array);

    /// <inheritdoc cref="Radians{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Radians(ChunkedArray<short> array) => Widened(TileOp.Radians, array);

    /// <inheritdoc cref="Radians{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Radians(ChunkedArray<byte> array) => Widened(TileOp.Radians, array);

    /// <summary>Of each element radians as degrees.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Degrees<T>(ChunkedArray<T> array)
        where T : unmanaged => Fractional(TileOp.Degrees, array);

    /// <inheritdoc cref="Degrees{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Degrees(ChunkedArray<int> array) => Widened(TileOp.Degrees, array);

    /// <inheritdoc cref="Degrees{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Degrees(ChunkedArray<long> array) => Widened(TileOp.Degrees, array);

    /// <inheritdoc cref="Degrees{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Degrees(ChunkedArray<short> array) => Widened(TileOp.Degrees, array);

    /// <inheritdoc cref="Degrees{T}(ChunkedArray{T})"/>
    public static ChunkedArray<double> Degrees(ChunkedArray<byte> array) => Widened(TileOp.Degrees, array);
}
