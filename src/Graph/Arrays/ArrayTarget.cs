using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Files;

namespace Actors.Arrays;

/// <summary>Where an array is stored: a file, a folder of files, or a part of a file that is there. A text is the path of an <c>.npy</c> file.</summary>
public abstract class ArrayTarget
{
    private protected ArrayTarget(string path) => Path = path;

    /// <summary>The file or folder.</summary>
    public string Path { get; }

    /// <summary>An <c>.npy</c> file; one that is there is replaced when all is written.</summary>
    /// <param name="path">The file.</param>
    public static implicit operator ArrayTarget(string path) => Npy(path);

    /// <summary>An <c>.npy</c> file; one that is there is replaced when all is written.</summary>
    /// <param name="path">The file.</param>
    public static ArrayTarget Npy(string path) => new NpyTarget(Full(path));

    /// <summary>A file of the elements, row by row, and nothing else; one that is there is replaced when all is written.</summary>
    /// <param name="path">The file.</param>
    /// <param name="byteOrder">The order of the bytes of numbers.</param>
    public static ArrayTarget RawBinary(string path, ByteOrder byteOrder = ByteOrder.Little) => new RawTarget(Full(path), byteOrder);

    /// <summary>
    /// A folder with a file for each chunk along an axis, as dask.array writes and reads it; a stack that is there is replaced when all is
    /// written.
    /// </summary>
    /// <param name="directory">The folder.</param>
    /// <param name="axis">The axis; negative ones count from the last. Along the others the array gets one chunk.</param>
    public static ArrayTarget NpyStack(string directory, int axis = 0) => new StackTarget(Full(directory), axis);

    /// <summary>
    /// A part of the array in an <c>.npy</c> file that is there. It is written in place: when it fails or is cancelled, a part of the region
    /// may be new and the rest as it was.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="region">The part, by positions and ranges; axes that are not named are whole.</param>
    public static ArrayTarget Region(string path, params ArrayIndex[] region)
    {
        ArgumentNullException.ThrowIfNull(region);
        return new RegionTarget(Full(path), region);
    }

    /// <summary>The path.</summary>
    public override string ToString() => Path;

    /// <summary>Checks what can be checked before anything is written, and makes of the array what is to be written.</summary>
    internal abstract ArrayExpr Prepare(ArrayExpr array);

    /// <summary>Begins to write a prepared array.</summary>
    internal abstract ArrayWriting Begin(ArrayExpr array);

    /// <summary>The stored array.</summary>
    internal abstract ChunkedArray<T> Read<T>(ArrayLayout layout)
        where T : unmanaged;

    private static string Full(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return System.IO.Path.GetFullPath(path);
    }

    private static void RequireFolder(string path)
    {
        string? folder = System.IO.Path.GetDirectoryName(path);
        if (folder is not null && !Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"'{path}' cannot be stored: there is no folder '{folder}'.");
        }
    }

    private sealed class NpyTarget(string path) : ArrayTarget(path)
    {
        internal override ArrayExpr Prepare(ArrayExpr array)
        {
            RequireFolder(Path);
            return array;
        }

        internal override ArrayWriting Begin(ArrayExpr array) =>
            ArrayWriting.ToFile(array, Path, NpyHeader.Write(array.Kind, array.Layout.Shape), new FileForm("npy"));

        internal override ChunkedArray<T> Read<T>(ArrayLayout layout) => ChunkedArray.FromNpy<T>(Path, layout.Chunks);
    }

    private sealed class RawTarget(string path, ByteOrder byteOrder) : ArrayTarget(path)
    {
        internal override ArrayExpr Prepare(ArrayExpr array)
        {
            RequireFolder(Path);
            return array;
        }

        internal override ArrayWriting Begin(ArrayExpr array) => ArrayWriting.ToFile(array, Path, [], ChunkedArray.RawForm(array.Kind, byteOrder));

        internal override ChunkedArray<T> Read<T>(ArrayLayout layout) => ChunkedArray.FromRawBinary<T>(Path, layout.ShapeArray, layout.Chunks, 0, byteOrder);
    }

    private sealed class StackTarget(string path, int axis) : ArrayTarget(path)
    {
        internal override ArrayExpr Prepare(ArrayExpr array)
        {
            RequireFolder(Path);
            if (File.Exists(Path) || (Directory.Exists(Path) && Directory.EnumerateFileSystemEntries(Path).Any()
                && !File.Exists(System.IO.Path.Combine(Path, StackInfo.FileName))))
            {
                throw new IOException($"'{Path}' is no stack of .npy files and is not replaced by one: name another folder, or take it away.");
            }

            int along = Reducing.Axis("store", array.Layout, axis);
            return Elementwise.Rechunk(array, new([.. array.Layout.Chunks.Select((sizes, i) => i == along ? sizes : new[] { sizes.Sum() })]));
        }

        internal override ArrayWriting Begin(ArrayExpr array) => ArrayWriting.ToStack(array, Path, Reducing.Axis("store", array.Layout, axis));

        internal override ChunkedArray<T> Read<T>(ArrayLayout layout) => ChunkedArray.FromNpyStack<T>(Path, Chunks.Whole);
    }

    private sealed class RegionTarget(string path, ArrayIndex[] region) : ArrayTarget(path)
    {
        internal override ArrayExpr Prepare(ArrayExpr array)
        {
            NpyFile file = NpyFile.Open(Path);
            (_, _, long[] shape) = Place(file);
            if (file.Header.Kind != array.Kind)
            {
                throw new ArgumentException($"'store' of {array.Kind.Name()} into '{Path}', which has elements of {file.Header.Kind.Name()}: cast the array first.");
            }

            return shape.AsSpan().SequenceEqual(array.Layout.Shape) ? array : throw new ArgumentException(
                $"'store' of an array of shape {array.Layout} into a region of shape {ArrayLayout.Print(shape)} of '{Path}', which has the shape {ArrayLayout.Print(file.Header.Shape)}.");
        }

        internal override ArrayWriting Begin(ArrayExpr array)
        {
            NpyFile file = NpyFile.Open(Path);
            (long[] start, int[] axes, _) = Place(file);
            return ArrayWriting.Into(array, file, start, axes);
        }

        internal override ChunkedArray<T> Read<T>(ArrayLayout layout) => ChunkedArray.FromNpy<T>(Path)[region].Rechunk(layout.Chunks);

        private (long[] Start, int[] Axes, long[] Shape) Place(NpyFile file)
        {
            long[] whole = file.Header.Shape;
            if (region.Length > whole.Length)
            {
                throw new ArgumentException($"A region of {region.Length} items is too long for the array of shape {ArrayLayout.Print(whole)} in '{Path}'.");
            }

            var start = new long[whole.Length];
            var axes = new List<int>();
            var shape = new List<long>();
            for (int axis = 0; axis < whole.Length; axis++)
            {
                long length = whole[axis];
                switch (axis < region.Length ? region[axis].Item : Slice.All)
                {
                    case long position when position >= -length && position < length:
                        start[axis] = position < 0 ? position + length : position;
                        break;
                    case Slice { Special: '\0', Step: 1 } slice:
                        long from = Math.Clamp(slice.Start is { } s ? s < 0 ? s + length : s : 0, 0, length);
                        long to = Math.Clamp(slice.Stop is { } e ? e < 0 ? e + length : e : length, from, length);
                        start[axis] = from;
                        axes.Add(axis);
                        shape.Add(to - from);
                        break;
                    case long position:
                        throw new ArgumentException(
                            $"Position {position} is outside of axis {axis} of the array of shape {ArrayLayout.Print(whole)} in '{Path}'.");
                    default:
                        throw new ArgumentException($"A region of '{Path}' is given by positions and ranges without steps; item {axis} is something else.");
                }
            }

            return (start, [.. axes], [.. shape]);
        }
    }
}
