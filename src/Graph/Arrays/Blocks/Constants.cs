using System.Globalization;
using System.Numerics;

namespace Actors.Arrays.Blocks;

/// <summary>Single values of the element types.</summary>
internal static class Constants
{
    /// <summary>A value in another element type: fractions are cut off, truth is "not zero".</summary>
    public static object Of(ElementKind kind, object value)
    {
        if (value is Complex z)
        {
            return kind switch
            {
                ElementKind.Complex => z,
                ElementKind.Bool => z != Complex.Zero,
                _ => Of(kind, z.Real),
            };
        }

        return kind switch
        {
            ElementKind.Bool => Convert.ToDouble(value, CultureInfo.InvariantCulture) != 0,
            ElementKind.Byte => unchecked((byte)Whole(value)),
            ElementKind.Int16 => unchecked((short)Whole(value)),
            ElementKind.Int32 => unchecked((int)Whole(value)),
            ElementKind.Int64 => Whole(value),
            ElementKind.Float32 => Convert.ToSingle(value, CultureInfo.InvariantCulture),
            ElementKind.Float64 => Convert.ToDouble(value, CultureInfo.InvariantCulture),
            _ => new Complex(Convert.ToDouble(value, CultureInfo.InvariantCulture), 0),
        };
    }

    private static long Whole(object value) => value switch
    {
        long l => l,
        double d => unchecked((long)d),
        float f => unchecked((long)f),
        _ => Convert.ToInt64(value, CultureInfo.InvariantCulture),
    };
}
