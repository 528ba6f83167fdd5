using System.Diagnostics;
using Actors.Graph.Kernels;

namespace Actors.Arrays.Blocks;

/// <summary>
/// A chunk of an array in memory: a shape and strides (of any sign, zero for a value that repeats, none for rank 0) over a buffer. Views
/// share the buffer. A block is never written to after the kernel that made it returned.
/// </summary>
internal abstract class Block : ISized, IHoldsBuffers
{
    private readonly int[] _shape;
    private readonly int[] _strides;

    private protected Block(int[] shape, int[] strides, int offset)
    {
        Debug.Assert(shape.Length == strides.Length, "A stride for each axis.");
        _shape = shape;
        _strides = strides;
        Offset = offset;
        long length = 1;
        foreach (int size in shape)
        {
            length *= size;
        }

        Length = checked((int)length);
    }

    public abstract ElementKind Kind { get; }

    public ReadOnlySpan<int> Shape => _shape;

    /// <summary>The step along each axis, in elements.</summary>
    public ReadOnlySpan<int> Strides => _strides;

    /// <summary>Where in the buffer the first element stands.</summary>
    public int Offset { get; }

    public int Rank => _shape.Length;

    /// <summary>The number of elements.</summary>
    public int Length { get; }

    /// <summary>The memory behind it, shared with its views; null when there is none.</summary>
    public abstract SharedBuffer? Shared { get; }

    /// <summary>The memory that this block keeps: of memory that it does not own, what its elements take.</summary>
    public abstract long ByteSize { get; }

    /// <summary>The number of elements in the buffer that it keeps alive.</summary>
    public abstract int BufferLength { get; }

    /// <summary>Whether its elements are made when they are gathered: it can be read in no other way.</summary>
    public virtual bool IsVirtual => false;

    /// <summary>Whether the elements follow each other in the buffer, row by row.</summary>
    public bool IsContiguous => StridesOf.AreContiguous(_shape, _strides);

    /// <summary>Another view of the same buffer.</summary>
    /// <param name="shape">Its shape.</param>
    /// <param name="strides">Its steps, in elements.</param>
    /// <param name="offset">Where in the buffer it begins.</param>
    public abstract Block View(int[] shape, int[] strides, int offset);

    /// <summary>The bytes of elements that follow each other in the buffer.</summary>
    /// <param name="offset">The first one's place in the buffer, in elements.</param>
    /// <param name="count">How many.</param>
    public abstract ReadOnlySpan<byte> Bytes(int offset, int count);

    /// <summary>Copies the elements of a rectangle, row by row.</summary>
    public abstract void Gather(int offset, int rows, int rowStride, int columns, int columnStride, Span<byte> destination);

    /// <summary>A new, writable block, its elements not set.</summary>
    public abstract Block NewLike(int[] shape);

    /// <summary>A new, writable block whose memory is the collector's for good, its elements not set.</summary>
    public abstract Block NewDetachedLike(int[] shape);

    /// <summary>Copies this block's elements into a block of the same shape that was just made, at its strides.</summary>
    public abstract void CopyTo(Block destination);

    public void VisitBuffers<TVisitor>(ref TVisitor visitor)
        where TVisitor : struct, IBufferVisitor
    {
        if (Shared is { } shared)
        {
            visitor.Visit(shared);
        }
    }

    object IHoldsBuffers.Detach() => Detach();

    /// <summary>A copy whose memory is the collector's for good.</summary>
    public Block Detach()
    {
        Block copy = NewDetachedLike(_shape);
        CopyTo(copy);
        return copy;
    }

    /// <summary>The block itself if its elements follow each other, or a copy where they do.</summary>
    public Block ToContiguous()
    {
        if (IsContiguous)
        {
            return Materialize();
        }

        Block copy = NewLike(_shape);
        CopyTo(copy);
        return copy;
    }

    /// <summary>The block itself, or one in memory where it is virtual.</summary>
    public virtual Block Materialize() => this;

    /// <summary>The part of a block between two corners, as a view.</summary>
    /// <param name="start">The first position on each axis.</param>
    /// <param name="shape">How many on each axis.</param>
    /// <param name="steps">The step on each axis; may be negative; all 1 when absent.</param>
    public Block Region(ReadOnlySpan<int> start, int[] shape, int[]? steps = null)
    {
        int offset = Offset;
        var strides = new int[shape.Length];
        for (int axis = 0; axis < shape.Length; axis++)
        {
            offset += start[axis] * _strides[axis];
            strides[axis] = _strides[axis] * (steps?[axis] ?? 1);
        }

        return View(shape, strides, Math.Min(offset, Math.Max(0, BufferLength - 1)));
    }

    /// <summary>The same elements in another shape; copies where the strides do not allow a view.</summary>
    public Block Reshape(int[] shape)
    {
        Block source = ToContiguous();
        return source.View(shape, StridesOf.Contiguous(shape), source.Offset);
    }

    /// <summary>The axes in another order.</summary>
    public Block Permute(ReadOnlySpan<int> axes)
    {
        var shape = new int[axes.Length];
        var strides = new int[axes.Length];
        for (int i = 0; i < axes.Length; i++)
        {
            (shape[i], strides[i]) = (_shape[axes[i]], _strides[axes[i]]);
        }

        return View(shape, strides, Offset);
    }

    /// <summary>How the block is shown in messages: <c>double (3, 4)</c>.</summary>
    public override string ToString() => $"{Kind.Name()} ({string.Join(", ", _shape)})";
}
