using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Actors.Arrays;

/// <summary>
/// How an array is to be cut: one size for all axes (<c>1000</c>), a size for each (<c>(1000, 500)</c>), lists of sizes
/// (<c>new[] { new long[] { 3, 3, 4 }, new long[] { 5 } }</c>), <c>-1</c> for one chunk, <c>"auto"</c> (chunks of about 128 MiB) or an
/// amount of memory (<c>"64MiB"</c>).
/// </summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructors' work is done by Chunks.Of.")]
public readonly partial struct Chunks
{
    /// <summary>The size of an axis that is chosen so that chunks get about as large as they should be.</summary>
    public const int AutoSize = -2;

    internal const long DefaultBytes = 128L << 20;

    private readonly long[]? _sizes;
    private readonly long[][]? _lists;
    private readonly bool _uniform;
    private readonly long _bytes;

    private Chunks(long[]? sizes, long[][]? lists, bool uniform, long bytes)
    {
        _sizes = sizes;
        _lists = lists;
        _uniform = uniform;
        _bytes = bytes;
    }

    /// <summary>Whether sizes are chosen by the memory of a chunk.</summary>
    internal bool IsChosen => _lists is null && (_sizes is null || Array.IndexOf(_sizes, AutoSize) >= 0);

    /// <summary>Chunks of about 128 MiB, as nearly square as the shape allows; of an array that is cut again, in proportion to its chunks.</summary>
    public static Chunks Auto => new([AutoSize], null, true, DefaultBytes);

    /// <summary>One chunk.</summary>
    public static Chunks Whole => new([-1], null, true, 0);

    /// <summary>One size for all axes.</summary>
    /// <param name="size">The size; -1 for the whole axis.</param>
    public static implicit operator Chunks(int size) => new([size], null, true, DefaultBytes);

    /// <summary>A size for each axis.</summary>
    /// <param name="sizes">The sizes; -1 for the whole axis, <see cref="AutoSize"/> for a chosen one.</param>
    public static implicit operator Chunks((int, int) sizes) => Of(sizes.Item1, sizes.Item2);

    /// <inheritdoc cref="op_Implicit(ValueTuple{int, int})"/>
    public static implicit operator Chunks((int, int, int) sizes) => Of(sizes.Item1, sizes.Item2, sizes.Item3);

    /// <inheritdoc cref="op_Implicit(ValueTuple{int, int})"/>
    public static implicit operator Chunks((int, int, int, int) sizes) => Of(sizes.Item1, sizes.Item2, sizes.Item3, sizes.Item4);

    /// <inheritdoc cref="op_Implicit(ValueTuple{int, int})"/>
    public static implicit operator Chunks(int[] sizes) => Of(sizes ?? throw new ArgumentNullException(nameof(sizes)));

    /// <summary>The sizes of all chunks along each axis.</summary>
    /// <param name="lists">A list for each axis.</param>
    public static implicit operator Chunks(long[][] lists) => new(null, lists ?? throw new ArgumentNullException(nameof(lists)), false, 0);

    /// <inheritdoc cref="op_Implicit(long[][])"/>
    public static implicit operator Chunks(int[][] lists) =>
        new(null, Array.ConvertAll(lists ?? throw new ArgumentNullException(nameof(lists)), l => Array.ConvertAll(l, s => (long)s)), false, 0);

    /// <summary><c>"auto"</c>, or the memory of a chunk: <c>"64MiB"</c>, <c>"1e6"</c>, <c>"100 kB"</c>.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">It is neither.</exception>
    public static implicit operator Chunks(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Equals(text, "auto", StringComparison.OrdinalIgnoreCase) ? Auto : new([AutoSize], null, true, ParseBytes(text));
    }

    /// <summary>A size for each axis.</summary>
    /// <param name="sizes">The sizes; -1 for the whole axis, <see cref="AutoSize"/> for a chosen one.</param>
    public static Chunks Of(params int[] sizes)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        return new(Array.ConvertAll(sizes, s => (long)s), null, false, DefaultBytes);
    }

    /// <summary>The sizes of the chunks along each axis of a shape.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="elementBytes">Bytes for each element.</param>
    /// <param name="previous">The chunks that there are, whose proportions chosen sizes keep; null when there are none.</param>
    /// <exception cref="ArgumentException">The chunks do not fit the shape, or one would be too large for any memory.</exception>
    internal long[][] For(ReadOnlySpan<long> shape, int elementBytes, IReadOnlyList<long[]>? previous = null)
    {
        long[][] chunks = Sizes(shape, elementBytes, previous);
        Int128 largest = chunks.Aggregate((Int128)1, (size, axis) => size * Math.Max(1, axis.Max()));
        return largest <= Array.MaxLength ? chunks : throw new ArgumentException(
            $"An array of shape {Expressions.ArrayLayout.Print(shape)} would have a chunk of {largest:N0} elements, and a chunk holds {Array.MaxLength:N0} at most: "
            + "give smaller chunks, or \"auto\".");
    }

    private long[][] Sizes(ReadOnlySpan<long> shape, int elementBytes, IReadOnlyList<long[]>? previous)
    {
        if (_lists is not null)
        {
            CheckRank(_lists.Length, shape);
            for (int axis = 0; axis < shape.Length; axis++)
            {
                long sum = 0;
                foreach (long size in _lists[axis])
                {
                    sum += size >= 0 ? size : throw new ArgumentException($"A chunk of axis {axis} has the size {size}; sizes are not negative.");
                }

                if (sum != shape[axis] || _lists[axis].Length == 0)
                {
                    throw new ArgumentException(
                        $"The chunks of axis {axis} have {sum} elements together, but the shape is {Expressions.ArrayLayout.Print(shape)}.");
                }
            }

            return Array.ConvertAll(_lists, l => (long[])l.Clone());
        }

        long[] given = _sizes ?? [AutoSize];
        var sizes = new long[shape.Length];
        if (_uniform || _sizes is null)
        {
            Array.Fill(sizes, given[0]);
        }
        else
        {
            CheckRank(given.Length, shape);
            given.CopyTo(sizes, 0);
        }

        var chunks = new long[shape.Length][];
        for (int axis = 0; axis < sizes.Length; axis++)
        {
            if (sizes[axis] is <= 0 and not AutoSize and not -1)
            {
                throw new ArgumentException(
                    $"Axis {axis} of the shape {Expressions.ArrayLayout.Print(shape)} cannot be cut into chunks of {sizes[axis]} elements.");
            }

            if (sizes[axis] != AutoSize)
            {
                chunks[axis] = Cut(shape[axis], sizes[axis] == -1 ? Math.Max(1, shape[axis]) : sizes[axis]);
            }
        }

        Rechunking.AutoChunks.Choose(chunks, shape, (double)(_sizes is null ? DefaultBytes : _bytes) / elementBytes, previous);
        return chunks;
    }

    /// <summary>An axis in chunks of a size; the last one holds the rest.</summary>
    internal static long[] Cut(long length, long size)
    {
        if (length == 0)
        {
            return [0];
        }

        var chunks = new long[(length + size - 1) / size];
        Array.Fill(chunks, size);
        chunks[^1] = length - (size * (chunks.Length - 1));
        return chunks;
    }

    private static void CheckRank(int given, ReadOnlySpan<long> shape)
    {
        if (given != shape.Length)
        {
            throw new ArgumentException(
                $"Chunks are given for {given} axes, but the shape {Expressions.ArrayLayout.Print(shape)} has {shape.Length}.");
        }
    }

    private static long ParseBytes(string text)
    {
        string trimmed = text.Trim();
        int digits = trimmed.Length;
        while (digits > 0 && char.IsLetter(trimmed[digits - 1]))
        {
            digits--;
        }

        double? factor = trimmed[digits..].ToUpperInvariant() switch
        {
            "" or "B" => 1,
            "KB" => 1e3,
            "MB" => 1e6,
            "GB" => 1e9,
            "KIB" => 1L << 10,
            "MIB" => 1L << 20,
            "GIB" => 1L << 30,
            _ => null,
        };
        return factor is { } unit && double.TryParse(trimmed[..digits], NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && number * unit >= 1
            ? (long)(number * unit)
            : throw new FormatException($"'{text}' is neither \"auto\" nor an amount of memory like \"64MiB\".");
    }
}
