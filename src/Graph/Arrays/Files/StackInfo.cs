using System.Globalization;
using System.Text;
using Actors.Arrays.Blocks;

namespace Actors.Arrays.Files;

/// <summary>The file <c>info</c> of a stack of <c>.npy</c> files, as dask.array writes it: a pickle of chunks, type and axis.</summary>
/// <param name="Chunks">The sizes of the chunks along each axis.</param>
/// <param name="Axis">The axis that is cut into files.</param>
internal sealed record StackInfo(long[][] Chunks, int Axis)
{
    public const string FileName = "info";

    public static string PartName(int part) => part.ToString(CultureInfo.InvariantCulture) + ".npy";

    /// <exception cref="ArrayFileException">It is no such file.</exception>
    public static StackInfo Read(string path)
    {
        Dictionary<string, object?> items = new PickleReader(path, File.ReadAllBytes(path)).ReadDictionary();
        if (items.GetValueOrDefault("chunks") is not object?[] chunks || items.GetValueOrDefault("axis") is not long axis)
        {
            throw new ArrayFileException(path, 0, "this does not tell chunks and axis of a stack of .npy files.");
        }

        var sizes = new long[chunks.Length][];
        for (int i = 0; i < sizes.Length; i++)
        {
            sizes[i] = chunks[i] is object?[] list && list.All(size => size is >= 0L)
                ? [.. list.Select(size => (long)size!)]
                : throw new ArrayFileException(path, 0, $"the sizes of the chunks along axis {i} are no whole numbers; arrays of unknown sizes cannot be read.");
        }

        return axis >= -sizes.Length && axis < sizes.Length ? new StackInfo(sizes, (int)(axis < 0 ? axis + sizes.Length : axis))
            : throw new ArrayFileException(path, 0, $"the axis {axis} is none of {sizes.Length}.");
    }

    /// <summary>The file's bytes: a pickle of protocol 2, which every Python since 2.3 reads.</summary>
    public byte[] Write(ElementKind kind)
    {
        using var bytes = new MemoryStream();
        bytes.Write([0x80, 2, (byte)'}', (byte)'(']);
        Text(bytes, "chunks");
        bytes.WriteByte((byte)'(');
        foreach (long[] sizes in Chunks)
        {
            bytes.WriteByte((byte)'(');
            foreach (long size in sizes)
            {
                Number(bytes, size);
            }

            bytes.WriteByte((byte)'t');
        }

        bytes.WriteByte((byte)'t');
        Text(bytes, "dtype");
        bytes.Write("cnumpy\ndtype\n"u8);
        Text(bytes, NpyHeader.Descriptor(kind));
        // dtype(descriptor, align=False, copy=True)
        bytes.Write([0x89, 0x88, 0x87, (byte)'R']);
        Text(bytes, "axis");
        Number(bytes, Axis);
        bytes.Write("u."u8);
        return bytes.ToArray();
    }

    private static void Text(MemoryStream bytes, string text)
    {
        bytes.WriteByte((byte)'X');
        bytes.Write(BitConverter.GetBytes(text.Length));
        bytes.Write(Encoding.ASCII.GetBytes(text));
    }

    private static void Number(MemoryStream bytes, long number)
    {
        // LONG1: the number of bytes, then these, the least significant first.
        bytes.Write([0x8a, 8]);
        bytes.Write(BitConverter.GetBytes(number));
    }
}
