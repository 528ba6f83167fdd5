using Actors.Arrays.Blocks;

namespace Actors.Arrays.Ordering;

/// <summary>Element types that have an order.</summary>
internal static class NumberKinds
{
    /// <exception cref="NotSupportedException">The type has no order that numbers have: bool, Complex.</exception>
    public static TResult Visit<TResult>(ElementKind kind, INumberVisitor<TResult> visitor) => kind switch
    {
        ElementKind.Byte => visitor.Visit<byte>(),
        ElementKind.Int16 => visitor.Visit<short>(),
        ElementKind.Int32 => visitor.Visit<int>(),
        ElementKind.Int64 => visitor.Visit<long>(),
        ElementKind.Float32 => visitor.Visit<float>(),
        ElementKind.Float64 => visitor.Visit<double>(),
        _ => throw new NotSupportedException($"Elements of type {kind.Name()} have no order."),
    };
}
