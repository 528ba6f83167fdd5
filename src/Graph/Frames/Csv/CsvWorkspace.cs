using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Actors.Frames;

/// <summary>
/// The buffers one thread needs to read CSV: a piece of the file, and the positions found in it. Pooled, since a
/// fresh megabyte for each block would cost more than scanning it.
/// </summary>
internal sealed unsafe class CsvWorkspace : IDisposable
{
    /// <summary>Readable bytes before and after the piece: wide loads may start before a field and end after it.</summary>
    public const int Padding = 64;

    private const int MaxPooled = 64;
    private const int MaxPooledCapacity = 4 << 20;
    private static readonly ConcurrentBag<CsvWorkspace> s_pool = [];
    private static int s_pooled;

    private byte[] _bytes;
    private int[] _ends;
    private int[] _lines;

    private CsvWorkspace(int capacity)
    {
        _bytes = [];
        _ends = [];
        _lines = [];
        Allocate(capacity);
    }

    /// <summary>Where the piece starts; <see cref="Padding"/> bytes in front of it may be read too.</summary>
    public byte* Data { get; private set; }

    /// <summary>How many bytes of the file fit, with room for one more line end.</summary>
    public int Capacity { get; private set; }

    /// <summary>Positions of field ends; slot 0 is the position before the first field.</summary>
    public int* Ends { get; private set; }

    /// <summary>Slots used in <see cref="Ends"/>, slot 0 included.</summary>
    public int EndCount { get; set; }

    /// <summary>After scanning: the slots of the field ends that end a row. After <see cref="CsvRows.Find"/>: each row's first slot.</summary>
    public int* Lines { get; private set; }

    /// <summary>Slots used in <see cref="Lines"/>.</summary>
    public int LineCount { get; set; }

    /// <summary>Slots that exist in <see cref="Ends"/>.</summary>
    public int EndCapacity => _ends.Length;

    /// <summary>The piece as a span.</summary>
    public Span<byte> Span(int start, int length) => new(Data + start, length);

    /// <summary>The piece as memory, for asynchronous reads.</summary>
    public Memory<byte> Memory(int start, int length) => _bytes.AsMemory(Padding + start, length);

    public static CsvWorkspace Rent(int capacity)
    {
        if (s_pool.TryTake(out var workspace))
        {
            Interlocked.Decrement(ref s_pooled);
            if (workspace.Capacity < capacity)
            {
                workspace.Allocate(capacity);
            }

            return workspace;
        }

        return new CsvWorkspace(capacity);
    }

    public void Dispose()
    {
        if (Capacity > MaxPooledCapacity)
        {
            return;
        }

        if (Interlocked.Increment(ref s_pooled) <= MaxPooled)
        {
            s_pool.Add(this);
        }
        else
        {
            Interlocked.Decrement(ref s_pooled);
        }
    }

    /// <summary>Makes room for a row longer than the piece, keeping its first bytes.</summary>
    public void Grow(int keep)
    {
        var old = _bytes;
        if (Capacity > (1 << 29))
        {
            throw new CsvParseException("A row of the CSV file is longer than 1 GiB. Is the line end or the quote what the options say?");
        }

        Allocate(Capacity * 2);
        old.AsSpan(Padding, keep).CopyTo(Span(0, keep));
    }

    /// <summary>Makes room for more field ends, keeping those found.</summary>
    public void GrowEnds(int needed)
    {
        var grown = GC.AllocateUninitializedArray<int>(Math.Max(needed, _ends.Length * 2), pinned: true);
        _ends.CopyTo(grown, 0);
        _ends = grown;
        Ends = Pointer(grown);
    }

    private void Allocate(int capacity)
    {
        // Every byte may be a field end (",,,,"), and the widest store writes 64 slots at once.
        _bytes = GC.AllocateUninitializedArray<byte>(capacity + (2 * Padding) + 1, pinned: true);
        _ends = GC.AllocateUninitializedArray<int>(capacity + (2 * Padding), pinned: true);
        _lines = GC.AllocateUninitializedArray<int>(capacity + (2 * Padding), pinned: true);
        _bytes.AsSpan(0, Padding).Clear();
        Capacity = capacity;
        Data = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_bytes)) + Padding;
        Ends = Pointer(_ends);
        Lines = Pointer(_lines);
    }

    private static int* Pointer(int[] pinned) => (int*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(pinned));
}
