namespace Actors.Frames.Kernels;

/// <summary>An operation of two columns, row by row, or of a column and one value.</summary>
internal enum BinaryOperation
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    And,
    Or,
    Xor,
    FillNull,
}
