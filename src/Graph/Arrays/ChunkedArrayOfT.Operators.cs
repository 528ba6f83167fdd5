using System.Diagnostics.CodeAnalysis;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <summary>Operators of arrays and values of one type; those of unlike types are in <see cref="ArrayOperators"/>.</summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "ArrayMath has the named forms.")]
public sealed partial class ChunkedArray<T>
{
    /// <summary>Element by element the sum.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> operator +(ChunkedArray<T> left, ChunkedArray<T> right) => Binary(TileOp.Add, left, right);

    /// <summary>Element by element the sum.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> operator +(ChunkedArray<T> left, T right) => Binary(TileOp.Add, left, right);

    /// <summary>Element by element the sum.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> operator +(T left, ChunkedArray<T> right) => Binary(TileOp.Add, left, right);

    /// <summary>Element by element the difference.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> operator -(ChunkedArray<T> left, ChunkedArray<T> right) => Binary(TileOp.Subtract, left, right);

    /// <summary>Element by element the difference.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> operator -(ChunkedArray<T> left, T right) => Binary(TileOp.Subtract, left, right);

    /// <summary>Element by element the difference.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> operator -(T left, ChunkedArray<T> right) => Binary(TileOp.Subtract, left, right);

    /// <summary>Element by element the product.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> operator *(ChunkedArray<T> left, ChunkedArray<T> right) => Binary(TileOp.Multiply, left, right);

    /// <summary>Element by element the product.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> operator *(ChunkedArray<T> left, T right) => Binary(TileOp.Multiply, left, right);

    /// <summary>Element by element the product.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> operator *(T left, ChunkedArray<T> right) => Binary(TileOp.Multiply, left, right);

    /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> operator %(ChunkedArray<T> left, ChunkedArray<T> right) => Binary(TileOp.Remainder, left, right);

    /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> operator %(ChunkedArray<T> left, T right) => Binary(TileOp.Remainder, left, right);

    /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> operator %(T left, ChunkedArray<T> right) => Binary(TileOp.Remainder, left, right);

    /// <summary>Element by element both: of bits, or of truth values.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> operator &(ChunkedArray<T> left, ChunkedArray<T> right) => Binary(TileOp.And, left, right);

    /// <summary>Element by element both: of bits, or of truth values.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> operator &(ChunkedArray<T> left, T right) => Binary(TileOp.And, left, right);

    /// <summary>Element by element both: of bits, or of truth values.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> operator &(T left, ChunkedArray<T> right) => Binary(TileOp.And, left, right);

    /// <summary>Element by element either: of bits, or of truth values.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> operator |(ChunkedArray<T> left, ChunkedArray<T> right) => Binary(TileOp.Or, left, right);

    /// <summary>Element by element either: of bits, or of truth values.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> operator |(ChunkedArray<T> left, T right) => Binary(TileOp.Or, left, right);

    /// <summary>Element by element either: of bits, or of truth values.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> operator |(T left, ChunkedArray<T> right) => Binary(TileOp.Or, left, right);

    /// <summary>Element by element one of both: of bits, or of truth values.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> operator ^(ChunkedArray<T> left, ChunkedArray<T> right) => Binary(TileOp.Xor, left, right);

    /// <summary>Element by element one of both: of bits, or of truth values.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> operator ^(ChunkedArray<T> left, T right) => Binary(TileOp.Xor, left, right);

    /// <summary>Element by element one of both: of bits, or of truth values.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> operator ^(T left, ChunkedArray<T> right) => Binary(TileOp.Xor, left, right);

    /// <summary>Element by element whether the left is equal to.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> operator ==(ChunkedArray<T> left, ChunkedArray<T> right) => Compare(TileOp.Equal, left, right);

    /// <summary>Element by element whether the left is equal to.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> operator ==(ChunkedArray<T> left, T right) => Compare(TileOp.Equal, left, right);

    /// <summary>Element by element whether the left is equal to.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> operator ==(T left, ChunkedArray<T> right) => Compare(TileOp.Equal, left, right);

    /// <summary>Element by element whether the left is not equal.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> operator !=(ChunkedArray<T> left, ChunkedArray<T> right) => Compare(TileOp.NotEqual, left, right);

    /// <summary>Element by element whether the left is not equal.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> operator !=(ChunkedArray<T> left, T right) => Compare(TileOp.NotEqual, left, right);

    /// <summary>Element by element whether the left is not equal.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> operator !=(T left, ChunkedArray<T> right) => Compare(TileOp.NotEqual, left, right);

    /// <summary>Element by element whether the left is less.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> operator <(ChunkedArray<T> left, ChunkedArray<T> right) => Compare(TileOp.Less, left, right);

    /// <summary>Element by element whether the left is less.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> operator <(ChunkedArray<T> left, T right) => Compare(TileOp.Less, left, right);

    /// <summary>Element by element whether the left is less.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> operator <(T left, ChunkedArray<T> right) => Compare(TileOp.Less, left, right);

    /// <summary>Element by element whether the left is less or equal to.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> operator <=(ChunkedArray<T> left, ChunkedArray<T> right) => Compare(TileOp.LessEqual, left, right);

    /// <summary>Element by element whether the left is less or equal to.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> operator <=(ChunkedArray<T> left, T right) => Compare(TileOp.LessEqual, left, right);

    /// <summary>Element by element whether the left is less or equal to.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> operator <=(T left, ChunkedArray<T> right) => Compare(TileOp.LessEqual, left, right);

    /// <summary>Element by element whether the left is greater.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> operator >(ChunkedArray<T> left, ChunkedArray<T> right) => Compare(TileOp.Greater, left, right);

    /// <summary>Element by element whether the left is greater.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> operator >(ChunkedArray<T> left, T right) => Compare(TileOp.Greater, left, right);

    /// <summary>Element by element whether the left is greater.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> operator >(T left, ChunkedArray<T> right) => Compare(TileOp.Greater, left, right);

    /// <summary>Element by element whether the left is greater or equal to.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> operator >=(ChunkedArray<T> left, ChunkedArray<T> right) => Compare(TileOp.GreaterEqual, left, right);

    /// <summary>Element by element whether the left is greater or equal to.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> operator >=(ChunkedArray<T> left, T right) => Compare(TileOp.GreaterEqual, left, right);

    /// <summary>Element by element whether the left is greater or equal to.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> operator >=(T left, ChunkedArray<T> right) => Compare(TileOp.GreaterEqual, left, right);

    /// <summary>The opposite of each element.</summary>
    /// <param name="value">An array of numbers.</param>
    public static ChunkedArray<T> operator -(ChunkedArray<T> value) => Unary(TileOp.Negate, value);

    /// <summary>The elements as they are.</summary>
    /// <param name="value">An array.</param>
    public static ChunkedArray<T> operator +(ChunkedArray<T> value) => value;

    /// <summary>The complement of each element's bits; of truth values the opposite.</summary>
    /// <param name="value">An array of integers or truth values.</param>
    public static ChunkedArray<T> operator ~(ChunkedArray<T> value) => Unary(TileOp.Invert, value);

    /// <summary>Whether each element is false, or zero.</summary>
    /// <param name="value">An array.</param>
    public static ChunkedArray<bool> operator !(ChunkedArray<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(Elementwise.Apply(TileOp.Invert, ElementKind.Bool, ElementKind.Bool, Elementwise.Cast(value.Array, ElementKind.Bool)));
    }

    private static ChunkedArray<T> Unary(TileOp op, ChunkedArray<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(Elementwise.Apply(op, value.Array.Kind, value.Array.Kind, value.Array));
    }

    private static ChunkedArray<T> Binary(TileOp op, object left, object right)
    {
        ElementKind kind = ElementKinds.Of<T>();
        return new(Elementwise.Apply(op, kind, kind, Side(left), Side(right)));
    }

    private static ChunkedArray<bool> Compare(TileOp op, object left, object right) =>
        new(Elementwise.Apply(op, ElementKinds.Of<T>(), ElementKind.Bool, Side(left), Side(right)));

    private static object Side(object side)
    {
        ArgumentNullException.ThrowIfNull(side);
        return side is ChunkedArray<T> array ? array.Array : side;
    }
}
