namespace Actors.Graph.Visualization.Plots;

/// <summary>The least and the greatest numbers in some columns of pixels.</summary>
/// <param name="First">The first column.</param>
/// <param name="Low">The least in each; infinity when there is none.</param>
/// <param name="High">The greatest in each.</param>
internal sealed record LinePart(int First, double[] Low, double[] High) : ISized
{
    public long ByteSize => 64 + ((long)(Low.Length + High.Length) * sizeof(double));
}
