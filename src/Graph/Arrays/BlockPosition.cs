namespace Actors.Arrays;

/// <summary>Where a block stands in its array.</summary>
/// <param name="Index">The block's number along each axis.</param>
/// <param name="Start">The position of its first element in the array; empty when sizes are not known.</param>
/// <param name="Shape">Its length along each axis; -1 for one that is not known.</param>
public sealed record BlockPosition(IReadOnlyList<int> Index, IReadOnlyList<long> Start, IReadOnlyList<long> Shape)
{
    /// <summary>The length of each axis of the array; -1 for one that is not known.</summary>
    public IReadOnlyList<long> ArrayShape { get; init; } = [];

    /// <summary>The number of blocks that the array has along each axis.</summary>
    public IReadOnlyList<int> NumBlocks { get; init; } = [];

    /// <summary>The block's number: <c>(0, 2)</c>.</summary>
    public override string ToString() => $"({string.Join(", ", Index)})";

    /// <inheritdoc/>
    public bool Equals(BlockPosition? other) =>
        other is not null && Index.SequenceEqual(other.Index) && Start.SequenceEqual(other.Start) && Shape.SequenceEqual(other.Shape)
        && ArrayShape.SequenceEqual(other.ArrayShape) && NumBlocks.SequenceEqual(other.NumBlocks);

    /// <inheritdoc/>
    public override int GetHashCode() => Index.Aggregate(Index.Count, HashCode.Combine);

    internal static BlockPosition Of(Expressions.ArrayLayout layout, int[] position) => new Mapping.BlockPositions(layout).At(position);
}
