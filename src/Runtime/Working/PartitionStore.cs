using System.Collections.Concurrent;
using Actors.Graph.Kernels;
using Actors.Graph.Tasks;

namespace Actors.Runtime.Working;

/// <summary>The values one worker holds in memory, by key. Safe for any number of threads; readers take no lock.</summary>
internal sealed class PartitionStore
{
    private readonly ConcurrentDictionary<TaskKey, Entry> _values = new();
    private long _bytes;

    /// <summary>Is shown each value that is put in, in tests.</summary>
    internal static Action<object?>? Audit { get; set; }

    /// <summary>How many values there are.</summary>
    public int Count => _values.Count;

    /// <summary>The sum of their sizes.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>The keys at this moment.</summary>
    public ICollection<TaskKey> Keys => _values.Keys;

    /// <summary>Puts a value in, or in the place of an older one. The key counts a reference to each buffer of the value.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">The value; whoever calls knows that its buffers are not freed.</param>
    /// <param name="bytes">Its size; see <see cref="SizeOf"/>.</param>
    public void Put(TaskKey key, object? value, long bytes)
    {
        Audit?.Invoke(value);
        Buffers.Retain(value);
        var entry = new Entry(value, bytes);
        while (!_values.TryAdd(key, entry))
        {
            if (_values.TryGetValue(key, out Entry old) && _values.TryUpdate(key, entry, old))
            {
                Interlocked.Add(ref _bytes, -old.Bytes);
                Buffers.Release(old.Value);
                break;
            }
        }

        Interlocked.Add(ref _bytes, bytes);
    }

    /// <summary>Puts a value in and returns the size that was estimated for it.</summary>
    public long Put(TaskKey key, object? value)
    {
        long bytes = SizeOf.Estimate(value);
        Put(key, value, bytes);
        return bytes;
    }

    /// <summary>Finds a value, which may be null, and takes a reference to each of its buffers: it can be read until <see cref="Buffers.Release"/>.</summary>
    public bool TryHold(TaskKey key, out object? value) => TryHold(key, out value, out _);

    /// <summary>Finds a value and its size, and takes a reference to each of its buffers: it can be read until <see cref="Buffers.Release"/>.</summary>
    public bool TryHold(TaskKey key, out object? value, out long bytes)
    {
        while (_values.TryGetValue(key, out Entry entry))
        {
            // Freed between the two looks: by now it is replaced or gone.
            if (Buffers.TryRetain(entry.Value))
            {
                (value, bytes) = entry;
                return true;
            }

            if (_values.TryGetValue(key, out Entry again) && again.Equals(entry))
            {
                throw new InvalidOperationException($"A buffer of '{key}' is freed although its key is still held. This is a bug of the runtime.");
            }
        }

        (value, bytes) = (null, 0);
        return false;
    }

    /// <summary>Takes a value out; buffers that nobody else refers to are freed.</summary>
    /// <returns>False when it was not there.</returns>
    public bool Remove(TaskKey key)
    {
        if (!_values.TryRemove(key, out Entry entry))
        {
            return false;
        }

        Interlocked.Add(ref _bytes, -entry.Bytes);
        Buffers.Release(entry.Value);
        return true;
    }

    /// <summary>Takes a value out unless another has taken its place.</summary>
    /// <returns>False when it was not there.</returns>
    public bool Remove(TaskKey key, object? value, long bytes)
    {
        if (!_values.TryRemove(KeyValuePair.Create(key, new Entry(value, bytes))))
        {
            return false;
        }

        Interlocked.Add(ref _bytes, -bytes);
        Buffers.Release(value);
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

    /// <summary>A value and its size. One replaces another only if that is the very same, not an equal one with buffers of its own.</summary>
    private readonly record struct Entry(object? Value, long Bytes)
    {
        public bool Equals(Entry other) => ReferenceEquals(Value, other.Value) && Bytes == other.Bytes;

        public override int GetHashCode() => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Value), Bytes);
    }
}
