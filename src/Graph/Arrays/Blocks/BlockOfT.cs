using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Actors.Arrays.Blocks;

/// <summary>A chunk of an array with elements of one type.</summary>
/// <typeparam name="T">The elements' type.</typeparam>
internal sealed class Block<T> : Block
    where T : unmanaged
{
    // Square tiles of this side are copied at a time when rows become columns, so that both sides stay in the first-level cache.
    private const int TransposeTile = 32;

    private readonly Memory<T> _buffer;

    public Block(Memory<T> buffer, int[] shape, int[] strides, int offset = 0)
        : base(shape, strides, offset)
    {
        _buffer = buffer;
    }

    /// <summary>A block whose elements fill the buffer row by row.</summary>
    public Block(Memory<T> buffer, int[] shape)
        : this(buffer, shape, StridesOf.Contiguous(shape))
    {
    }

    public override ElementKind Kind => ElementKinds.Of<T>();

    public override long ByteSize => 64 + ((long)Math.Min(Length, _buffer.Length) * Unsafe.SizeOf<T>());

    public override int BufferLength => _buffer.Length;

    /// <summary>The elements, which must follow each other.</summary>
    public ReadOnlySpan<T> Span => Length == 0 ? [] : _buffer.Span.Slice(Offset, Length);

    /// <summary>The elements as memory; they must follow each other.</summary>
    public Memory<T> Memory => Length == 0 ? Memory<T>.Empty : _buffer.Slice(Offset, Length);

    /// <summary>The elements of a block that was just made, to be set.</summary>
    public Span<T> Writable => Length == 0 ? [] : _buffer.Span.Slice(Offset, Length);

    /// <summary>The whole buffer: element (i, j) stands at Offset + i · Strides[0] + j · Strides[1].</summary>
    public ReadOnlySpan<T> Buffer => _buffer.Span;

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
    public static Block<T> New(params int[] shape)
    {
        long length = 1;
        foreach (int size in shape)
        {
            length *= size;
        }

        return new Block<T>(GC.AllocateUninitializedArray<T>(checked((int)length)), shape);
    }

    /// <summary>A block in which one value repeats; it takes the memory of one.</summary>
    public static Block<T> Filled(T value, int[] shape) => new(new[] { value }, shape, new int[shape.Length]);

    public override Block View(int[] shape, int[] strides, int offset) => new Block<T>(_buffer, shape, strides, offset);

    public override Block NewLike(int[] shape) => New(shape);

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

    private static void Gather(
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
            for (int top = 0; top < rows; top += TransposeTile)
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
}
