using System.Buffers;
using System.Runtime.InteropServices;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>Memory of plain values seen as bytes.</summary>
internal sealed class CastMemory<T>(Memory<T> memory) : MemoryManager<byte>
    where T : unmanaged
{
    public static Memory<byte> Of(Memory<T> memory) =>
        typeof(T) == typeof(byte) ? (Memory<byte>)(object)memory : new CastMemory<T>(memory).Memory;

    public override Span<byte> GetSpan() => MemoryMarshal.AsBytes(memory.Span);

    public override unsafe MemoryHandle Pin(int elementIndex = 0)
    {
        MemoryHandle handle = memory.Pin();
        return new MemoryHandle((byte*)handle.Pointer + elementIndex, default, new Pinning(handle));
    }

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }

    /// <summary>Ends the pinning of the memory below.</summary>
    private sealed class Pinning(MemoryHandle handle) : IPinnable, IDisposable
    {
        private MemoryHandle _handle = handle;

        public void Dispose() => _handle.Dispose();

        MemoryHandle IPinnable.Pin(int elementIndex) => throw new NotSupportedException();

        void IPinnable.Unpin() => _handle.Dispose();
    }
}
