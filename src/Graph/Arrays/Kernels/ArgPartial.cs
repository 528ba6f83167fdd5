using Actors.Arrays.Blocks;
using Actors.Graph.Kernels;

namespace Actors.Arrays.Kernels;

/// <summary>The extreme of each cell and its position.</summary>
internal sealed record ArgPartial(Block Values, Block<long> Positions) : ISized, IHoldsBuffers
{
    public long ByteSize => Values.ByteSize + Positions.ByteSize;

    public void VisitBuffers<TVisitor>(ref TVisitor visitor)
        where TVisitor : struct, IBufferVisitor
    {
        Values.VisitBuffers(ref visitor);
        Positions.VisitBuffers(ref visitor);
    }

    public object Detach() => new ArgPartial(Values.Detach(), (Block<long>)Positions.Detach());
}
