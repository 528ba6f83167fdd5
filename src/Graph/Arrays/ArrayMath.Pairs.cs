using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Functions of two arrays.</content>
public static partial class ArrayMath
{
    /// <summary>Element by element the sum.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Add<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.Add, left, right);

    /// <summary>Element by element the sum.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Add<T>(ChunkedArray<T> left, T right)
        where T : unmanaged => Binary<T>(TileOp.Add, left, right);

    /// <summary>Element by element the sum.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Add<T>(T left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.Add, left, right);

    /// <summary>Element by element the difference.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Subtract<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.Subtract, left, right);

    /// <summary>Element by element the difference.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Subtract<T>(ChunkedArray<T> left, T right)
        where T : unmanaged => Binary<T>(TileOp.Subtract, left, right);

    /// <summary>Element by element the difference.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Subtract<T>(T left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.Subtract, left, right);

    /// <summary>Element by element the product.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Multiply<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.Multiply, left, right);

    /// <summary>Element by element the product.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Multiply<T>(ChunkedArray<T> left, T right)
        where T : unmanaged => Binary<T>(TileOp.Multiply, left, right);

    /// <summary>Element by element the product.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Multiply<T>(T left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.Multiply, left, right);

    /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Remainder<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.Remainder, left, right);

    /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Remainder<T>(ChunkedArray<T> left, T right)
        where T : unmanaged => Binary<T>(TileOp.Remainder, left, right);

    /// <summary>Element by element the remainder, with the sign of the divisor.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Remainder<T>(T left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.Remainder, left, right);

    /// <summary>Element by element the quotient, rounded down.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> FloorDivide<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.FloorDivide, left, right);

    /// <summary>Element by element the quotient, rounded down.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> FloorDivide<T>(ChunkedArray<T> left, T right)
        where T : unmanaged => Binary<T>(TileOp.FloorDivide, left, right);

    /// <summary>Element by element the quotient, rounded down.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> FloorDivide<T>(T left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.FloorDivide, left, right);

    /// <summary>Element by element the left to the power of the right.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Power<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.Power, left, right);

    /// <summary>Element by element the left to the power of the right.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Power<T>(ChunkedArray<T> left, T right)
        where T : unmanaged => Binary<T>(TileOp.Power, left, right);

    /// <summary>Element by element the left to the power of the right.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Power<T>(T left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.Power, left, right);

    /// <summary>Element by element the greater; not a number if one is none.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Maximum<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.Maximum, left, right);

    /// <summary>Element by element the greater; not a number if one is none.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Maximum<T>(ChunkedArray<T> left, T right)
        where T : unmanaged => Binary<T>(TileOp.Maximum, left, right);

    /// <summary>Element by element the greater; not a number if one is none.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Maximum<T>(T left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.Maximum, left, right);

    /// <summary>Element by element the lesser; not a number if one is none.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Minimum<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.Minimum, left, right);

    /// <summary>Element by element the lesser; not a number if one is none.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Minimum<T>(ChunkedArray<T> left, T right)
        where T : unmanaged => Binary<T>(TileOp.Minimum, left, right);

    /// <summary>Element by element the lesser; not a number if one is none.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Minimum<T>(T left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.Minimum, left, right);

    /// <summary>Element by element the greater, of what is a number.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> FMax<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.FMax, left, right);

    /// <summary>Element by element the greater, of what is a number.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> FMax<T>(ChunkedArray<T> left, T right)
        where T : unmanaged => Binary<T>(TileOp.FMax, left, right);

    /// <summary>Element by element the greater, of what is a number.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> FMax<T>(T left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.FMax, left, right);

    /// <summary>Element by element the lesser, of what is a number.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> FMin<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.FMin, left, right);

    /// <summary>Element by element the lesser, of what is a number.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> FMin<T>(ChunkedArray<T> left, T right)
        where T : unmanaged => Binary<T>(TileOp.FMin, left, right);

    /// <summary>Element by element the lesser, of what is a number.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> FMin<T>(T left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.FMin, left, right);

    /// <summary>Element by element the bits of both.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> BitwiseAnd<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.And, left, right);

    /// <summary>Element by element the bits of both.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> BitwiseAnd<T>(ChunkedArray<T> left, T right)
        where T : unmanaged => Binary<T>(TileOp.And, left, right);

    /// <summary>Element by element the bits of both.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> BitwiseAnd<T>(T left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.And, left, right);

    /// <summary>Element by element the bits of either.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> BitwiseOr<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.Or, left, right);

    /// <summary>Element by element the bits of either.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> BitwiseOr<T>(ChunkedArray<T> left, T right)
        where T : unmanaged => Binary<T>(TileOp.Or, left, right);

    /// <summary>Element by element the bits of either.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> BitwiseOr<T>(T left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.Or, left, right);

    /// <summary>Element by element the bits of one of both.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> BitwiseXor<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.Xor, left, right);

    /// <summary>Element by element the bits of one of both.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> BitwiseXor<T>(ChunkedArray<T> left, T right)
        where T : unmanaged => Binary<T>(TileOp.Xor, left, right);

    /// <summary>Element by element the bits of one of both.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> BitwiseXor<T>(T left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.Xor, left, right);

    /// <summary>Element by element the bits shifted to the left.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> LeftShift<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.ShiftLeft, left, right);

    /// <summary>Element by element the bits shifted to the left.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> LeftShift<T>(ChunkedArray<T> left, T right)
        where T : unmanaged => Binary<T>(TileOp.ShiftLeft, left, right);

    /// <summary>Element by element the bits shifted to the left.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> LeftShift<T>(T left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.ShiftLeft, left, right);

    /// <summary>Element by element the bits shifted to the right.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> RightShift<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.ShiftRight, left, right);

    /// <summary>Element by element the bits shifted to the right.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> RightShift<T>(ChunkedArray<T> left, T right)
        where T : unmanaged => Binary<T>(TileOp.ShiftRight, left, right);

    /// <summary>Element by element the bits shifted to the right.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> RightShift<T>(T left, ChunkedArray<T> right)
        where T : unmanaged => Binary<T>(TileOp.ShiftRight, left, right);

    /// <summary>Element by element the quotient; of integers and truth values use <c>/</c>, which gives doubles.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Divide<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Floating<T>(TileOp.Divide, left, right);

    /// <summary>Element by element the angle of the point (right, left).</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Atan2<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Floating<T>(TileOp.Atan2, left, right);

    /// <summary>Element by element the angle of the point (right, left).</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Atan2<T>(ChunkedArray<T> left, T right)
        where T : unmanaged => Floating<T>(TileOp.Atan2, left, right);

    /// <summary>Element by element the angle of the point (right, left).</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Atan2<T>(T left, ChunkedArray<T> right)
        where T : unmanaged => Floating<T>(TileOp.Atan2, left, right);

    /// <summary>Element by element the length of the hypotenuse.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Hypot<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Floating<T>(TileOp.Hypot, left, right);

    /// <summary>Element by element the length of the hypotenuse.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Hypot<T>(ChunkedArray<T> left, T right)
        where T : unmanaged => Floating<T>(TileOp.Hypot, left, right);

    /// <summary>Element by element the length of the hypotenuse.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> Hypot<T>(T left, ChunkedArray<T> right)
        where T : unmanaged => Floating<T>(TileOp.Hypot, left, right);

    /// <summary>Element by element the left with the sign of the right.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> CopySign<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Floating<T>(TileOp.CopySign, left, right);

    /// <summary>Element by element the left with the sign of the right.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> CopySign<T>(ChunkedArray<T> left, T right)
        where T : unmanaged => Floating<T>(TileOp.CopySign, left, right);

    /// <summary>Element by element the left with the sign of the right.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<T> CopySign<T>(T left, ChunkedArray<T> right)
        where T : unmanaged => Floating<T>(TileOp.CopySign, left, right);

    /// <summary>Element by element whether both are not zero.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> LogicalAnd<TLeft, TRight>(ChunkedArray<TLeft> left, ChunkedArray<TRight> right)
        where TLeft : unmanaged
        where TRight : unmanaged => Binary<bool>(TileOp.And, Truth(left), Truth(right));

    /// <summary>Element by element whether one is not zero.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> LogicalOr<TLeft, TRight>(ChunkedArray<TLeft> left, ChunkedArray<TRight> right)
        where TLeft : unmanaged
        where TRight : unmanaged => Binary<bool>(TileOp.Or, Truth(left), Truth(right));

    /// <summary>Element by element whether just one is not zero.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static ChunkedArray<bool> LogicalXor<TLeft, TRight>(ChunkedArray<TLeft> left, ChunkedArray<TRight> right)
        where TLeft : unmanaged
        where TRight : unmanaged => Binary<bool>(TileOp.Xor, Truth(left), Truth(right));
}
