namespace Actors.Runtime.Scheduling;

/// <summary>That a worker processes or holds a task, or that a client wants it: an element of two lists, the task's and the owner's.</summary>
internal struct Relation
{
    public TaskRef Task;
    public int Owner;
    public int NextOfTask;
    public int Previous;
    public int Next;

    /// <summary>What a processed task adds to its worker's occupancy, in seconds.</summary>
    public double Cost;
}
