namespace Actors.Arrays.Blocks;

/// <summary>The element types of arrays, in the order of their rank for promotion.</summary>
internal enum ElementKind
{
    Bool,
    Byte,
    Int16,
    Int32,
    Int64,
    Float32,
    Float64,
    Complex,
}
