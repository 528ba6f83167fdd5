using System.Runtime.InteropServices;
using Actors.Arrays.Blocks;

namespace Actors.Arrays.Kernels;

/// <summary>Puts tiles into a new block.</summary>
internal struct OutputSink(Block output) : ITileSink
{
    private readonly int _size = output.Kind.Size();
    private int _rowStride;

    public void Begin(int rowStride, int columnStride) => _rowStride = rowStride;

    public readonly Span<byte> Target(int at, int rows, int columns) =>
        rows == 1 || _rowStride == columns ? Bytes(at, rows * columns) : [];

    public readonly void Take(ReadOnlySpan<byte> tile, int at, int rows, int columns)
    {
        for (int row = 0; row < rows; row++)
        {
            tile.Slice(row * columns * _size, columns * _size).CopyTo(Bytes(at + (row * _rowStride), columns));
        }
    }

    private readonly Span<byte> Bytes(int at, int count)
    {
        ReadOnlySpan<byte> bytes = output.Bytes(at, count);
        return MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(bytes), bytes.Length);
    }
}
