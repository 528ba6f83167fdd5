using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors;

/// <summary>
/// A graph that a client has submitted, kept while anything of it may have to be computed again: should the coordinator be lost, its
/// successor is told of it. Changed under the client's lock only.
/// </summary>
internal sealed class SentGraph(long id, TaskGraph graph, SubmitOptions options)
{
    public long Id { get; } = id;

    public TaskGraph Graph { get; } = graph;

    public SubmitOptions Options { get; } = options;

    /// <summary>How many outputs have futures.</summary>
    public int Live { get; set; }

    /// <summary>How many graphs that are kept stand on its outputs.</summary>
    public int Users { get; set; }

    /// <summary>The graphs it stands on.</summary>
    public List<SentGraph>? StandsOn { get; set; }

    /// <summary>Its outputs that later graphs stand on.</summary>
    public HashSet<TaskKey>? Used { get; set; }
}
