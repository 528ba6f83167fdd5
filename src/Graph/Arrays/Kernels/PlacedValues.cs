using Actors.Arrays.Blocks;
using Actors.Graph.Kernels;

namespace Actors.Arrays.Kernels;

/// <summary>Elements that were chosen, and for each where it stood: the extreme of each cell, or the first of each row by size.</summary>
internal sealed record PlacedValues(Block Values, Block<long> Positions) : ISized, IHoldsBuffers
{
    public long ByteSize => Values.ByteSize + Positions.ByteSize;

    public void VisitBuffers<TVisitor>(ref TVisitor visitor)
        where TVisitor : struct, IBufferVisitor
    {
        Values.VisitBuffers(ref visitor);
        Positions.VisitBuffers(ref visitor);
    }

    public object Detach() => new PlacedValues(Values.Detach(), (Block<long>)Positions.Detach());
}
