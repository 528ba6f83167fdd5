using System.Runtime.CompilerServices;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Files;
using Actors.Graph.Expressions;
using Actors.Graph.Kernels;

namespace Actors.Arrays;

/// <content>
/// Arrays in files. Only headers are read when the array is written down; a task reads what its chunk needs. The file is part of the
/// array's name by its path, length and time: a file that changed later is another array, and computing the old one is an error.
/// </content>
public static partial class ChunkedArray
{
    /// <summary>The array of an <c>.npy</c> file: versions 1 to 3 of the format, in either order of axes and of bytes.</summary>
    /// <typeparam name="T">The type of the elements; <see cref="NpyFile.Open"/> tells it.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="chunks">How the array is cut.</param>
    /// <exception cref="ArrayFileException">It is no such file, is cut off, or has elements of another type.</exception>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static ChunkedArray<T> FromNpy<T>(string path, Chunks chunks = default)
        where T : unmanaged => NpyFile.Open(path).Read<T>(chunks);

    /// <summary>The arrays of several <c>.npy</c> files as one: one behind the other along an axis, or side by side along a new one.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="paths">The files, in their order.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="newAxis">Whether the axis is a new one.</param>
    /// <param name="chunks">How each file's array is cut; one chunk for each file, unless that is very large, when absent.</param>
    /// <exception cref="ArgumentException">There are no files, or their shapes do not fit.</exception>
    /// <exception cref="ArrayFileException">One is no such file, is cut off, or has elements of another type.</exception>
    public static ChunkedArray<T> FromNpyFiles<T>(IReadOnlyList<string> paths, int axis = 0, bool newAxis = false, Chunks chunks = default)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(paths);
        NpyFile[] files = [.. paths.Select(NpyFile.Open)];
        return FileJoining.Join<T>("FromNpyFiles", files, axis, newAxis, chunks);
    }

    /// <summary>
    /// The array of a folder with a file for each chunk along one axis, as dask.array writes it: <c>0.npy</c>, <c>1.npy</c> … and
    /// <c>info</c>, a pickle that tells chunks and axis (it is read as data; nothing in it is run).
    /// </summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="directory">The folder.</param>
    /// <param name="chunks">How each file's array is cut; one chunk for each file, unless that is very large, when absent.</param>
    /// <exception cref="ArrayFileException">The folder's files are not such a stack.</exception>
    public static ChunkedArray<T> FromNpyStack<T>(string directory, Chunks chunks = default)
        where T : unmanaged
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        string folder = Path.GetFullPath(directory);
        StackInfo info = StackInfo.Read(Path.Combine(folder, StackInfo.FileName));
        var files = new NpyFile[info.Chunks[info.Axis].Length];
        for (int i = 0; i < files.Length; i++)
        {
            files[i] = NpyFile.Open(Path.Combine(folder, StackInfo.PartName(i)));
            long[] expected = [.. info.Chunks.Select((sizes, axis) => axis == info.Axis ? sizes[i] : sizes.Sum())];
            if (!files[i].Shape.SequenceEqual(expected))
            {
                throw new ArrayFileException(
                    files[i].Path, 10, $"the array has the shape {ArrayLayout.Print(files[i].Header.Shape)}; '{StackInfo.FileName}' of the stack says {ArrayLayout.Print(expected)}.");
            }
        }

        return FileJoining.Join<T>("FromNpyStack", files, info.Axis, false, chunks);
    }

    /// <summary>An array whose elements stand row by row in a file without a header.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="chunks">How the array is cut.</param>
    /// <param name="offset">Where the first element stands, in bytes.</param>
    /// <param name="byteOrder">The order of the bytes of numbers.</param>
    /// <exception cref="ArrayFileException">The file is too short.</exception>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static ChunkedArray<T> FromRawBinary<T>(
        string path, long[] shape, Chunks chunks = default, long offset = 0, ByteOrder byteOrder = ByteOrder.Little)
        where T : unmanaged
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        CheckShape("FromRawBinary", shape);
        ElementKind kind = ElementKinds.Of<T>();
        FileStamp stamp = FileStamp.Of(Path.GetFullPath(path));
        long end = shape.Aggregate((long)kind.Size(), (a, b) => checked(a * b)) + offset;
        return stamp.Length >= end
            ? FromFile<T>(stamp, offset, RawForm(kind, byteOrder), [.. shape], chunks)
            : throw new ArrayFileException(
                stamp.Path, stamp.Length, $"the file ends here; with elements of {kind.Name()} in the shape {ArrayLayout.Print(shape)} from byte {offset} it should have {end:N0} bytes.");
    }

    internal static FileForm RawForm(ElementKind kind, ByteOrder byteOrder) =>
        new("raw", kind.Size() > 1 && (byteOrder == ByteOrder.Big) == BitConverter.IsLittleEndian);

    internal static ChunkedArray<T> FromFile<T>(FileStamp stamp, long dataOffset, FileForm form, long[] shape, Chunks chunks)
        where T : unmanaged
    {
        var layout = new ArrayLayout(chunks.For(shape, Unsafe.SizeOf<T>()));
        long[] whole = form.InFileOrder(shape);
        return new(new SourceExpr(
            "read-" + form.Format,
            ElementKinds.Of<T>(),
            layout,
            ContentToken.Of(stamp, dataOffset, form, typeof(T), shape),
            position => new ReadFileKernel<T>(
                stamp, dataOffset, form, new(new(whole), new(form.InFileOrder(layout.StartOf(position))), new(form.InFileOrder(layout.BlockShape(position))))))
        {
            InlineUses = 1,
        });
    }
}
