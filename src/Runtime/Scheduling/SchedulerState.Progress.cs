using Actors.Graph.Tasks;

namespace Actors.Runtime.Scheduling;

internal sealed partial class SchedulerState
{
    /// <summary>How far the tasks of a submitted graph are; all are done when none of them lives any more.</summary>
    public ComputeProgress Progress(TaskGraph graph)
    {
        SubmittedGraph? submitted = _graphs.Find(g => g is not null && ReferenceEquals(g.Graph, graph));
        if (submitted is null)
        {
            return new ComputeProgress(graph.Count, graph.Count, 0);
        }

        int open = 0;
        int running = 0;
        foreach (ref TaskSlot slot in submitted.Slots.AsSpan())
        {
            open += slot.IsActive ? 1 : 0;
            running += slot.State == TaskState.Processing ? 1 : 0;
        }

        return new ComputeProgress(graph.Count - open, graph.Count, running);
    }
}
