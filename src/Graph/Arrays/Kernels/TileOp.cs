namespace Actors.Arrays.Kernels;

/// <summary>What a step of a <see cref="TileProgram"/> does with each element.</summary>
internal enum TileOp
{
    // One operand, a result of the same type.
    Negate, Abs, Sign, Square, Reciprocal, Sqrt, Cbrt, Exp, Exp2, Expm1, Log, Log2, Log10, Log1p,
    Sin, Cos, Tan, Asin, Acos, Atan, Sinh, Cosh, Tanh, Asinh, Acosh, Atanh,
    Round, Floor, Ceil, Trunc, Invert, Radians, Degrees, Conjugate, NanToZero, NanToOne, NanToLowest, NanToHighest,
    Sinc, BesselI0, Spacing, Mantissa, Exponent,

    // One operand, a result of another type.
    Cast, IsNaN, IsInfinity, IsFinite, SignBit, Magnitude, Real, Imaginary, Angle, IsPositiveInfinity, IsNegativeInfinity,

    // Two operands, a result of the same type.
    Add, Subtract, Multiply, Divide, Remainder, FloorDivide, Power, Maximum, Minimum, FMax, FMin,
    Atan2, Hypot, CopySign, And, Or, Xor, ShiftLeft, ShiftRight,
    FMod, NextAfter, LogAddExp, LogAddExp2, Heaviside, LdExp,

    // Two operands, a boolean result.
    Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual,

    // A condition and two operands.
    Where,
}
