using System.Runtime.CompilerServices;
using Actors.Graph.Kernels;

namespace Actors.Arrays.Blocks;

/// <summary>The memory behind blocks: a block and all views of it share one.</summary>
/// <remarks>
/// Further kinds of memory derive from this: a file that is mapped into memory, or native memory. Such a class passes
/// <c>isCounted: true</c>, gives <see cref="Span"/> over its mapping (and throws once <see cref="SharedBuffer.IsFreed"/>), unmaps in
/// <see cref="SharedBuffer.Free"/>, and keeps what it maps in a <see cref="System.Runtime.InteropServices.SafeHandle"/>, since a block that no key
/// was ever given is left to the collector and not freed. A kernel makes the block with the constructor of <see cref="Block{T}"/> that
/// takes a buffer and says <see cref="BufferScope.Add"/> where the buffer is of this run of the kernel only. Several chunks may share one mapping: each
/// key counts its own reference. Elements of a read-only mapping are never written to: only the kernel that made a block with
/// <see cref="Block{T}.New"/> writes.
/// </remarks>
/// <typeparam name="T">The elements' type.</typeparam>
/// <param name="isCounted">Whether it is freed with the last reference.</param>
internal abstract class BlockBuffer<T>(bool isCounted) : SharedBuffer(isCounted)
    where T : unmanaged
{
    /// <summary>The number of elements.</summary>
    public abstract int Length { get; }

    /// <summary>The elements.</summary>
    /// <exception cref="ObjectDisposedException">The memory is freed.</exception>
    public abstract Span<T> Span { get; }

    /// <summary>The elements, for what takes longer than a call: whoever uses it has counted a reference.</summary>
    public abstract Memory<T> Memory { get; }

    public override long ByteSize => (long)Length * Unsafe.SizeOf<T>();

    /// <summary>What is thrown when somebody reads memory that is freed.</summary>
    protected static ObjectDisposedException UsedAfterFree() =>
        new(nameof(Block), "A chunk of an array was read after its memory was freed: its reader had not counted a reference. This is a bug of the runtime.");
}
