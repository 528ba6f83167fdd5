using System.Collections.Concurrent;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>What was found by some bytes before, so that the same bytes need not be understood again. Holds a limited number of things.</summary>
/// <typeparam name="T">What is found.</typeparam>
internal sealed class KnownBytes<T>
    where T : class
{
    /// <summary>Beyond this many nothing is kept: whoever makes up ever new bytes gets no memory for it.</summary>
    private const int Most = 4096;

    private readonly ConcurrentDictionary<byte[], T> _known = new(new ByteContent());
    private readonly ConcurrentDictionary<byte[], T>.AlternateLookup<ReadOnlySpan<byte>> _bySpan;
    private int _count;

    public KnownBytes()
    {
        _bySpan = _known.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    public T? Find(ReadOnlySpan<byte> bytes) => _bySpan.TryGetValue(bytes, out T? known) ? known : null;

    public void Add(ReadOnlySpan<byte> bytes, T value)
    {
        if (Volatile.Read(ref _count) < Most && _bySpan.TryAdd(bytes, value))
        {
            Interlocked.Increment(ref _count);
        }
    }
}
