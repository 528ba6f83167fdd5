using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Actors.Graph.Tasks;

namespace Actors.Runtime.Working;

/// <summary>The values one worker holds in memory, by key. Safe for any number of threads; readers take no lock.</summary>
internal sealed class PartitionStore
{
    private readonly ConcurrentDictionary<TaskKey, (object? Value, long Bytes)> _values = new();
    private long _bytes;

    /// <summary>How many values there are.</summary>
    public int Count => _values.Count;

    /// <summary>The sum of their sizes.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>The keys at this moment.</summary>
    public ICollection<TaskKey> Keys => _values.Keys;

    /// <summary>Puts a value in, or in the place of an older one.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">The value.</param>
    /// <param name="bytes">Its size; see <see cref="SizeOf"/>.</param>
    public void Put(TaskKey key, object? value, long bytes)
    {
        if (_values.TryAdd(key, (value, bytes)))
        {
            Interlocked.Add(ref _bytes, bytes);
            return;
        }

        while (true)
        {
            if (_values.TryGetValue(key, out var old))
            {
                if (_values.TryUpdate(key, (value, bytes), old))
                {
                    Interlocked.Add(ref _bytes, bytes - old.Bytes);
                    return;
                }
            }
            else if (_values.TryAdd(key, (value, bytes)))
            {
                Interlocked.Add(ref _bytes, bytes);
                return;
            }
        }
    }

    /// <summary>Puts a value in and returns the size that was estimated for it.</summary>
    public long Put(TaskKey key, object? value)
    {
        long bytes = SizeOf.Estimate(value);
        Put(key, value, bytes);
        return bytes;
    }

    /// <summary>Finds a value; it may be null.</summary>
    public bool TryGet(TaskKey key, out object? value) => TryGet(key, out value, out _);

    /// <summary>Finds a value and its size.</summary>
    public bool TryGet(TaskKey key, out object? value, out long bytes)
    {
        bool found = _values.TryGetValue(key, out var entry);
        (value, bytes) = entry;
        return found;
    }

    /// <summary>Takes a value out.</summary>
    /// <returns>False when it was not there.</returns>
    public bool Remove(TaskKey key)
    {
        if (!_values.TryRemove(key, out var entry))
        {
            return false;
        }

        Interlocked.Add(ref _bytes, -entry.Bytes);
        return true;
    }

    /// <summary>Takes all values out.</summary>
    public void Clear()
    {
        foreach (TaskKey key in _values.Keys)
        {
            Remove(key);
        }
    }
}
