using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Actors.Graph.Tasks;

/// <summary>
/// A value for each of many positions; the default value stands for none. Keys of one group usually have neighbouring positions, so their values
/// stand in an array (from the shared pool); where positions are far apart they stand in a dictionary, and one by itself stands in place.
/// </summary>
[SuppressMessage("Performance", "CA1815", Justification = "Lives in its owner only.")]
internal struct PositionTable<T>
    where T : struct, IEquatable<T>
{
    /// <summary>An array may be this many times as long as the number of values in it, and a little more.</summary>
    private const int MaxSparseness = 8;

    private int _first;
    private T _only;
    private T[]? _dense;
    private Dictionary<int, T>? _scattered;

    /// <summary>How many positions have a value.</summary>
    public int Count { get; private set; }

    /// <summary>Finds the value at a position.</summary>
    public readonly bool TryGet(int index, out T value)
    {
        if (_dense is not null)
        {
            int offset = index - _first;
            value = (uint)offset < (uint)_dense.Length ? _dense[offset] : default;
            return !value.Equals(default);
        }

        if (_scattered is not null)
        {
            return _scattered.TryGetValue(index, out value);
        }

        value = _only;
        return Count == 1 && index == _first;
    }

    /// <summary>Puts a value where none is.</summary>
    public void Add(int index, T value)
    {
        if (Count == 0)
        {
            (_first, _only) = (index, value);
        }
        else
        {
            MakeRoom(index);
            Replace(index, value);
        }

        Count++;
    }

    /// <summary>Puts a value where one is.</summary>
    public void Replace(int index, T value)
    {
        if (_dense is not null)
        {
            _dense[index - _first] = value;
        }
        else if (_scattered is not null)
        {
            _scattered[index] = value;
        }
        else
        {
            _only = value;
        }
    }

    /// <summary>Takes a value away that is there.</summary>
    public void Remove(int index)
    {
        Count--;
        if (Count == 0)
        {
            Release();
        }
        else if (_dense is not null)
        {
            _dense[index - _first] = default;
        }
        else
        {
            _scattered!.Remove(index);
        }
    }

    /// <summary>Takes all values away and gives the array back; one that is not released is left to the collector.</summary>
    public void Release()
    {
        if (_dense is not null)
        {
            ArrayPool<T>.Shared.Return(_dense);
        }

        this = default;
    }

    /// <summary>Makes a place for one more value.</summary>
    private void MakeRoom(int index)
    {
        if (_scattered is not null || (_dense is not null && (uint)(index - _first) < (uint)_dense.Length))
        {
            return;
        }

        int room = _dense?.Length ?? 1;
        long start = Math.Min(_first, index);
        long end = Math.Max((long)_first + room, (long)index + 1);
        if (end - start > ((Count + 1L) * MaxSparseness) + 64)
        {
            Scatter();
            return;
        }

        // Grows generously, on the side that is growing.
        T[] grown = ArrayPool<T>.Shared.Rent((int)Math.Max(end - start, Math.Min(room * 2L, Array.MaxLength)));
        Array.Clear(grown);
        int first = start < _first ? (int)Math.Max(end - grown.Length, int.MinValue) : _first;
        if (_dense is null)
        {
            grown[_first - first] = _only;
        }
        else
        {
            _dense.CopyTo(grown, _first - first);
            ArrayPool<T>.Shared.Return(_dense);
        }

        (_dense, _first) = (grown, first);
    }

    private void Scatter()
    {
        var scattered = new Dictionary<int, T>(Count + 1);
        if (_dense is null)
        {
            scattered.Add(_first, _only);
        }
        else
        {
            for (int i = 0; i < _dense.Length; i++)
            {
                if (!_dense[i].Equals(default))
                {
                    scattered.Add(_first + i, _dense[i]);
                }
            }

            ArrayPool<T>.Shared.Return(_dense);
            _dense = null;
        }

        _scattered = scattered;
    }
}
