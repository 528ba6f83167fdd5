using Actors.Arrays.Blocks;
using Actors.Graph.Kernels;

namespace Actors.Arrays.Ordering;

/// <summary>The first elements of each row by size, and where they stood.</summary>
internal sealed record TopPartial(Block Values, Block<long> Positions) : ISized, IHoldsBuffers
{
    public long ByteSize => Values.ByteSize + Positions.ByteSize;

    public void VisitBuffers<TVisitor>(ref TVisitor visitor)
        where TVisitor : struct, IBufferVisitor
    {
        Values.VisitBuffers(ref visitor);
        Positions.VisitBuffers(ref visitor);
    }

    public object Detach() => new TopPartial(Values.Detach(), (Block<long>)Positions.Detach());
}
