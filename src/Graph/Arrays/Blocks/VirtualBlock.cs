using System.Runtime.InteropServices;
using Actors.Graph.Kernels;

namespace Actors.Arrays.Blocks;

/// <summary>
/// A block that takes no memory: its elements are made when they are gathered, each time anew. One kernel makes it for itself, to read it tile by
/// tile and once; it is never a value of a task.
/// </summary>
/// <typeparam name="T">The elements' type.</typeparam>
internal sealed class VirtualBlock<T> : Block
    where T : unmanaged
{
    private readonly IElementSource<T> _source;
    private readonly int _length;
    private T[] _turned = [];
    private Block<T>? _whole;

    /// <summary>The block of all that a source makes.</summary>
    public VirtualBlock(IElementSource<T> source, int[] shape)
        : base(shape, StridesOf.Contiguous(shape), 0)
    {
        _source = source;
        _length = Length;
    }

    private VirtualBlock(VirtualBlock<T> of, int[] shape, int[] strides, int offset)
        : base(shape, strides, offset)
    {
        _source = of._source;
        _length = of._length;
    }

    public override ElementKind Kind => ElementKinds.Of<T>();

    public override SharedBuffer? Shared => null;

    public override long ByteSize => 64;

    public override int BufferLength => _length;

    public override bool IsVirtual => true;

    public override Block View(int[] shape, int[] strides, int offset) => new VirtualBlock<T>(this, shape, strides, offset);

    public override ReadOnlySpan<byte> Bytes(int offset, int count) =>
        throw new InvalidOperationException("The elements of a block that takes no memory can only be gathered.");

    public override void Gather(int offset, int rows, int rowStride, int columns, int columnStride, Span<byte> destination)
    {
        Span<T> to = MemoryMarshal.Cast<byte, T>(destination);
        if (columnStride == 1 && (rows == 1 || rowStride == columns))
        {
            _source.Fill(offset, to[..(rows * columns)]);
        }
        else if (columnStride == 1)
        {
            for (int r = 0; r < rows; r++)
            {
                _source.Fill(offset + (r * rowStride), to.Slice(r * columns, columns));
            }
        }
        else if (rowStride == 1)
        {
            if (_turned.Length < rows * columns)
            {
                _turned = GC.AllocateUninitializedArray<T>(rows * columns);
            }

            for (int c = 0; c < columns; c++)
            {
                _source.Fill(offset + (c * columnStride), _turned.AsSpan(c * rows, rows));
            }

            Block<T>.Gather(_turned, 0, rows, 1, columns, rows, to, columns);
        }
        else
        {
            _whole ??= Whole();
            _whole.Gather(offset, rows, rowStride, columns, columnStride, destination);
        }
    }

    public override Block NewLike(int[] shape) => Block<T>.New(shape);

    public override Block NewDetachedLike(int[] shape) => Block<T>.NewDetached(shape);

    public override void CopyTo(Block destination) => Materialize().CopyTo(destination);

    public override Block Materialize() => Whole().View(Shape.ToArray(), Strides.ToArray(), Offset);

    private Block<T> Whole()
    {
        Block<T> whole = Block<T>.New(_length);
        _source.Fill(0, whole.Writable);
        return whole;
    }
}
