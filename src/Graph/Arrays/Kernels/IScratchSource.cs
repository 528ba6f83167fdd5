using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>A kernel that can make its block in memory that is given back when the block is not used any more.</summary>
internal interface IScratchSource
{
    /// <summary>Makes the block.</summary>
    /// <param name="context">The running task.</param>
    /// <param name="lease">To be disposed when nothing refers to the block any more.</param>
    Block Make(KernelContext context, out IDisposable lease);
}
