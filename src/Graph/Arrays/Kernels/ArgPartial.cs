using Actors.Arrays.Blocks;

namespace Actors.Arrays.Kernels;

/// <summary>The extreme of each cell and its position.</summary>
internal sealed record ArgPartial(Block Values, Block<long> Positions) : ISized
{
    public long ByteSize => Values.ByteSize + Positions.ByteSize;
}
