using Actors.Graph.Tasks;

namespace Actors.Runtime.Protocol;

/// <summary>A task given to a worker.</summary>
/// <param name="Graph">The graph that holds the task's kernel and inputs.</param>
/// <param name="Id">The task's id there.</param>
/// <param name="Attempt">Which assignment this is.</param>
/// <param name="Handle">The coordinator's own name for the task, sent back with reports so that it need not look the key up.</param>
/// <param name="Priority">What the worker runs first.</param>
/// <param name="FirstLocation">Where the locations of inputs on other workers begin in <see cref="WorkerCommand.Locations"/>.</param>
/// <param name="LocationCount">How many there are; inputs that are not listed are on the worker already.</param>
internal readonly record struct Assignment(
    TaskGraph Graph, int Id, Attempt Attempt, long Handle, TaskPriority Priority, int FirstLocation, int LocationCount)
{
    public TaskKey Key => Graph.Key(Id);
}
