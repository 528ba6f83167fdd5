using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

/// <summary>A graph the coordinator knows, and what has become of its tasks. Dropped as a whole when none of them lives.</summary>
internal sealed class SubmittedGraph(int index, TaskGraph graph, SubmitOptions options, long submission)
{
    public int Index { get; } = index;

    public TaskGraph Graph { get; } = graph;

    public SubmitOptions Options { get; } = options;

    public long Submission { get; } = submission;

    public TaskSlot[] Slots { get; } = new TaskSlot[graph.Count];

    /// <summary>How many tasks are not forgotten.</summary>
    public int Live { get; set; }

    /// <summary>Whether any task says more than its key, kernel and inputs.</summary>
    public bool HasAnnotations { get; set; }

    /// <summary>How many tasks are in each state.</summary>
    public int[] Counts { get; } = new int[TaskTransitions.StateCount];

    /// <summary>How many of its tasks were stored when it came.</summary>
    public int Stored { get; set; }

    /// <summary>Who submitted it, under which number.</summary>
    public ClientEntry? Client { get; init; }

    public long Number { get; init; }

    /// <summary>The id of the fact that is kept of it, where nobody waits for it.</summary>
    public string? Fact { get; init; }

    /// <summary>The id of the fact by which it is kept since results that are shared are made by it; null when that has never been so.</summary>
    public string? Lineage { get; set; }

    /// <summary>How many facts name such results.</summary>
    public int Lineages { get; set; }

    public bool IsDropped { get; set; }

    /// <summary>The ids other graphs' tasks stand for.</summary>
    public List<int>? Aliases { get; set; }

    /// <summary>What tasks are bound to, by id; null when none is.</summary>
    public Requirement?[]? Requirements { get; set; }

    public TaskPriority Priority(int id) =>
        new(HasAnnotations ? Graph.Annotations(id).Priority + Options.Priority : Options.Priority, Submission, Graph.Order[id]);
}
