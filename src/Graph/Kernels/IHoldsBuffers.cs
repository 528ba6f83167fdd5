namespace Actors.Graph.Kernels;

/// <summary>
/// A value of kernels that refers to <see cref="SharedBuffer"/>s, itself or through its parts. Every type that a kernel returns blocks in
/// must say so, or its buffers would be freed under it.
/// </summary>
internal interface IHoldsBuffers
{
    /// <summary>Hands each buffer to a visitor, in the same order each time; one that stands in several parts is handed on for each.</summary>
    void VisitBuffers<TVisitor>(ref TVisitor visitor)
        where TVisitor : struct, IBufferVisitor;

    /// <summary>A copy whose buffers are the collector's: for whoever keeps it as long as he likes.</summary>
    object Detach();
}
