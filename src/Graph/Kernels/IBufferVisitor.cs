namespace Actors.Graph.Kernels;

/// <summary>Is handed the buffers of a value.</summary>
internal interface IBufferVisitor
{
    void Visit(SharedBuffer buffer);
}
