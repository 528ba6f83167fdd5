using System.Runtime.CompilerServices;

namespace Actors.Arrays.Statistics;

/// <summary>Different values in their order, how often each occurs, and where first.</summary>
internal sealed record DistinctValues<T>(T[] Values, long[] Counts, long[] Firsts) : ISized
    where T : unmanaged
{
    public long ByteSize => 64 + ((long)Values.Length * (Unsafe.SizeOf<T>() + (2 * sizeof(long))));
}
