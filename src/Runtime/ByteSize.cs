using System.Globalization;
using System.Numerics;

namespace Actors;

/// <summary>A number of bytes. One GB is 10⁹ bytes, one GiB 2³⁰.</summary>
/// <param name="Bytes">The number.</param>
public readonly record struct ByteSize(long Bytes) : IComparable<ByteSize>, IComparisonOperators<ByteSize, ByteSize, bool>
{
    private static readonly (string Unit, double Size)[] s_units =
    [
        ("TiB", 1L << 40), ("GiB", 1L << 30), ("MiB", 1L << 20), ("KiB", 1L << 10),
        ("TB", 1e12), ("GB", 1e9), ("MB", 1e6), ("kB", 1e3), ("KB", 1e3), ("B", 1),
    ];

    /// <summary>A number of kilobytes (1,000 bytes each).</summary>
    /// <param name="value">How many.</param>
    public static ByteSize KB(double value) => new((long)(value * 1e3));

    /// <summary>A number of megabytes (10⁶ bytes each).</summary>
    /// <param name="value">How many.</param>
    public static ByteSize MB(double value) => new((long)(value * 1e6));

    /// <summary>A number of gigabytes (10⁹ bytes each).</summary>
    /// <param name="value">How many.</param>
    public static ByteSize GB(double value) => new((long)(value * 1e9));

    /// <summary>A number of mebibytes (2²⁰ bytes each).</summary>
    /// <param name="value">How many.</param>
    public static ByteSize MiB(double value) => new((long)(value * (1L << 20)));

    /// <summary>A number of gibibytes (2³⁰ bytes each).</summary>
    /// <param name="value">How many.</param>
    public static ByteSize GiB(double value) => new((long)(value * (1L << 30)));

    /// <summary>Reads a size: <c>2GB</c>, <c>128 MiB</c>, <c>4096</c>.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">It is not a number with one of the units B, kB, MB, GB, TB, KiB, MiB, GiB, TiB.</exception>
    public static ByteSize Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ReadOnlySpan<char> number = text.AsSpan().Trim();
        double unit = 1;
        foreach ((string name, double size) in s_units)
        {
            if (number.EndsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                number = number[..^name.Length].TrimEnd();
                unit = size;
                break;
            }
        }

        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value >= 0
            ? new ByteSize((long)(value * unit))
            : throw new FormatException($"'{text}' is not a size: write a number and B, kB, MB, GB, TB, KiB, MiB, GiB or TiB.");
    }

    /// <inheritdoc/>
    public static bool operator <(ByteSize left, ByteSize right) => left.Bytes < right.Bytes;

    /// <inheritdoc/>
    public static bool operator >(ByteSize left, ByteSize right) => left.Bytes > right.Bytes;

    /// <inheritdoc/>
    public static bool operator <=(ByteSize left, ByteSize right) => left.Bytes <= right.Bytes;

    /// <inheritdoc/>
    public static bool operator >=(ByteSize left, ByteSize right) => left.Bytes >= right.Bytes;

    /// <inheritdoc/>
    public int CompareTo(ByteSize other) => Bytes.CompareTo(other.Bytes);

    /// <summary>The size with a binary unit: <c>1.5 GiB</c>.</summary>
    public override string ToString()
    {
        foreach ((string unit, double size) in s_units.AsSpan(0, 4))
        {
            if (Math.Abs((double)Bytes) >= size)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{Bytes / size:0.##} {unit}");
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Bytes} B");
    }
}
