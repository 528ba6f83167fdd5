namespace Actors.Arrays.Blocks;

/// <summary>The arrays of one type and size that a <see cref="BufferPool"/> keeps, the least recently used first.</summary>
internal sealed class BufferShelf
{
    private readonly List<(Array Array, long Stamp, int Age)> _arrays = [];

    /// <summary>When the oldest was put here; read without a lock.</summary>
    public long OldestStamp { get; private set; } = long.MaxValue;

    public Array? Take()
    {
        lock (_arrays)
        {
            if (_arrays.Count == 0)
            {
                return null;
            }

            // The last one is the likeliest to be in a cache.
            Array array = _arrays[^1].Array;
            Remove(_arrays.Count - 1, 1);
            return array;
        }
    }

    public void Put(Array array, long stamp, int age)
    {
        lock (_arrays)
        {
            _arrays.Add((array, stamp, age));
            OldestStamp = _arrays[0].Stamp;
        }
    }

    /// <summary>Lets go of the oldest one.</summary>
    /// <returns>Whether there was one.</returns>
    public bool DropOldest()
    {
        lock (_arrays)
        {
            if (_arrays.Count == 0)
            {
                return false;
            }

            Remove(0, 1);
            return true;
        }
    }

    /// <summary>Lets go of those that have not been used since an age.</summary>
    /// <returns>How many there were.</returns>
    public int DropBefore(int age)
    {
        lock (_arrays)
        {
            int count = 0;
            while (count < _arrays.Count && _arrays[count].Age < age)
            {
                count++;
            }

            Remove(0, count);
            return count;
        }
    }

    private void Remove(int from, int count)
    {
        _arrays.RemoveRange(from, count);
        OldestStamp = _arrays.Count == 0 ? long.MaxValue : _arrays[0].Stamp;
    }
}
