using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Graph.Kernels;
using Microsoft.Win32.SafeHandles;

namespace Actors.Arrays.Files;

/// <summary>What stands at the beginning of an <c>.npy</c> file (NumPy's NEP 1; versions 1 to 3).</summary>
/// <param name="Kind">The elements' type.</param>
/// <param name="IsBigEndian">Whether the most significant byte of a number comes first.</param>
/// <param name="IsFortran">Whether the elements stand column by column.</param>
/// <param name="Shape">The length of each axis.</param>
/// <param name="DataOffset">Where the first element stands, in bytes.</param>
internal sealed record NpyHeader(ElementKind Kind, bool IsBigEndian, bool IsFortran, long[] Shape, long DataOffset)
{
    // Room that NumPy leaves for the longest length of the axis that a file may grow along.
    private const int GrowthDigits = 21;
    private const int Alignment = 64;
    private const int MostBytes = 1 << 20;

    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>How the elements stand in the file.</summary>
    public FileForm Form => new("npy", IsBigEndian == BitConverter.IsLittleEndian && Kind.Size() > 1, IsFortran);

    /// <summary>How many bytes the elements take.</summary>
    public long DataBytes => Shape.Aggregate((long)Kind.Size(), (a, b) => checked(a * b));

    /// <summary>Reads the header of a file, and makes sure that all its elements are there.</summary>
    /// <exception cref="ArrayFileException">It is no such file, or one that is cut off or of a type that arrays cannot have.</exception>
    public static NpyHeader Read(string path, out FileStamp stamp)
    {
        stamp = FileStamp.Of(path);
        using SafeFileHandle file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> start = stackalloc byte[12];
        int read = ReadAt(file, start, 0);
        if (read < Magic.Length || !start.StartsWith(Magic))
        {
            throw new ArrayFileException(path, 0, "this is no .npy file: it does not begin with \\x93NUMPY.");
        }

        int version = read > 7 ? start[6] : 0, prefix = version == 1 ? 10 : 12;
        if (version is < 1 or > 3)
        {
            throw new ArrayFileException(path, 6, read > 7
                ? $"the file has version {version}.{start[7]} of the .npy format; versions 1 to 3 can be read." : "the file ends in its header.");
        }

        if (read < prefix)
        {
            throw new ArrayFileException(path, read, "the file ends in its header.");
        }

        uint length = version == 1 ? BinaryPrimitives.ReadUInt16LittleEndian(start[8..]) : BinaryPrimitives.ReadUInt32LittleEndian(start[8..]);
        if (length > MostBytes)
        {
            throw new ArrayFileException(path, 8, $"the header says that it has {length:N0} bytes, which cannot be.");
        }

        var text = new byte[length];
        read = ReadAt(file, text, prefix);
        if (read < length)
        {
            throw new ArrayFileException(path, prefix + read, $"the file ends in its header, which has {length} bytes.");
        }

        NpyHeader header = new NpyHeaderText(path, prefix, (version == 3 ? Encoding.UTF8 : Encoding.Latin1).GetString(text)).Parse(prefix + length);
        long end;
        try
        {
            end = checked(header.DataOffset + header.DataBytes);
        }
        catch (OverflowException)
        {
            throw new ArrayFileException(path, prefix, $"an array of shape {ArrayLayout.Print(header.Shape)} is larger than any file.");
        }

        return stamp.Length >= end ? header : throw new ArrayFileException(
            path, stamp.Length,
            $"the file ends here; with elements of {header.Kind.Name()} in the shape {ArrayLayout.Print(header.Shape)} it should have {end:N0} bytes.");
    }

    /// <summary>The beginning of a file of an array, as NumPy writes it.</summary>
    public static byte[] Write(ElementKind kind, ReadOnlySpan<long> shape)
    {
        var text = new StringBuilder("{'descr': '").Append(Descriptor(kind)).Append("', 'fortran_order': False, 'shape': (");
        for (int axis = 0; axis < shape.Length; axis++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(axis > 0 ? " " : "")}{shape[axis]}{(axis < shape.Length - 1 || shape.Length == 1 ? "," : "")}");
        }

        text.Append("), }");
        if (shape.Length > 0)
        {
            text.Append(' ', Math.Max(0, GrowthDigits - shape[0].ToString(CultureInfo.InvariantCulture).Length));
        }

        int prefix = text.Length + 1 + 10 < ushort.MaxValue - Alignment ? 10 : 12;
        text.Append(' ', Alignment - ((prefix + text.Length + 1) % Alignment)).Append('\n');
        var bytes = new byte[prefix + text.Length];
        Magic.CopyTo(bytes);
        bytes[6] = (byte)(prefix == 10 ? 1 : 2);
        if (prefix == 10)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(8), (ushort)text.Length);
        }
        else
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), (uint)text.Length);
        }

        Encoding.ASCII.GetBytes(text.ToString(), bytes.AsSpan(prefix));
        return bytes;
    }

    /// <summary>NumPy's name of a type: <c>&lt;f8</c>.</summary>
    public static string Descriptor(ElementKind kind) => kind switch
    {
        ElementKind.Bool => "|b1",
        ElementKind.Byte => "|u1",
        ElementKind.Int16 => "<i2",
        ElementKind.Int32 => "<i4",
        ElementKind.Int64 => "<i8",
        ElementKind.Float32 => "<f4",
        ElementKind.Float64 => "<f8",
        _ => "<c16",
    };

    private static int ReadAt(SafeFileHandle file, Span<byte> bytes, long offset)
    {
        int done = 0;
        while (done < bytes.Length && RandomAccess.Read(file, bytes[done..], offset + done) is int read and > 0)
        {
            done += read;
        }

        return done;
    }
}
