using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Actors.Graph.Kernels;

namespace Actors.Arrays.Blocks;

/// <summary>A chunk of an array with elements of one type.</summary>
/// <typeparam name="T">The elements' type.</typeparam>
internal sealed class Block<T> : Block
    where T : unmanaged
{
    // Square tiles of this side are copied at a time when rows become columns, so that both sides stay in the first-level cache.
    private const int TransposeTile = 32;

    private readonly BlockBuffer<T> _buffer;

    /// <summary>A block over memory of some kind.</summary>
    public Block(BlockBuffer<T> buffer, int[] shape, int[] strides, int offset = 0)
        : base(shape, strides, offset)
    {
        _buffer = buffer;
    }

    /// <summary>A block over memory that the user or the collector owns.</summary>
    public Block(Memory<T> buffer, int[] shape, int[] strides, int offset = 0)
        : this(new OutsideBuffer<T>(buffer), shape, strides, offset)
    {
    }

    /// <summary>A block whose elements fill memory that the user or the collector owns, row by row.</summary>
    public Block(Memory<T> buffer, int[] shape)
        : this(buffer, shape, StridesOf.Contiguous(shape))
    {
    }

    public override ElementKind Kind => ElementKinds.Of<T>();

    public override SharedBuffer Shared => _buffer;

    public override long ByteSize =>
        64 + ((long)(_buffer.IsCounted ? _buffer.Length : Math.Min(Length, _buffer.Length)) * Unsafe.SizeOf<T>());

    public override int BufferLength => _buffer.Length;

    /// <summary>The elements, which must follow each other.</summary>
    public ReadOnlySpan<T> Span => Length == 0 ? [] : _buffer.Span.Slice(Offset, Length);

    /// <summary>The elements of a block that was just made, to be set.</summary>
    public Span<T> Writable => Length == 0 ? [] : _buffer.Span.Slice(Offset, Length);

    /// <summary>The whole buffer: element (i, j) stands at Offset + i · Strides[0] + j · Strides[1].</summary>
    public ReadOnlySpan<T> Buffer => _buffer.Span;

    /// <summary>Elements that follow each other in the buffer, for what takes longer than a call: whoever uses them has counted a reference.</summary>
    public Memory<T> Memory(int offset, int count) => _buffer.Memory.Slice(offset, count);

    /// <summary>The element at a position; for single values, not for loops.</summary>
    public T this[params ReadOnlySpan<int> position]
    {
        get
        {
            int at = Offset;
            for (int axis = 0; axis < position.Length; axis++)
            {
                at += position[axis] * Strides[axis];
            }

            return _buffer.Span[at];
        }
    }

    /// <summary>A new block, its elements not set.</summary>
    public static Block<T> New(params int[] shape) =>
        new(new PooledBuffer<T>(BufferPool.Shared, LengthOf(shape)), shape, StridesOf.Contiguous(shape));

    /// <summary>A new block whose memory is the collector's for good, its elements not set.</summary>
    public static Block<T> NewDetached(params int[] shape) => NewDetached(shape, out _);

    /// <summary>A new block whose memory is the collector's for good, and that memory.</summary>
    public static Block<T> NewDetached(int[] shape, out T[] values)
    {
        values = GC.AllocateUninitializedArray<T>(LengthOf(shape));
        return new Block<T>(values, shape);
    }

    /// <summary>A block in which one value repeats; it takes the memory of one.</summary>
    public static Block<T> Filled(T value, int[] shape) => new(new[] { value }, shape, new int[shape.Length]);

    public override Block View(int[] shape, int[] strides, int offset) => new Block<T>(_buffer, shape, strides, offset);

    public override Block NewLike(int[] shape) => New(shape);

    public override Block NewDetachedLike(int[] shape) => NewDetached(shape);

    public override ReadOnlySpan<byte> Bytes(int offset, int count) => MemoryMarshal.AsBytes<T>(_buffer.Span.Slice(offset, count));

    public override void Gather(int offset, int rows, int rowStride, int columns, int columnStride, Span<byte> destination) =>
        Gather(_buffer.Span, offset, rows, rowStride, columns, columnStride, MemoryMarshal.Cast<byte, T>(destination), columns);

    public override void CopyTo(Block destination)
    {
        var target = (Block<T>)destination;
        if (Length == 0)
        {
            return;
        }

        if (IsContiguous && target.IsContiguous)
        {
            Span.CopyTo(target.Writable);
            return;
        }

        // The last two axes as rectangles, the others one by one.
        int rank = Rank;
        int rows = rank >= 2 ? Shape[rank - 2] : 1, columns = rank >= 1 ? Shape[rank - 1] : 1;
        int rowStride = rank >= 2 ? Strides[rank - 2] : 0, columnStride = rank >= 1 ? Strides[rank - 1] : 0;
        int targetRowStride = rank >= 2 ? target.Strides[rank - 2] : 0, targetColumnStride = rank >= 1 ? target.Strides[rank - 1] : 0;
        ReadOnlySpan<T> from = _buffer.Span;
        Span<T> to = target._buffer.Span;
        var position = new int[Math.Max(0, rank - 2)];
        while (true)
        {
            int at = Offset, targetAt = target.Offset;
            for (int axis = 0; axis < position.Length; axis++)
            {
                at += position[axis] * Strides[axis];
                targetAt += position[axis] * target.Strides[axis];
            }

            if (targetColumnStride == 1 || columns == 1)
            {
                Gather(from, at, rows, rowStride, columns, columnStride, to[targetAt..], targetRowStride);
            }
            else
            {
                for (int r = 0; r < rows; r++)
                {
                    for (int c = 0; c < columns; c++)
                    {
                        to[targetAt + (r * targetRowStride) + (c * targetColumnStride)] = from[at + (r * rowStride) + (c * columnStride)];
                    }
                }
            }

            int next = position.Length - 1;
            while (next >= 0 && ++position[next] == Shape[next])
            {
                position[next--] = 0;
            }

            if (next < 0)
            {
                return;
            }
        }
    }

    private static int LengthOf(int[] shape)
    {
        long length = 1;
        foreach (int size in shape)
        {
            length *= size;
        }

        return checked((int)length);
    }

    /// <summary>Copies the elements of a rectangle, row by row.</summary>
    internal static void Gather(
        ReadOnlySpan<T> from, int offset, int rows, int rowStride, int columns, int columnStride, Span<T> to, int toStride)
    {
        if (columnStride == 1)
        {
            for (int r = 0; r < rows; r++)
            {
                from.Slice(offset + (r * rowStride), columns).CopyTo(to[(r * toStride)..]);
            }
        }
        else if (columnStride == 0)
        {
            for (int r = 0; r < rows; r++)
            {
                to.Slice(r * toStride, columns).Fill(from[offset + (r * rowStride)]);
            }
        }
        else if (rowStride is 1 or -1 && rows > 1)
        {
            int across = 0;
            if (Unsafe.SizeOf<T>() == 8 && rowStride == 1 && Avx.IsSupported)
            {
                across = Transpose4(
                    MemoryMarshal.Cast<T, double>(from[offset..]), rows, columns, columnStride, MemoryMarshal.Cast<T, double>(to), toStride);
            }

            for (int top = across; top < rows; top += TransposeTile)
            {
                int bottom = Math.Min(rows, top + TransposeTile);
                for (int c = 0; c < columns; c++)
                {
                    int at = offset + (c * columnStride) + (top * rowStride);
                    for (int r = top, i = (top * toStride) + c; r < bottom; r++, i += toStride, at += rowStride)
                    {
                        to[i] = from[at];
                    }
                }
            }
        }
        else
        {
            for (int r = 0; r < rows; r++)
            {
                int at = offset + (r * rowStride);
                for (int c = 0; c < columns; c++, at += columnStride)
                {
                    to[(r * toStride) + c] = from[at];
                }
            }
        }
    }

    /// <summary>Makes rows of columns, four by four, with all columns of the rows it does.</summary>
    /// <returns>How many rows are done: a multiple of four.</returns>
    private static int Transpose4(ReadOnlySpan<double> from, int rows, int columns, int columnStride, Span<double> to, int toStride)
    {
        if (columnStride < 0)
        {
            return 0;
        }

        int r = 0;
        for (; r <= rows - 4; r += 4)
        {
            int c = 0;
            for (; c <= columns - 4; c += 4)
            {
                ReadOnlySpan<double> at = from[((c * columnStride) + r)..];
                Vector256<double> a = Vector256.Create(at), b = Vector256.Create(at[columnStride..]);
                Vector256<double> d = Vector256.Create(at[(2 * columnStride)..]), e = Vector256.Create(at[(3 * columnStride)..]);
                Vector256<double> ab = Avx.UnpackLow(a, b), ba = Avx.UnpackHigh(a, b), de = Avx.UnpackLow(d, e), ed = Avx.UnpackHigh(d, e);
                Span<double> target = to[((r * toStride) + c)..];
                Avx.Permute2x128(ab, de, 0x20).CopyTo(target);
                Avx.Permute2x128(ba, ed, 0x20).CopyTo(target[toStride..]);
                Avx.Permute2x128(ab, de, 0x31).CopyTo(target[(2 * toStride)..]);
                Avx.Permute2x128(ba, ed, 0x31).CopyTo(target[(3 * toStride)..]);
            }

            for (; c < columns; c++)
            {
                for (int i = r; i < r + 4; i++)
                {
                    to[(i * toStride) + c] = from[(c * columnStride) + i];
                }
            }
        }

        return r;
    }
}
