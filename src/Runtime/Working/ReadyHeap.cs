namespace Actors.Runtime.Working;

/// <summary>Attempts by priority; each knows its place, so that one can be taken out of the middle.</summary>
internal sealed class ReadyHeap
{
    private WorkerTask[] _items = new WorkerTask[16];

    public int Count { get; private set; }

    public WorkerTask this[int index] => _items[index];

    public void Push(WorkerTask task)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        Up(Count++, task);
    }

    public WorkerTask Pop()
    {
        WorkerTask top = _items[0];
        Remove(top);
        return top;
    }

    public void Remove(WorkerTask task)
    {
        int index = task.HeapIndex;
        task.HeapIndex = -1;
        WorkerTask last = _items[--Count];
        _items[Count] = null!;
        if (!ReferenceEquals(last, task))
        {
            if (index > 0 && last.Priority < _items[(index - 1) / 2].Priority)
            {
                Up(index, last);
            }
            else
            {
                Down(index, last);
            }
        }
    }

    private void Up(int index, WorkerTask task)
    {
        while (index > 0)
        {
            int parent = (index - 1) / 2;
            if (task.Priority >= _items[parent].Priority)
            {
                break;
            }

            Place(index, _items[parent]);
            index = parent;
        }

        Place(index, task);
    }

    private void Down(int index, WorkerTask task)
    {
        while (true)
        {
            int child = (2 * index) + 1;
            if (child >= Count)
            {
                break;
            }

            if (child + 1 < Count && _items[child + 1].Priority < _items[child].Priority)
            {
                child++;
            }

            if (task.Priority <= _items[child].Priority)
            {
                break;
            }

            Place(index, _items[child]);
            index = child;
        }

        Place(index, task);
    }

    private void Place(int index, WorkerTask task)
    {
        _items[index] = task;
        task.HeapIndex = index;
    }
}
