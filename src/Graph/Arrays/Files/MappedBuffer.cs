using Actors.Arrays.Blocks;

namespace Actors.Arrays.Files;

/// <summary>A part of a file as the memory behind blocks; it is mapped until nobody refers to it any more.</summary>
/// <typeparam name="T">The elements' type.</typeparam>
internal sealed class MappedBuffer<T>(MappedMemory<T> map, int length) : BlockBuffer<T>(isCounted: true)
    where T : unmanaged
{
    public override int Length => length;

    public override Span<T> Span => IsFreed ? throw UsedAfterFree() : map.GetSpan();

    public override Memory<T> Memory => IsFreed ? throw UsedAfterFree() : map.Memory;

    protected override void Free() => ((IDisposable)map).Dispose();
}
