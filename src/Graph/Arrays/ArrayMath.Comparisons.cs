using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Comparisons and tests by name.</content>
public static partial class ArrayMath
{
    /// <summary>Element by element whether both are equal.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> Equal<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Comparison<T>(TileOp.Equal, left, right);

    /// <summary>Element by element whether both are equal.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> Equal<T>(ChunkedArray<T> left, T right)
        where T : unmanaged => Comparison<T>(TileOp.Equal, left, right);

    /// <summary>Element by element whether both are equal.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> Equal<T>(T left, ChunkedArray<T> right)
        where T : unmanaged => Comparison<T>(TileOp.Equal, left, right);

    /// <summary>Element by element whether they differ.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> NotEqual<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Comparison<T>(TileOp.NotEqual, left, right);

    /// <summary>Element by element whether they differ.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> NotEqual<T>(ChunkedArray<T> left, T right)
        where T : unmanaged => Comparison<T>(TileOp.NotEqual, left, right);

    /// <summary>Element by element whether they differ.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> NotEqual<T>(T left, ChunkedArray<T> right)
        where T : unmanaged => Comparison<T>(TileOp.NotEqual, left, right);

    /// <summary>Element by element whether the left is less.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> Less<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Comparison<T>(TileOp.Less, left, right);

    /// <summary>Element by element whether the left is less.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> Less<T>(ChunkedArray<T> left, T right)
        where T : unmanaged => Comparison<T>(TileOp.Less, left, right);

    /// <summary>Element by element whether the left is less.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> Less<T>(T left, ChunkedArray<T> right)
        where T : unmanaged => Comparison<T>(TileOp.Less, left, right);

    /// <summary>Element by element whether the left is less or equal.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> LessEqual<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Comparison<T>(TileOp.LessEqual, left, right);

    /// <summary>Element by element whether the left is less or equal.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> LessEqual<T>(ChunkedArray<T> left, T right)
        where T : unmanaged => Comparison<T>(TileOp.LessEqual, left, right);

    /// <summary>Element by element whether the left is less or equal.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> LessEqual<T>(T left, ChunkedArray<T> right)
        where T : unmanaged => Comparison<T>(TileOp.LessEqual, left, right);

    /// <summary>Element by element whether the left is greater.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> Greater<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Comparison<T>(TileOp.Greater, left, right);

    /// <summary>Element by element whether the left is greater.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> Greater<T>(ChunkedArray<T> left, T right)
        where T : unmanaged => Comparison<T>(TileOp.Greater, left, right);

    /// <summary>Element by element whether the left is greater.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> Greater<T>(T left, ChunkedArray<T> right)
        where T : unmanaged => Comparison<T>(TileOp.Greater, left, right);

    /// <summary>Element by element whether the left is greater or equal.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> GreaterEqual<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Comparison<T>(TileOp.GreaterEqual, left, right);

    /// <summary>Element by element whether the left is greater or equal.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> GreaterEqual<T>(ChunkedArray<T> left, T right)
        where T : unmanaged => Comparison<T>(TileOp.GreaterEqual, left, right);

    /// <summary>Element by element whether the left is greater or equal.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> GreaterEqual<T>(T left, ChunkedArray<T> right)
        where T : unmanaged => Comparison<T>(TileOp.GreaterEqual, left, right);

    /// <summary>Of each element whether it is false, or zero: the named form of <c>!</c>.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<bool> LogicalNot<T>(ChunkedArray<T> array)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        return !array;
    }

    /// <summary>Of each element the complement of the bits; of truth values the opposite: the named form of <c>~</c>.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Invert<T>(ChunkedArray<T> array)
        where T : unmanaged => Same(TileOp.Invert, array);

    /// <summary>Of each element whether it is positive infinity.</summary>
    /// <param name="array">The array, not of complex numbers.</param>
    public static ChunkedArray<bool> IsPositiveInfinity<T>(ChunkedArray<T> array)
        where T : unmanaged => Test(TileOp.IsPositiveInfinity, array);

    /// <summary>Of each element whether it is negative infinity.</summary>
    /// <param name="array">The array, not of complex numbers.</param>
    public static ChunkedArray<bool> IsNegativeInfinity<T>(ChunkedArray<T> array)
        where T : unmanaged => Test(TileOp.IsNegativeInfinity, array);

    /// <summary>Of each element whether its imaginary part is zero.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<bool> IsReal(ChunkedArray<Complex> array) => Imaginary(array) == 0;

    /// <summary>Of each element whether its imaginary part is not zero.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<bool> IsComplex(ChunkedArray<Complex> array) => Imaginary(array) != 0;

    private static ChunkedArray<bool> Comparison<T>(TileOp op, object left, object right)
        where T : unmanaged => new(Elementwise.Apply(op, ElementKinds.Of<T>(), ElementKind.Bool, Side<T>(left), Side<T>(right)));
}
