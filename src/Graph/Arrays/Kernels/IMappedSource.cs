using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>A kernel whose result can be had without memory of its own where it is used up by the same task.</summary>
internal interface IMappedSource
{
    /// <summary>The result, over memory that is given back with the last reference.</summary>
    Block Map(KernelContext context);
}
