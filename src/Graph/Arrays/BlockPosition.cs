namespace Actors.Arrays;

/// <summary>Where a block stands in its array.</summary>
/// <param name="Index">The block's number along each axis.</param>
/// <param name="Start">The position of its first element in the array; empty when sizes are not known.</param>
/// <param name="Shape">Its length along each axis; -1 for one that is not known.</param>
public sealed record BlockPosition(IReadOnlyList<int> Index, IReadOnlyList<long> Start, IReadOnlyList<long> Shape)
{
    /// <summary>The block's number: <c>(0, 2)</c>.</summary>
    public override string ToString() => $"({string.Join(", ", Index)})";

    /// <inheritdoc/>
    public bool Equals(BlockPosition? other) =>
        other is not null && Index.SequenceEqual(other.Index) && Start.SequenceEqual(other.Start) && Shape.SequenceEqual(other.Shape);

    /// <inheritdoc/>
    public override int GetHashCode() => Index.Aggregate(Index.Count, HashCode.Combine);

    internal static BlockPosition Of(Expressions.ArrayLayout layout, int[] position)
    {
        var shape = new long[position.Length];
        for (int axis = 0; axis < shape.Length; axis++)
        {
            shape[axis] = layout.Chunks[axis][position[axis]];
        }

        return new BlockPosition([.. position], layout.IsKnown ? layout.StartOf(position) : [], shape);
    }
}
