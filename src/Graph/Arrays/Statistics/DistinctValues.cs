using System.Runtime.CompilerServices;

namespace Actors.Arrays.Statistics;

/// <summary>Different values in their order, and how often each occurs.</summary>
internal sealed record DistinctValues<T>(T[] Values, long[] Counts) : ISized
    where T : unmanaged
{
    public long ByteSize => 64 + ((long)Values.Length * (Unsafe.SizeOf<T>() + sizeof(long)));
}
