using System.Globalization;
using System.Numerics;
using Actors.Arrays;
using Actors.Arrays.Blocks;

namespace Actors.Graph.Tests.Arrays.Golden;

/// <summary>An array as a file of cases writes it: <c>double[2,2] 1 2 3 nan</c>; truths are digits without spaces, complex numbers pairs.</summary>
/// <param name="Kind">The elements' type.</param>
/// <param name="Shape">The shape.</param>
/// <param name="Values">The elements, a C# array.</param>
/// <param name="Mask">Of a masked array, which has a bar and digits after its values, where it is masked; null for others.</param>
internal sealed record GoldenValue(ElementKind Kind, long[] Shape, Array Values, bool[]? Mask = null)
{
    public static GoldenValue Parse(string text)
    {
        if (text.Split(" |") is [{ } data, { } mask])
        {
            return Parse(data) with { Mask = [.. mask.Trim().Select(c => c == '1')] };
        }

        int open = text.IndexOf('[', StringComparison.Ordinal), close = text.IndexOf(']', StringComparison.Ordinal);
        ElementKind kind = KindOf(text[..open]);
        long[] shape = [.. text[(open + 1)..close].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(s => long.Parse(s, CultureInfo.InvariantCulture))];
        string rest = text[(close + 1)..].Trim();
        string[] words = kind == ElementKind.Bool ? [.. rest.Select(c => c.ToString())] : rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var values = Array.CreateInstance(kind.ClrType(), words.Length);
        for (int i = 0; i < words.Length; i++)
        {
            values.SetValue(Parse(kind, words[i]), i);
        }

        return shape.Aggregate(1L, (a, b) => a * b) == words.Length
            ? new GoldenValue(kind, shape, values)
            : throw new FormatException($"There are {words.Length} values for the shape in '{text}'.");
    }

    public static ElementKind KindOf(string name) => Enum.GetValues<ElementKind>().First(k => k.Name() == name);

    public static object Parse(ElementKind kind, string word) => kind switch
    {
        ElementKind.Bool => word is "1" or "true",
        ElementKind.Byte => byte.Parse(word, CultureInfo.InvariantCulture),
        ElementKind.Int16 => short.Parse(word, CultureInfo.InvariantCulture),
        ElementKind.Int32 => int.Parse(word, CultureInfo.InvariantCulture),
        ElementKind.Int64 => long.Parse(word, CultureInfo.InvariantCulture),
        ElementKind.Float32 => (float)Number(word),
        ElementKind.Float64 => Number(word),
        _ => word.Split(',') is [{ } real, { } imaginary] ? new Complex(Number(real), Number(imaginary)) : new Complex(Number(word), 0),
    };

    /// <summary>The array, cut into chunks.</summary>
    public object ToArray(string cut, IReadOnlyList<int> wholeAxes, int number)
    {
        var chunks = new long[Shape.Length][];
        for (int axis = 0; axis < chunks.Length; axis++)
        {
            bool isWhole = wholeAxes.Contains(axis) || wholeAxes.Contains(axis - chunks.Length);
            chunks[axis] = Cut(isWhole ? "whole" : cut, Shape[axis], axis + number);
        }

        if (Mask is not null)
        {
            long[][] other = [.. Shape.Select((length, axis) => wholeAxes.Contains(axis) ? chunks[axis] : Cut(cut, length, axis + number + 1))];
            return typeof(GoldenValue).GetMethod(nameof(MakeMasked), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(Kind.ClrType()).Invoke(null, [Values, Mask, Shape, chunks, other])!;
        }

        return typeof(GoldenValue).GetMethod(nameof(Make), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(Kind.ClrType()).Invoke(null, [Values, Shape, chunks])!;
    }

    private static ChunkedArray<T> Make<T>(T[] values, long[] shape, long[][] chunks)
        where T : unmanaged => ChunkedArray.FromMemory<T>(values, shape, chunks);

    private static MaskedArray<T> MakeMasked<T>(T[] values, bool[] mask, long[] shape, long[][] chunks, long[][] maskChunks)
        where T : unmanaged => MaskedArray.Create(Make(values, shape, chunks), Make(mask, shape, maskChunks));

    private static long[] Cut(string cut, long length, int seed)
    {
        if (cut == "mixed")
        {
            cut = seed % 2 == 0 ? "uneven" : "single";
        }

        if (cut == "whole" || length == 0)
        {
            return [length];
        }

        if (cut == "single")
        {
            return [.. Enumerable.Repeat(1L, (int)length)];
        }

        var sizes = new List<long>();
        for (long rest = length, next = 1 + (seed % 2); rest > 0; next = (next % 3) + 1)
        {
            sizes.Add(Math.Min(rest, next));
            rest -= sizes[^1];
        }

        return [.. sizes];
    }

    // The text is the shortest that gives the number back; floats are read as doubles first, which does not change them.
    private static double Number(string text) => text switch
    {
        // NumPy's has no sign, C#'s has one.
        "nan" => BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0000),
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
