using Actors.Arrays.Blocks;
using Actors.Graph.Kernels;

namespace Actors.Arrays.LinearAlgebra.Kernels;

/// <summary>The matrices that one factorization gives together.</summary>
internal sealed class Factors(params Block[] parts) : ISized, IHoldsBuffers
{
    public Block this[int index] => parts[index];

    public long ByteSize => parts.Sum(part => part.ByteSize);

    public void VisitBuffers<TVisitor>(ref TVisitor visitor)
        where TVisitor : struct, IBufferVisitor
    {
        foreach (Block part in parts)
        {
            part.VisitBuffers(ref visitor);
        }
    }

    public object Detach() => new Factors(Array.ConvertAll(parts, part => part.Detach()));
}
