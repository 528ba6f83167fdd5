using System.Diagnostics.CodeAnalysis;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Arithmetic of lazy values of one type; division and unlike types are in <see cref="ScalarOperators"/>.</content>
public sealed partial class ChunkedScalar<T>
{
    /// <summary>The sum.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedScalar<T> operator +(ChunkedScalar<T> left, ChunkedScalar<T> right) => Binary(TileOp.Add, left, right);

    /// <summary>The sum.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedScalar<T> operator +(ChunkedScalar<T> left, T right) => Binary(TileOp.Add, left, right);

    /// <summary>The sum.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedScalar<T> operator +(T left, ChunkedScalar<T> right) => Binary(TileOp.Add, left, right);

    /// <summary>The difference.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedScalar<T> operator -(ChunkedScalar<T> left, ChunkedScalar<T> right) => Binary(TileOp.Subtract, left, right);

    /// <summary>The difference.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedScalar<T> operator -(ChunkedScalar<T> left, T right) => Binary(TileOp.Subtract, left, right);

    /// <summary>The difference.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedScalar<T> operator -(T left, ChunkedScalar<T> right) => Binary(TileOp.Subtract, left, right);

    /// <summary>The product.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedScalar<T> operator *(ChunkedScalar<T> left, ChunkedScalar<T> right) => Binary(TileOp.Multiply, left, right);

    /// <summary>The product.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedScalar<T> operator *(ChunkedScalar<T> left, T right) => Binary(TileOp.Multiply, left, right);

    /// <summary>The product.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedScalar<T> operator *(T left, ChunkedScalar<T> right) => Binary(TileOp.Multiply, left, right);

    /// <summary>The remainder, with the sign of the divisor.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedScalar<T> operator %(ChunkedScalar<T> left, ChunkedScalar<T> right) => Binary(TileOp.Remainder, left, right);

    /// <summary>The remainder, with the sign of the divisor.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedScalar<T> operator %(ChunkedScalar<T> left, T right) => Binary(TileOp.Remainder, left, right);

    /// <summary>The remainder, with the sign of the divisor.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedScalar<T> operator %(T left, ChunkedScalar<T> right) => Binary(TileOp.Remainder, left, right);

    /// <summary>Whether the left is less.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedScalar<bool> operator <(ChunkedScalar<T> left, ChunkedScalar<T> right) => Compare(TileOp.Less, left, right);

    /// <summary>Whether the left is less.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedScalar<bool> operator <(ChunkedScalar<T> left, T right) => Compare(TileOp.Less, left, right);

    /// <summary>Whether the left is less.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedScalar<bool> operator <(T left, ChunkedScalar<T> right) => Compare(TileOp.Less, left, right);

    /// <summary>Whether the left is less or equal.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedScalar<bool> operator <=(ChunkedScalar<T> left, ChunkedScalar<T> right) => Compare(TileOp.LessEqual, left, right);

    /// <summary>Whether the left is less or equal.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedScalar<bool> operator <=(ChunkedScalar<T> left, T right) => Compare(TileOp.LessEqual, left, right);

    /// <summary>Whether the left is less or equal.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedScalar<bool> operator <=(T left, ChunkedScalar<T> right) => Compare(TileOp.LessEqual, left, right);

    /// <summary>Whether the left is greater.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedScalar<bool> operator >(ChunkedScalar<T> left, ChunkedScalar<T> right) => Compare(TileOp.Greater, left, right);

    /// <summary>Whether the left is greater.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedScalar<bool> operator >(ChunkedScalar<T> left, T right) => Compare(TileOp.Greater, left, right);

    /// <summary>Whether the left is greater.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedScalar<bool> operator >(T left, ChunkedScalar<T> right) => Compare(TileOp.Greater, left, right);

    /// <summary>Whether the left is greater or equal.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedScalar<bool> operator >=(ChunkedScalar<T> left, ChunkedScalar<T> right) => Compare(TileOp.GreaterEqual, left, right);

    /// <summary>Whether the left is greater or equal.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedScalar<bool> operator >=(ChunkedScalar<T> left, T right) => Compare(TileOp.GreaterEqual, left, right);

    /// <summary>Whether the left is greater or equal.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedScalar<bool> operator >=(T left, ChunkedScalar<T> right) => Compare(TileOp.GreaterEqual, left, right);

    /// <summary>The opposite.</summary>
    /// <param name="value">A number.</param>
    public static ChunkedScalar<T> operator -(ChunkedScalar<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(Elementwise.Apply(TileOp.Negate, value.Array.Kind, value.Array.Kind, value.Array));
    }

    /// <summary>The value in another type: fractions are cut off, complex numbers lose their imaginary part, truth is "not zero".</summary>
    /// <typeparam name="TResult">The new type.</typeparam>
    public ChunkedScalar<TResult> Cast<TResult>()
        where TResult : unmanaged => new(Elementwise.Cast(Array, ElementKinds.Of<TResult>()));

    private static ChunkedScalar<T> Binary(TileOp op, object left, object right)
    {
        ElementKind kind = ElementKinds.Of<T>();
        return new(Elementwise.Apply(op, kind, kind, Side(left), Side(right)));
    }

    private static ChunkedScalar<bool> Compare(TileOp op, object left, object right) =>
        new(Elementwise.Apply(op, ElementKinds.Of<T>(), ElementKind.Bool, Side(left), Side(right)));

    private static object Side(object side)
    {
        ArgumentNullException.ThrowIfNull(side);
        return side is ChunkedScalar<T> scalar ? scalar.Array : side;
    }
}
