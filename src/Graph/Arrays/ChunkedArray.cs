using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Arrays;

/// <summary>Makes lazy arrays.</summary>
public static partial class ChunkedArray
{
    // Content is read for the name up to this size; larger data is named by where it came from.
    private const int HashedBytes = 1 << 20;

    /// <summary>An array of a tensor's elements, which are copied.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="chunks">How it is cut.</param>
    public static ChunkedArray<T> FromTensor<T>(Tensor<T> tensor, Chunks chunks = default)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(tensor);
        var values = new T[tensor.FlattenedLength];
        tensor.FlattenTo(values);
        var shape = new long[tensor.Rank];
        for (int axis = 0; axis < shape.Length; axis++)
        {
            shape[axis] = tensor.Lengths[axis];
        }

        return FromMemory<T>(values, shape, chunks);
    }

    /// <summary>An array over a vector, which is not copied: do not change it while the array is used.</summary>
    /// <param name="values">The elements.</param>
    /// <param name="chunks">How it is cut.</param>
    public static ChunkedArray<T> FromArray<T>(T[] values, Chunks chunks = default)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(values);
        return FromMemory<T>(values, [values.Length], chunks);
    }

    /// <summary>An array over elements that are given row by row; they are not copied: do not change them while the array is used.</summary>
    /// <param name="values">The elements.</param>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="chunks">How it is cut.</param>
    /// <exception cref="ArgumentException">The number of elements is not that of the shape.</exception>
    public static ChunkedArray<T> FromMemory<T>(Memory<T> values, long[] shape, Chunks chunks = default)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(shape);
        ElementKind kind = ElementKinds.Of<T>();
        CheckShape("FromMemory", shape);
        if (shape.Aggregate(1L, (a, b) => a * b) != values.Length)
        {
            throw new ArgumentException($"{values.Length} elements do not fill the shape {ArrayLayout.Print(shape)}.", nameof(values));
        }

        var layout = new ArrayLayout(chunks.For(shape, Unsafe.SizeOf<T>()));
        int[] strides = StridesOf.Contiguous(Array.ConvertAll(shape, s => (int)s));
        UInt128 token = (long)values.Length * Unsafe.SizeOf<T>() <= HashedBytes
            ? ContentToken.Of(typeof(T), values.ToArray() is var copy && typeof(T) == typeof(Complex) ? MemoryMarshal.AsBytes(copy.AsSpan()).ToArray() : copy, shape)
            : ContentToken.Unique();
        Block<T> BlockAt(int[] position)
        {
            long[] start = layout.StartOf(position);
            int offset = 0;
            for (int axis = 0; axis < start.Length; axis++)
            {
                offset += (int)start[axis] * strides[axis];
            }

            return new Block<T>(values, layout.BlockShape(position), strides, Math.Min(offset, Math.Max(0, values.Length - 1)));
        }

        return new ChunkedArray<T>(new SourceExpr("array", kind, layout, token, position => new MemoryKernel<T>(BlockAt(position)))
        {
            Part = (position, start, steps, counts) => new MemoryKernel<T>((Block<T>)BlockAt(position).Region(start, counts, steps)),
        });
    }

    /// <summary>An array of a table of elements, which are copied.</summary>
    /// <param name="values">The elements.</param>
    /// <param name="chunks">How it is cut.</param>
    public static ChunkedArray<T> FromArray<T>(T[,] values, Chunks chunks = default)
        where T : unmanaged => FromRectangular<T>(values, chunks);

    /// <summary>An array of a box of elements, which are copied.</summary>
    /// <param name="values">The elements.</param>
    /// <param name="chunks">How it is cut.</param>
    public static ChunkedArray<T> FromArray<T>(T[,,] values, Chunks chunks = default)
        where T : unmanaged => FromRectangular<T>(values, chunks);

    /// <summary>An array of elements given row by row, which are copied.</summary>
    /// <param name="values">The elements.</param>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="chunks">How it is cut.</param>
    public static ChunkedArray<T> FromSpan<T>(ReadOnlySpan<T> values, long[] shape, Chunks chunks = default)
        where T : unmanaged => FromMemory<T>(values.ToArray(), shape, chunks);

    /// <summary>An array of one value.</summary>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="value">The value.</param>
    /// <param name="chunks">How it is cut.</param>
    public static ChunkedArray<T> Full<T>(long[] shape, T value, Chunks chunks = default)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(shape);
        CheckShape("Full", shape);
        var layout = new ArrayLayout(chunks.For(shape, Unsafe.SizeOf<T>()));
        object content = value is Complex z ? (z.Real, z.Imaginary) : value;
        return new ChunkedArray<T>(new SourceExpr(
            "full", ElementKinds.Of<T>(), layout, ContentToken.Of(typeof(T), content), position => new FillKernel(value, new(layout.BlockShape(position))))
        {
            InlineUses = int.MaxValue / 8,
            Part = (_, _, _, counts) => new FillKernel(value, new(counts)),
        });
    }

    /// <summary>An array of zeros.</summary>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="chunks">How it is cut.</param>
    public static ChunkedArray<T> Zeros<T>(long[] shape, Chunks chunks = default)
        where T : unmanaged => Full(shape, default(T), chunks);

    /// <summary>An array of doubles that are zero.</summary>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="chunks">How it is cut.</param>
    public static ChunkedArray<double> Zeros(long[] shape, Chunks chunks = default) => Full(shape, 0.0, chunks);

    /// <summary>An array of ones; of true for bool.</summary>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="chunks">How it is cut.</param>
    public static ChunkedArray<T> Ones<T>(long[] shape, Chunks chunks = default)
        where T : unmanaged => Full(shape, (T)Constants.Of(ElementKinds.Of<T>(), 1), chunks);

    /// <summary>An array of doubles that are one.</summary>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="chunks">How it is cut.</param>
    public static ChunkedArray<double> Ones(long[] shape, Chunks chunks = default) => Full(shape, 1.0, chunks);

    internal static void CheckShape(string operation, ReadOnlySpan<long> shape)
    {
        Int128 elements = 1;
        foreach (long size in shape)
        {
            if (size < 0)
            {
                throw new ArgumentException($"'{operation}' cannot make an array of shape ({string.Join(", ", shape.ToArray())}): lengths are not negative.");
            }

            elements = size == 0 ? 0 : elements > long.MaxValue ? elements : elements * size;
        }

        if (elements > long.MaxValue)
        {
            throw new ArgumentException($"'{operation}' cannot make an array of shape {ArrayLayout.Print(shape)}: it would have more than 2^63 elements.");
        }
    }

    private static ChunkedArray<T> FromRectangular<T>(Array values, Chunks chunks)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(values);
        var shape = new long[values.Rank];
        for (int axis = 0; axis < shape.Length; axis++)
        {
            shape[axis] = values.GetLongLength(axis);
        }

        var flat = new T[values.Length];
        if (flat.Length > 0)
        {
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(values)), flat.Length).CopyTo(flat);
        }

        return FromMemory<T>(flat, shape, chunks);
    }
}
