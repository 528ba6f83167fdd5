using Actors.Arrays.Blocks;

namespace Actors.Arrays.Mapping;

/// <summary>The blocks of several arrays that one call made.</summary>
internal sealed record BlockTuple(Block[] Blocks) : ISized
{
    public long ByteSize => Blocks.Sum(block => block.ByteSize);
}
