using System.Diagnostics.CodeAnalysis;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Operators of arrays of one type; a result is masked where an operand is. Division is in <see cref="MaskedOperators"/>.</content>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "ArrayMath has the named forms, Apply and MaskedArray.Apply use them.")]
public sealed partial class MaskedArray<T>
{
    /// <summary>Element by element the sum.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static MaskedArray<T> operator +(MaskedArray<T> left, MaskedArray<T> right) => Binary(TileOp.Add, left, right);

    /// <summary>Element by element the difference.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static MaskedArray<T> operator -(MaskedArray<T> left, MaskedArray<T> right) => Binary(TileOp.Subtract, left, right);

    /// <summary>Element by element the product.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static MaskedArray<T> operator *(MaskedArray<T> left, MaskedArray<T> right) => Binary(TileOp.Multiply, left, right);

    /// <summary>Element by element both: of bits, or of truth values.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static MaskedArray<T> operator &(MaskedArray<T> left, MaskedArray<T> right) => Binary(TileOp.And, left, right);

    /// <summary>Element by element either: of bits, or of truth values.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static MaskedArray<T> operator |(MaskedArray<T> left, MaskedArray<T> right) => Binary(TileOp.Or, left, right);

    /// <summary>Element by element one of both: of bits, or of truth values.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static MaskedArray<T> operator ^(MaskedArray<T> left, MaskedArray<T> right) => Binary(TileOp.Xor, left, right);

    /// <summary>Element by element the remainder, with the sign of the divisor; masked where the divisor is zero.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static MaskedArray<T> operator %(MaskedArray<T> left, MaskedArray<T> right)
    {
        MaskedArray<T> result = Binary(TileOp.Remainder, left, right);
        ElementKind kind = result.Data.Array.Kind;
        return new(result.Data, MaskedOperators.Either(result._mask, new(MaskedOperators.NotDivisible(kind, left.Data.Array, right.Data.Array))), result._fillValue);
    }

    /// <summary>Element by element whether both are equal.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static MaskedArray<bool> operator ==(MaskedArray<T> left, MaskedArray<T> right) => Compare(TileOp.Equal, left, right);

    /// <summary>Element by element whether they differ.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static MaskedArray<bool> operator !=(MaskedArray<T> left, MaskedArray<T> right) => Compare(TileOp.NotEqual, left, right);

    /// <summary>Element by element whether the left is less.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static MaskedArray<bool> operator <(MaskedArray<T> left, MaskedArray<T> right) => Compare(TileOp.Less, left, right);

    /// <summary>Element by element whether the left is less or equal.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static MaskedArray<bool> operator <=(MaskedArray<T> left, MaskedArray<T> right) => Compare(TileOp.LessEqual, left, right);

    /// <summary>Element by element whether the left is greater.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static MaskedArray<bool> operator >(MaskedArray<T> left, MaskedArray<T> right) => Compare(TileOp.Greater, left, right);

    /// <summary>Element by element whether the left is greater or equal.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static MaskedArray<bool> operator >=(MaskedArray<T> left, MaskedArray<T> right) => Compare(TileOp.GreaterEqual, left, right);

    /// <summary>Element by element the opposite.</summary>
    /// <param name="array">The array.</param>
    public static MaskedArray<T> operator -(MaskedArray<T> array) => Unary(TileOp.Negate, array);

    /// <summary>Element by element the bits turned; of truth values the other one.</summary>
    /// <param name="array">The array.</param>
    public static MaskedArray<T> operator ~(MaskedArray<T> array) => Unary(TileOp.Invert, array);

    /// <summary>Element by element whether it is false, or zero.</summary>
    /// <param name="array">The array.</param>
    public static MaskedArray<bool> operator !(MaskedArray<T> array)
    {
        ArgumentNullException.ThrowIfNull(array);
        return new(!array.Data, array._mask, null);
    }

    private static MaskedArray<T> Unary(TileOp op, MaskedArray<T> array)
    {
        ArgumentNullException.ThrowIfNull(array);
        ElementKind kind = array.Data.Array.Kind;
        return new(new(Elementwise.Apply(op, kind, kind, array.Data.Array)), array._mask, array._fillValue);
    }

    private static MaskedArray<T> Binary(TileOp op, MaskedArray<T> left, MaskedArray<T> right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        ElementKind kind = ElementKinds.Of<T>();
        return new(
            new(Elementwise.Apply(op, kind, kind, left.Data.Array, right.Data.Array)),
            MaskedOperators.Either(left._mask, right._mask),
            left._fillValue ?? right._fillValue);
    }

    private static MaskedArray<bool> Compare(TileOp op, MaskedArray<T> left, MaskedArray<T> right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(
            new(Elementwise.Apply(op, ElementKinds.Of<T>(), ElementKind.Bool, left.Data.Array, right.Data.Array)),
            MaskedOperators.Either(left._mask, right._mask),
            null);
    }
}
