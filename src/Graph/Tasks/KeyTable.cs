using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Actors.Graph.Tasks;

/// <summary>A number for each of many keys, by group (see <see cref="PositionTable{T}"/>).</summary>
internal sealed class KeyTable
{
    // One more than the number, so that zero is none.
    private readonly Dictionary<TaskGroup, PositionTable<int>> _groups = [];

    /// <summary>Finds a key's number, or gives it one.</summary>
    /// <param name="key">The key.</param>
    /// <param name="number">The number it gets if it has none.</param>
    /// <returns>The number it had before; −1 if it had none.</returns>
    public int GetOrAdd(TaskKey key, int number)
    {
        ref PositionTable<int> positions = ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, key.Group, out _);
        if (positions.TryGet(key.Index, out int known))
        {
            return known - 1;
        }

        positions.Add(key.Index, number + 1);
        return -1;
    }

    /// <summary>Finds a key's number.</summary>
    public bool TryGet(TaskKey key, out int number)
    {
        ref PositionTable<int> positions = ref CollectionsMarshal.GetValueRefOrNullRef(_groups, key.Group);
        number = !Unsafe.IsNullRef(ref positions) && positions.TryGet(key.Index, out int known) ? known - 1 : -1;
        return number >= 0;
    }

    /// <summary>Takes a key's number away.</summary>
    public void Remove(TaskKey key)
    {
        ref PositionTable<int> positions = ref CollectionsMarshal.GetValueRefOrNullRef(_groups, key.Group);
        if (!Unsafe.IsNullRef(ref positions) && positions.TryGet(key.Index, out _))
        {
            positions.Remove(key.Index);
        }
    }

    /// <summary>Gives the arrays back to the pool they come from; the table is empty then. One that is not released is left to the collector.</summary>
    public void Release()
    {
        foreach (TaskGroup group in _groups.Keys)
        {
            CollectionsMarshal.GetValueRefOrNullRef(_groups, group).Release();
        }

        _groups.Clear();
    }
}
