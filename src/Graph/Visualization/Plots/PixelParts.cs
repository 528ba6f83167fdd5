namespace Actors.Graph.Visualization.Plots;

/// <summary>The pixels of the matrices of one block.</summary>
internal sealed record PixelParts(PixelPart[] Parts) : ISized
{
    public long ByteSize => Parts.Sum(part => part.ByteSize);
}
