using System.Numerics;

namespace Actors.Arrays.Blocks;

/// <summary>Element types by their C# types: sizes, names, promotion.</summary>
internal static class ElementKinds
{
    /// <summary>Calls that need an element type that is known only when they run.</summary>
    public interface IVisitor<out TResult>
    {
        TResult Visit<T>()
            where T : unmanaged;
    }

    /// <exception cref="NotSupportedException">Arrays cannot have elements of that type.</exception>
    public static ElementKind Of<T>() => Of(typeof(T));

    public static ElementKind Of(Type type) =>
        type == typeof(double) ? ElementKind.Float64
        : type == typeof(float) ? ElementKind.Float32
        : type == typeof(long) ? ElementKind.Int64
        : type == typeof(int) ? ElementKind.Int32
        : type == typeof(short) ? ElementKind.Int16
        : type == typeof(byte) ? ElementKind.Byte
        : type == typeof(bool) ? ElementKind.Bool
        : type == typeof(Complex) ? ElementKind.Complex
        : throw new NotSupportedException(
            $"Arrays have elements of type double, float, long, int, short, byte, bool or Complex, not {type}.");

    public static TResult Visit<TResult>(this ElementKind kind, IVisitor<TResult> visitor) => kind switch
    {
        ElementKind.Bool => visitor.Visit<bool>(),
        ElementKind.Byte => visitor.Visit<byte>(),
        ElementKind.Int16 => visitor.Visit<short>(),
        ElementKind.Int32 => visitor.Visit<int>(),
        ElementKind.Int64 => visitor.Visit<long>(),
        ElementKind.Float32 => visitor.Visit<float>(),
        ElementKind.Float64 => visitor.Visit<double>(),
        _ => visitor.Visit<Complex>(),
    };

    public static Type ClrType(this ElementKind kind) => kind switch
    {
        ElementKind.Bool => typeof(bool),
        ElementKind.Byte => typeof(byte),
        ElementKind.Int16 => typeof(short),
        ElementKind.Int32 => typeof(int),
        ElementKind.Int64 => typeof(long),
        ElementKind.Float32 => typeof(float),
        ElementKind.Float64 => typeof(double),
        _ => typeof(Complex),
    };

    /// <summary>The name a C# program calls it by.</summary>
    public static string Name(this ElementKind kind) => kind switch
    {
        ElementKind.Bool => "bool",
        ElementKind.Byte => "byte",
        ElementKind.Int16 => "short",
        ElementKind.Int32 => "int",
        ElementKind.Int64 => "long",
        ElementKind.Float32 => "float",
        ElementKind.Float64 => "double",
        _ => "Complex",
    };

    /// <summary>Bytes for each element.</summary>
    public static int Size(this ElementKind kind) => kind switch
    {
        ElementKind.Bool or ElementKind.Byte => 1,
        ElementKind.Int16 => 2,
        ElementKind.Int32 or ElementKind.Float32 => 4,
        ElementKind.Int64 or ElementKind.Float64 => 8,
        _ => 16,
    };

    public static bool IsInteger(this ElementKind kind) => kind is ElementKind.Byte or ElementKind.Int16 or ElementKind.Int32 or ElementKind.Int64;

    public static bool IsFloating(this ElementKind kind) => kind is ElementKind.Float32 or ElementKind.Float64;

    /// <summary>The type that holds the values of both, by NumPy's rules: int with float gives double, short with float gives float.</summary>
    public static ElementKind Promote(ElementKind left, ElementKind right)
    {
        if (left > right)
        {
            (left, right) = (right, left);
        }

        return (left, right) is (ElementKind.Int32 or ElementKind.Int64, ElementKind.Float32)
            ? ElementKind.Float64
            : right;
    }
}
