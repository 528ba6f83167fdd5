using System.Buffers;
using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using Microsoft.Win32.SafeHandles;

namespace Actors.Arrays.Files;

/// <summary>A part of a file in memory for as long as one kernel runs; only what is looked at is read.</summary>
/// <typeparam name="T">The elements' type.</typeparam>
internal sealed unsafe class MappedMemory<T> : MemoryManager<T>
    where T : unmanaged
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly T* _start;
    private readonly int _length;
    private int _disposed;

    /// <param name="file">The file, open to be read.</param>
    /// <param name="offset">Where the first element stands, in bytes.</param>
    /// <param name="length">How many elements; at least one.</param>
    public MappedMemory(SafeFileHandle file, long offset, int length)
    {
        _length = length;
        _file = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        try
        {
            _view = _file.CreateViewAccessor(offset, (long)length * Unsafe.SizeOf<T>(), MemoryMappedFileAccess.Read);
        }
        catch
        {
            _file.Dispose();
            throw;
        }

        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        _start = (T*)(start + _view.PointerOffset);
    }

    public override Span<T> GetSpan()
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        return new(_start, _length);
    }

    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex, default, this);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0 && disposing)
        {
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
            _view.Dispose();
            _file.Dispose();
        }
    }
}
