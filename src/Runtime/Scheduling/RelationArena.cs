namespace Actors.Runtime.Scheduling;

/// <summary>All relations in one array with a free list. Index 0 is none.</summary>
internal sealed class RelationArena
{
    private Relation[] _items = new Relation[256];
    private int _used = 1;
    private int _free;

    public int Count { get; private set; }

    public ref Relation this[int index] => ref _items[index];

    /// <summary>Adds a relation at the front of the task's and of the owner's list.</summary>
    public int Add(TaskRef task, int owner, ref int headOfTask, ref int headOfOwner)
    {
        int index = _free;
        if (index != 0)
        {
            _free = _items[index].Next;
        }
        else
        {
            if (_used == _items.Length)
            {
                Array.Resize(ref _items, _items.Length * 2);
            }

            index = _used++;
        }

        _items[index] = new Relation { Task = task, Owner = owner, NextOfTask = headOfTask, Next = headOfOwner };
        if (headOfOwner != 0)
        {
            _items[headOfOwner].Previous = index;
        }

        headOfTask = index;
        headOfOwner = index;
        Count++;
        return index;
    }

    /// <summary>Takes a relation out of both lists.</summary>
    public void Remove(int index, ref int headOfTask, ref int headOfOwner)
    {
        ref Relation item = ref _items[index];
        if (headOfTask == index)
        {
            headOfTask = item.NextOfTask;
        }
        else
        {
            int before = headOfTask;
            while (_items[before].NextOfTask != index)
            {
                before = _items[before].NextOfTask;
            }

            _items[before].NextOfTask = item.NextOfTask;
        }

        if (item.Previous == 0)
        {
            headOfOwner = item.Next;
        }
        else
        {
            _items[item.Previous].Next = item.Next;
        }

        if (item.Next != 0)
        {
            _items[item.Next].Previous = item.Previous;
        }

        item = new Relation { Next = _free };
        _free = index;
        Count--;
    }

    /// <summary>The task's relation to an owner, or 0.</summary>
    public int Find(int headOfTask, int owner)
    {
        int index = headOfTask;
        while (index != 0 && _items[index].Owner != owner)
        {
            index = _items[index].NextOfTask;
        }

        return index;
    }
}
