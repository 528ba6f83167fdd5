using Actors.Arrays.Blocks;

namespace Actors.Arrays.Kernels;

/// <summary>A kernel without inputs whose block need not be in memory for another kernel to read it tile by tile.</summary>
internal interface IVirtualSource
{
    /// <summary>Its block, the elements to be made when they are read.</summary>
    Block MakeVirtual();
}
