using Actors.Arrays.Blocks;

namespace Actors.Arrays.Ordering;

/// <summary>The first elements of each row by size, and where they stood.</summary>
internal sealed record TopPartial(Block Values, Block<long> Positions) : ISized
{
    public long ByteSize => Values.ByteSize + Positions.ByteSize;
}
