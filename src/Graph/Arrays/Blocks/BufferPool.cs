using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Actors.Arrays.Blocks;

/// <summary>
/// Arrays for blocks, used again: large new ones cost page faults and full collections. It keeps a bounded number of bytes; of these it lets
/// go what was not asked for in a while (<see cref="Age"/>), and everything when memory is short.
/// </summary>
/// <remarks>Sizes are rounded up to an eighth of a power of two, so that an array is at most an eighth larger than what is asked for.</remarks>
internal sealed class BufferPool
{
    /// <summary>Smaller arrays are left to the collector, which is good at them.</summary>
    public const int LeastBytes = 1024;

    private const byte FreedPattern = 0xFD;
    private const byte NewPattern = 0xFB;
    private const int Eighths = 3;
    private const int Kinds = 8;
    private const int ClassesOfKind = 32 << Eighths;

    private readonly BufferShelf?[] _shelves = new BufferShelf?[Kinds * ClassesOfKind];
    private readonly long _maxKept;
    private long _rented, _allocated, _returned, _live, _liveBytes, _kept, _stamp;
    private int _age;

    /// <param name="maxKept">The bytes that may wait here to be handed out again.</param>
    public BufferPool(long maxKept)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxKept);
        _maxKept = maxKept;
    }

    /// <summary>The pool of all arrays of this process.</summary>
    public static BufferPool Shared { get; } = MakeShared();

    /// <summary>
    /// Fills what is given back with a pattern and looks whether it is still there when it is handed out again: for tests, which find by
    /// it what reads or writes memory that is freed.
    /// </summary>
    public bool Poisons { get; set; }

    public BufferCounts Counts => new(
        Interlocked.Read(ref _rented), Interlocked.Read(ref _allocated), Interlocked.Read(ref _returned),
        Interlocked.Read(ref _live), Interlocked.Read(ref _liveBytes), Interlocked.Read(ref _kept));

    /// <summary>An array of at least a length; what stands in it is not said.</summary>
    public T[] Rent<T>(int length)
        where T : unmanaged
    {
        Interlocked.Increment(ref _rented);
        int shelf = ShelfFor<T>(length, out int capacity);
        T[]? array = shelf < 0 ? null : (T[]?)Volatile.Read(ref _shelves[shelf])?.Take();
        if (array is not null)
        {
            Interlocked.Add(ref _kept, -BytesOf(array));
            if (Poisons && MemoryMarshal.AsBytes(array.AsSpan()).ContainsAnyExcept(FreedPattern))
            {
                throw new InvalidOperationException($"An array of {array.Length} {typeof(T).Name}s was written to after it was freed. This is a bug of the runtime.");
            }
        }
        else
        {
            Interlocked.Increment(ref _allocated);
            array = GC.AllocateUninitializedArray<T>(capacity);
        }

        if (Poisons)
        {
            MemoryMarshal.AsBytes(array.AsSpan()).Fill(NewPattern);
        }

        return array;
    }

    /// <summary>Takes an array back.</summary>
    public void Return<T>(T[] array)
        where T : unmanaged
    {
        Interlocked.Increment(ref _returned);
        if (Poisons)
        {
            MemoryMarshal.AsBytes(array.AsSpan()).Fill(FreedPattern);
        }

        long bytes = BytesOf(array);
        int shelf = ShelfFor<T>(array.Length, out int capacity);
        if (shelf < 0 || capacity != array.Length || bytes > _maxKept)
        {
            return;
        }

        BufferShelf at = Volatile.Read(ref _shelves[shelf])
            ?? Interlocked.CompareExchange(ref _shelves[shelf], new BufferShelf(), null) ?? Volatile.Read(ref _shelves[shelf])!;
        at.Put(array, Interlocked.Increment(ref _stamp), Volatile.Read(ref _age));
        Interlocked.Add(ref _kept, bytes);
        while (Interlocked.Read(ref _kept) > _maxKept && DropOldest())
        {
        }
    }

    /// <summary>Time has gone by: what was not used since the call before the last is let go of.</summary>
    public void Age() => DropBefore(Interlocked.Increment(ref _age) - 1);

    /// <summary>Lets go of everything that waits here.</summary>
    public void Trim() => DropBefore(int.MaxValue);

    /// <summary>Counts buffers that somebody refers to.</summary>
    public void CountLive(int buffers, long bytes)
    {
        Interlocked.Add(ref _live, buffers);
        Interlocked.Add(ref _liveBytes, bytes);
    }

    private static BufferPool MakeShared()
    {
        // A sixteenth of the memory, within bounds: enough for what is on its way at a time, not enough to be missed.
        var pool = new BufferPool(Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 16, 16L << 20, 512L << 20));
        AfterCollection.Watch(pool);
        return pool;
    }

    private static long BytesOf<T>(T[] array)
        where T : unmanaged => (long)array.Length * Unsafe.SizeOf<T>();

    /// <summary>Where arrays of a length stand, and how long they are there; negative when they are not kept.</summary>
    private static int ShelfFor<T>(int length, out int capacity)
        where T : unmanaged
    {
        long bytes = (long)length * Unsafe.SizeOf<T>();
        capacity = length;
        if (bytes < LeastBytes)
        {
            return -1;
        }

        int step = BitOperations.Log2((ulong)(bytes - 1)) - Eighths;
        long eighths = ((bytes - 1) >> step) + 1;
        if (eighths << step > Array.MaxLength)
        {
            return -1;
        }

        capacity = (int)((eighths << step) / Unsafe.SizeOf<T>());

        // From 9 to 16 eighths of the power of two below.
        return ((int)KindOf<T>.Value * ClassesOfKind) + (step << Eighths) + (int)eighths - (1 << Eighths) - 1;
    }

    private bool DropOldest()
    {
        BufferShelf? oldest = null;
        long bytes = 0;
        for (int i = 0; i < _shelves.Length; i++)
        {
            if (Volatile.Read(ref _shelves[i]) is { } shelf && shelf.OldestStamp < (oldest?.OldestStamp ?? long.MaxValue))
            {
                (oldest, bytes) = (shelf, BytesAt(i));
            }
        }

        if (oldest is null)
        {
            return false;
        }

        if (oldest.DropOldest())
        {
            Interlocked.Add(ref _kept, -bytes);
        }

        return true;
    }

    private void DropBefore(int age)
    {
        for (int i = 0; i < _shelves.Length; i++)
        {
            if (Volatile.Read(ref _shelves[i]) is { } shelf)
            {
                Interlocked.Add(ref _kept, -shelf.DropBefore(age) * BytesAt(i));
            }
        }
    }

    /// <summary>The bytes of the arrays on a shelf.</summary>
    private static long BytesAt(int shelf)
    {
        int of = shelf % ClassesOfKind;
        return (long)((of & ((1 << Eighths) - 1)) + (1 << Eighths) + 1) << (of >> Eighths);
    }

    private static class KindOf<T>
        where T : unmanaged
    {
        public static readonly ElementKind Value = ElementKinds.Of<T>();
    }

    /// <summary>Runs after every full collection: the collector finalizes it and it wants to be finalized again.</summary>
    private sealed class AfterCollection
    {
        private readonly WeakReference<BufferPool> _pool;

        private AfterCollection(BufferPool pool) => _pool = new WeakReference<BufferPool>(pool);

        ~AfterCollection()
        {
            if (!_pool.TryGetTarget(out BufferPool? pool))
            {
                return;
            }

            GCMemoryInfo memory = GC.GetGCMemoryInfo();
            if (memory.MemoryLoadBytes >= memory.HighMemoryLoadThresholdBytes)
            {
                pool.Trim();
            }

            GC.ReRegisterForFinalize(this);
        }

        public static void Watch(BufferPool pool) => _ = new AfterCollection(pool);
    }
}
