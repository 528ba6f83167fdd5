using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Files;
using Actors.Graph.Kernels;

namespace Actors.Arrays;

/// <summary>What an <c>.npy</c> file holds, when that is not known before: <c>NpyFile.Open(path).ElementType</c>.</summary>
public sealed class NpyFile
{
    private readonly NpyHeader _header;
    private readonly FileStamp _stamp;

    private NpyFile(NpyHeader header, FileStamp stamp) => (_header, _stamp) = (header, stamp);

    /// <summary>The file.</summary>
    public string Path => _stamp.Path;

    /// <summary>The type of its elements.</summary>
    public Type ElementType => _header.Kind.ClrType();

    /// <summary>The length of each axis.</summary>
    public IReadOnlyList<long> Shape => _header.Shape;

    /// <summary>Whether the elements stand column by column (Fortran's order) and not row by row.</summary>
    public bool IsFortranOrder => _header.IsFortran;

    /// <summary>The order of the bytes of its numbers.</summary>
    public ByteOrder ByteOrder => _header.IsBigEndian ? ByteOrder.Big : ByteOrder.Little;

    /// <summary>Where the first element stands, in bytes.</summary>
    public long DataOffset => _header.DataOffset;

    internal NpyHeader Header => _header;

    internal FileStamp Stamp => _stamp;

    /// <summary>Reads what a file says about itself, and no element.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArrayFileException">It is no such file, or one that is cut off or of a type that arrays cannot have.</exception>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static NpyFile Open(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        NpyHeader header = NpyHeader.Read(System.IO.Path.GetFullPath(path), out FileStamp stamp);
        return new NpyFile(header, stamp);
    }

    /// <summary>The array in the file, in the type of its elements.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <param name="chunks">How it is cut.</param>
    /// <exception cref="ArrayFileException">The elements have another type.</exception>
    public ChunkedArray<T> Read<T>(Chunks chunks = default)
        where T : unmanaged
    {
        RequireType<T>();
        return ChunkedArray.FromFile<T>(_stamp, _header.DataOffset, _header.Form, _header.Shape, chunks);
    }

    /// <summary>The array in the file with its elements converted: fractions are cut off, as by <c>Cast</c>.</summary>
    /// <typeparam name="T">The type that is wanted.</typeparam>
    /// <param name="chunks">How it is cut.</param>
    public ChunkedArray<T> ReadAs<T>(Chunks chunks = default)
        where T : unmanaged => _header.Kind.Visit(new Converted<T>(this, chunks));

    /// <summary>What it holds: <c>double (3, 4)</c>.</summary>
    public override string ToString() => $"{_header.Kind.Name()} {ArrayLayout.Print(_header.Shape)} in '{Path}'";

    internal void RequireType<T>()
    {
        if (_header.Kind != ElementKinds.Of<T>())
        {
            throw new ArrayFileException(
                Path, 10,
                $"the elements have the type {_header.Kind.Name()}, not {ElementKinds.Of<T>().Name()}. "
                + $"Read them with FromNpy<{_header.Kind.Name()}> and convert them with Cast<{ElementKinds.Of<T>().Name()}>, or with NpyFile.Open(path).ReadAs<{ElementKinds.Of<T>().Name()}>().");
        }
    }

    private sealed class Converted<T>(NpyFile file, Chunks chunks) : ElementKinds.IVisitor<ChunkedArray<T>>
        where T : unmanaged
    {
        public ChunkedArray<T> Visit<TStored>()
            where TStored : unmanaged => new(Elementwise.Cast(file.Read<TStored>(chunks).Array, ElementKinds.Of<T>()));
    }
}
