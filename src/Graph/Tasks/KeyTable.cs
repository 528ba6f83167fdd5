using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Actors.Graph.Tasks;

/// <summary>
/// A number for each of many keys. Keys of one group usually have neighbouring positions, so a group keeps an array of numbers
/// (4 bytes a key); one whose positions are far apart keeps a dictionary.
/// </summary>
internal sealed class KeyTable
{
    /// <summary>An array may be this many times as long as the number of keys in it, and a little more.</summary>
    private const int MaxSparseness = 8;

    private readonly Dictionary<TaskGroup, Positions> _groups = [];

    /// <summary>Finds a key's number, or gives it one.</summary>
    /// <param name="key">The key.</param>
    /// <param name="number">The number it gets if it has none.</param>
    /// <returns>The number it had before; −1 if it had none.</returns>
    public int GetOrAdd(TaskKey key, int number)
    {
        ref Positions positions = ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, key.Group, out _);
        if (positions.Count == 0)
        {
            (positions.Count, positions.First, positions.Only) = (1, key.Index, number);
            return -1;
        }

        return positions.GetOrAdd(key.Index, number);
    }

    /// <summary>Finds a key's number.</summary>
    public bool TryGet(TaskKey key, out int number)
    {
        ref Positions positions = ref CollectionsMarshal.GetValueRefOrNullRef(_groups, key.Group);
        number = System.Runtime.CompilerServices.Unsafe.IsNullRef(ref positions) ? -1 : positions.Find(key.Index);
        return number >= 0;
    }

    /// <summary>Takes a key's number away.</summary>
    public void Remove(TaskKey key)
    {
        ref Positions positions = ref CollectionsMarshal.GetValueRefOrNullRef(_groups, key.Group);
        if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref positions))
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

    /// <summary>The numbers of one group's keys: one in place, many in an array from <see cref="First"/> on (plus one; 0 is none), or scattered ones.</summary>
    [SuppressMessage("Performance", "CA1815", Justification = "Lives in its dictionary only.")]
    private struct Positions
    {
        public int Count;
        public int First;
        public int Only;
        private int[]? _dense;
        private Dictionary<int, int>? _scattered;

        public readonly int Find(int index)
        {
            if (_scattered is not null)
            {
                return _scattered.TryGetValue(index, out int number) ? number : -1;
            }

            if (_dense is null)
            {
                return index == First && Count > 0 ? Only : -1;
            }

            int offset = index - First;
            return (uint)offset < (uint)_dense.Length ? _dense[offset] - 1 : -1;
        }

        public int GetOrAdd(int index, int number)
        {
            int known = Find(index);
            if (known >= 0)
            {
                return known;
            }

            if (_scattered is null && !FitsDense(index))
            {
                Scatter();
            }

            if (_scattered is not null)
            {
                _scattered.Add(index, number);
            }
            else
            {
                _dense![index - First] = number + 1;
            }

            Count++;
            return -1;
        }

        public void Remove(int index)
        {
            if (Find(index) < 0)
            {
                return;
            }

            Count--;
            if (_scattered is not null)
            {
                _scattered.Remove(index);
            }
            else if (_dense is not null)
            {
                _dense[index - First] = 0;
            }
        }

        /// <summary>Makes room for a position in the array, if that stays reasonably full.</summary>
        private bool FitsDense(int index)
        {
            long end = Math.Max((long)First + (_dense?.Length ?? 1), (long)index + 1);
            long start = Math.Min(First, index);
            if (_dense is not null && start == First && end == First + (long)_dense.Length)
            {
                return true;
            }

            long length = end - start;
            if (length > ((long)(Count + 1) * MaxSparseness) + 64)
            {
                return false;
            }

            // Grow generously, on the side that is growing.
            long room = Math.Max(length, Math.Min((_dense?.Length ?? 1) * 2L, Array.MaxLength));
            int[] grown = ArrayPool<int>.Shared.Rent((int)room);
            Array.Clear(grown);
            long first = start < First ? Math.Max(end - grown.Length, int.MinValue) : start;
            if (_dense is null)
            {
                grown[First - first] = Only + 1;
            }
            else
            {
                _dense.CopyTo(grown, First - first);
                Release();
            }

            (_dense, First) = (grown, (int)first);
            return true;
        }

        public void Release()
        {
            if (_dense is not null)
            {
                ArrayPool<int>.Shared.Return(_dense);
                _dense = null;
            }
        }

        private void Scatter()
        {
            _scattered = new Dictionary<int, int>(Count + 1);
            if (_dense is null)
            {
                _scattered.Add(First, Only);
            }
            else
            {
                for (int i = 0; i < _dense.Length; i++)
                {
                    if (_dense[i] != 0)
                    {
                        _scattered.Add(First + i, _dense[i] - 1);
                    }
                }
            }

            Release();
        }
    }
}
