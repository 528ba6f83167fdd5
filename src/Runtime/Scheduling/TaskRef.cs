namespace Actors.Runtime.Scheduling;

/// <summary>The coordinator's own name for a task: the submitted graph and the id there. The default names none.</summary>
internal readonly record struct TaskRef(long Value)
{
    public TaskRef(int graph, int id)
        : this(((long)graph << 32) | (uint)id)
    {
    }

    public int Graph => (int)(Value >> 32);

    public int Id => (int)Value;

    public bool IsNone => Value == 0;
}
