namespace Actors.Arrays.Kernels;

/// <summary>Takes the tiles that a <see cref="TileEngine"/> makes.</summary>
internal interface ITileSink
{
    /// <summary>Said once: the steps between rows and between columns of tiles, in the sink's own strides.</summary>
    void Begin(int rowStride, int columnStride);

    /// <summary>Where a tile may be put directly, row by row; empty where it may not.</summary>
    Span<byte> Target(int at, int rows, int columns);

    /// <summary>Takes a tile that was not put directly.</summary>
    void Take(ReadOnlySpan<byte> tile, int at, int rows, int columns);
}
