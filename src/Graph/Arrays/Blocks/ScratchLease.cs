using System.Buffers;

namespace Actors.Arrays.Blocks;

/// <summary>Memory of the shared pool for as long as one kernel runs.</summary>
/// <typeparam name="T">The elements' type.</typeparam>
internal sealed class ScratchLease<T>(int length) : IDisposable
    where T : unmanaged
{
    private T[]? _array = ArrayPool<T>.Shared.Rent(length);

    public Memory<T> Memory => _array.AsMemory(0, length);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _array, null) is { } array)
        {
            ArrayPool<T>.Shared.Return(array);
        }
    }
}
