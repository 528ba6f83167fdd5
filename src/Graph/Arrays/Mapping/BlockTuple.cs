using Actors.Arrays.Blocks;
using Actors.Graph.Kernels;

namespace Actors.Arrays.Mapping;

/// <summary>The blocks of several arrays that one call made.</summary>
internal sealed record BlockTuple(Block[] Blocks) : ISized, IHoldsBuffers
{
    public long ByteSize => Blocks.Sum(block => block.ByteSize);

    public void VisitBuffers<TVisitor>(ref TVisitor visitor)
        where TVisitor : struct, IBufferVisitor
    {
        foreach (Block block in Blocks)
        {
            block.VisitBuffers(ref visitor);
        }
    }

    public object Detach() => new BlockTuple(Array.ConvertAll(Blocks, block => block.Detach()));
}
