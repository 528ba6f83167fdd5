using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <summary>
/// NumPy's universal functions: element by element, broadcasting, lazily; chains of them are computed in one pass. Functions that need
/// fractions give doubles of integers.
/// </summary>
public static partial class ArrayMath
{
    /// <summary>Of each element the opposite.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Negative<T>(ChunkedArray<T> array)
        where T : unmanaged => Same(TileOp.Negate, array);

    /// <summary>Of each element the absolute value.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Absolute<T>(ChunkedArray<T> array)
        where T : unmanaged => Same(TileOp.Abs, array);

    /// <summary>Of each element the magnitude.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<double> Absolute(ChunkedArray<Complex> array) => Part(TileOp.Magnitude, array);

    /// <summary>Of each element the absolute value.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Abs<T>(ChunkedArray<T> array)
        where T : unmanaged => Same(TileOp.Abs, array);

    /// <summary>Of each element the magnitude.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<double> Abs(ChunkedArray<Complex> array) => Part(TileOp.Magnitude, array);

    /// <summary>Of each element the sign: -1, 0 or 1.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Sign<T>(ChunkedArray<T> array)
        where T : unmanaged => Same(TileOp.Sign, array);

    /// <summary>Of each element the square.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Square<T>(ChunkedArray<T> array)
        where T : unmanaged => Same(TileOp.Square, array);

    /// <summary>Of each element the nearest whole number, halves to the even one: NumPy's rint.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Round<T>(ChunkedArray<T> array)
        where T : unmanaged => Same(TileOp.Round, array);

    /// <summary>Of each element the greatest whole number not above.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Floor<T>(ChunkedArray<T> array)
        where T : unmanaged => Same(TileOp.Floor, array);

    /// <summary>Of each element the least whole number not below.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Ceil<T>(ChunkedArray<T> array)
        where T : unmanaged => Same(TileOp.Ceil, array);

    /// <summary>Of each element the whole part: NumPy's trunc and fix.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Trunc<T>(ChunkedArray<T> array)
        where T : unmanaged => Same(TileOp.Trunc, array);

    /// <summary>Of each element the complex conjugate.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Conjugate<T>(ChunkedArray<T> array)
        where T : unmanaged => Same(TileOp.Conjugate, array);

    /// <summary>Of each element the real part.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<double> Real(ChunkedArray<Complex> array) => Part(TileOp.Real, array);

    /// <summary>Of each element the imaginary part.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<double> Imaginary(ChunkedArray<Complex> array) => Part(TileOp.Imaginary, array);

    /// <summary>Of each element the angle, in radians.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<double> Angle(ChunkedArray<Complex> array) => Part(TileOp.Angle, array);

    /// <summary>Of each element whether it is not a number.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<bool> IsNaN<T>(ChunkedArray<T> array)
        where T : unmanaged => Test(TileOp.IsNaN, array);

    /// <summary>Of each element whether it is infinite.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<bool> IsInfinity<T>(ChunkedArray<T> array)
        where T : unmanaged => Test(TileOp.IsInfinity, array);

    /// <summary>Of each element whether it is a finite number.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<bool> IsFinite<T>(ChunkedArray<T> array)
        where T : unmanaged => Test(TileOp.IsFinite, array);

    /// <summary>Of each element whether it has a minus sign.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<bool> SignBit<T>(ChunkedArray<T> array)
        where T : unmanaged => Test(TileOp.SignBit, array);

    /// <summary>The elements in another type: fractions are cut off, complex numbers lose their imaginary part, truth is "not zero".</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <typeparam name="TResult">The new type.</typeparam>
    /// <param name="array">The array.</param>
    public static ChunkedArray<TResult> Cast<T, TResult>(ChunkedArray<T> array)
        where T : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        return new(Elementwise.Cast(array.Array, ElementKinds.Of<TResult>()));
    }

    /// <summary>The number rounded to decimals, halves to the even digit.</summary>
    /// <param name="array">The array, of floating-point numbers.</param>
    /// <param name="decimals">How many; negative to round before the point.</param>
    public static ChunkedArray<T> Round<T>(ChunkedArray<T> array, int decimals)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        ElementKind kind = array.Array.Kind;
        if (decimals == 0 || (kind.IsInteger() && decimals > 0))
        {
            return Round(array);
        }

        if (!kind.IsFloating())
        {
            throw new NotSupportedException($"'round' to {decimals} decimals is not defined for arrays of {kind.Name()}: cast to double first.");
        }

        object scale = Constants.Of(kind, Math.Pow(10, Math.Abs(decimals)));
        (TileOp before, TileOp after) = decimals > 0 ? (TileOp.Multiply, TileOp.Divide) : (TileOp.Divide, TileOp.Multiply);
        ArrayExpr scaled = Elementwise.Apply(TileOp.Round, kind, kind, Elementwise.Apply(before, kind, kind, array.Array, scale));
        return new(Elementwise.Apply(after, kind, kind, scaled, scale));
    }

    /// <summary>The elements, those outside of limits replaced by the limits.</summary>
    /// <param name="array">The array.</param>
    /// <param name="low">The lower limit; null for none.</param>
    /// <param name="high">The upper limit; null for none.</param>
    public static ChunkedArray<T> Clip<T>(ChunkedArray<T> array, T? low, T? high)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        ChunkedArray<T> result = low is { } least ? Maximum(array, least) : array;
        return high is { } most ? Minimum(result, most) : result;
    }

    /// <summary>Element by element the one of <paramref name="yes"/> where the condition is true, that of <paramref name="no"/> where not.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="yes">Taken where it is true.</param>
    /// <param name="no">Taken where it is false.</param>
    public static ChunkedArray<T> Where<T>(ChunkedArray<bool> condition, ChunkedArray<T> yes, ChunkedArray<T> no)
        where T : unmanaged => Choose<T>(condition, yes, no);

    /// <inheritdoc cref="Where{T}(ChunkedArray{bool}, ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<T> Where<T>(ChunkedArray<bool> condition, ChunkedArray<T> yes, T no)
        where T : unmanaged => Choose<T>(condition, yes, no);

    /// <inheritdoc cref="Where{T}(ChunkedArray{bool}, ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<T> Where<T>(ChunkedArray<bool> condition, T yes, ChunkedArray<T> no)
        where T : unmanaged => Choose<T>(condition, yes, no);

    /// <inheritdoc cref="Where{T}(ChunkedArray{bool}, ChunkedArray{T}, ChunkedArray{T})"/>
    public static ChunkedArray<T> Where<T>(ChunkedArray<bool> condition, T yes, T no)
        where T : unmanaged => Choose<T>(condition, yes, no);

    /// <summary>Whether elements are equal within a relative and an absolute tolerance: |left − right| ≤ absolute + relative · |right|.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <param name="relative">The relative tolerance.</param>
    /// <param name="absolute">The absolute tolerance.</param>
    /// <param name="nanEqual">Whether two elements that are no numbers are equal.</param>
    public static ChunkedArray<bool> IsClose(
        ChunkedArray<double> left, ChunkedArray<double> right, double relative = 1e-5, double absolute = 1e-8, bool nanEqual = false)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        ArrayExpr[] sides = Elementwise.Align("isclose", [left.Array, right.Array]).Arrays;
        (left, right) = (new(sides[0]), new(sides[1]));
        ChunkedArray<bool> close = (Abs(left - right) <= (Abs(right) * relative) + absolute & IsFinite(right)) | (left == right);
        return nanEqual ? close | (IsNaN(left) & IsNaN(right)) : close;
    }

    private static ChunkedArray<T> Choose<T>(ChunkedArray<bool> condition, object yes, object no)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(condition);
        ElementKind kind = ElementKinds.Of<T>();
        return new(Elementwise.Apply(TileOp.Where, kind, kind, condition.Array, Side<T>(yes), Side<T>(no)));
    }

    private static ChunkedArray<T> Same<T>(TileOp op, ChunkedArray<T> array)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        ElementKind kind = array.Array.Kind;
        bool isWhole = (kind.IsInteger() && op is TileOp.Round or TileOp.Floor or TileOp.Ceil or TileOp.Trunc)
            || (kind != ElementKind.Complex && op == TileOp.Conjugate);
        return isWhole && (kind.IsInteger() || op == TileOp.Conjugate) ? array : new(Elementwise.Apply(op, kind, kind, array.Array));
    }

    private static ChunkedArray<double> Part(TileOp op, ChunkedArray<Complex> array)
    {
        ArgumentNullException.ThrowIfNull(array);
        return new(Elementwise.Apply(op, ElementKind.Complex, ElementKind.Float64, array.Array));
    }

    private static ChunkedArray<T> Fractional<T>(TileOp op, ChunkedArray<T> array)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        RequireFractions(op, array.Array.Kind);
        return new(Elementwise.Apply(op, array.Array.Kind, array.Array.Kind, array.Array));
    }

    private static ChunkedArray<double> Widened<T>(TileOp op, ChunkedArray<T> array)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        return new(Elementwise.Apply(op, ElementKind.Float64, ElementKind.Float64, array.Array));
    }

    private static ChunkedArray<bool> Test<T>(TileOp op, ChunkedArray<T> array)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        return new(Elementwise.Apply(op, array.Array.Kind, ElementKind.Bool, array.Array));
    }

    private static ChunkedArray<T> Binary<T>(TileOp op, object left, object right)
        where T : unmanaged
    {
        ElementKind kind = ElementKinds.Of<T>();
        return new(Elementwise.Apply(op, kind, kind, Side<T>(left), Side<T>(right)));
    }

    private static ChunkedArray<T> Floating<T>(TileOp op, object left, object right)
        where T : unmanaged
    {
        RequireFractions(op, ElementKinds.Of<T>());
        return Binary<T>(op, left, right);
    }

    private static ChunkedArray<bool> Truth<T>(ChunkedArray<T> array)
        where T : unmanaged => Cast<T, bool>(array);

    private static object Side<T>(object side)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(side);
        return side is ChunkedArray<T> array ? array.Array : side;
    }

    private static void RequireFractions(TileOp op, ElementKind kind)
    {
        if (kind.IsInteger() || kind == ElementKind.Bool)
        {
            throw new NotSupportedException($"'{op.ToString().ToLowerInvariant()}' gives fractions, which arrays of {kind.Name()} cannot hold: cast to double first.");
        }
    }
}
