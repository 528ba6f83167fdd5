namespace Actors.Frames.Kernels;

/// <summary>An operation of one column, row by row.</summary>
internal enum UnaryOperation
{
    Negate,
    Not,
    Abs,
    IsNull,
    IsNotNull,
}
