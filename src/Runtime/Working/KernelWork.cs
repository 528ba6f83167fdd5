using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Working;

/// <summary>A kernel to run.</summary>
internal readonly record struct KernelWork(TaskGraph Graph, int Id, Attempt Attempt)
{
    public TaskKey Key => Graph.Key(Id);
}
