using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Actors.Arrays.Kernels;

/// <summary>
/// Sums by halves, so that the error grows with the logarithm of the length (N. J. Higham, The accuracy of floating point summation,
/// SIAM J. Sci. Comput. 14, 1993). Below 256 elements 16 partial sums run side by side.
/// </summary>
internal static class PairwiseSum
{
    private const int Base = 256;

    // A page ahead, in elements: processors' own prefetching ends with each page of memory, and beginning anew costs a fifth of the time.
    private const int Ahead = 4096 / sizeof(double);

    public static double Of(ReadOnlySpan<double> values)
    {
        if (values.Length <= Base)
        {
            return Straight(values);
        }

        // A half that is a multiple of the base keeps every run but the last one full.
        int half = (values.Length / 2 + Base - 1) / Base * Base;
        return Of(values[..half]) + Of(values[half..]);
    }

    private static double Straight(ReadOnlySpan<double> values)
    {
        double sum = 0;
        int i = 0;
        if (values.Length >= 16)
        {
            ref double first = ref MemoryMarshal.GetReference(values);
            Vector256<double> a = Vector256<double>.Zero, b = a, c = a, d = a;
            for (; i <= values.Length - 16; i += 16)
            {
                Prefetch(ref Unsafe.Add(ref first, i + Ahead));
                Prefetch(ref Unsafe.Add(ref first, i + Ahead + 8));
                a += Vector256.LoadUnsafe(ref first, (nuint)i);
                b += Vector256.LoadUnsafe(ref first, (nuint)(i + 4));
                c += Vector256.LoadUnsafe(ref first, (nuint)(i + 8));
                d += Vector256.LoadUnsafe(ref first, (nuint)(i + 12));
            }

            sum = Vector256.Sum((a + b) + (c + d));
        }

        for (; i < values.Length; i++)
        {
            sum += values[i];
        }

        return sum;
    }

    /// <summary>Brings a line towards the cache. It need not exist, and may be moved meanwhile: this is no access.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Prefetch(ref double place)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref place));
        }
    }

    /// <summary>Adds a value to a sum and the error of that addition to another (D. E. Knuth, TAOCP 2, 4.2.2, theorem B).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(ref double sum, ref double error, double value)
    {
        double total = sum + value, part = total - sum;
        error += (sum - (total - part)) + (value - part);
        sum = total;
    }
}
