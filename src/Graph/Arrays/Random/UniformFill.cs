using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Actors.Arrays.Random;

/// <summary>Values in [low, high), all as likely.</summary>
internal sealed record UniformFill(double Low, double High) : IRandomFill<double>
{
    public string Name => "uniform";

    public void Fill(ulong seed, ulong position, Span<double> values)
    {
        double range = High - Low, low = Low;
        int i = 0;
        if ((position & 1) != 0 && values.Length > 0)
        {
            values[i++] = low + (range * Philox.ToUnit(Philox.At(seed, position >> 1, 0).High));
        }

        // 128 bits make two neighbours.
        ulong pair = (position + 1) >> 1;
        ref double target = ref MemoryMarshal.GetReference(values);
        if (Avx512F.IsSupported && Vector512.IsHardwareAccelerated)
        {
            // The pairs stand in the order in which unpacking makes neighbours of them.
            Vector512<ulong> order = Vector512.Create(0UL, 4, 1, 5, 2, 6, 3, 7);
            Vector512<double> scale = Vector512.Create(range), least = Vector512.Create(low);
            for (; i + 16 <= values.Length; i += 16, pair += 8)
            {
                (Vector512<ulong> a, Vector512<ulong> b) = Philox.At(seed, Vector512.Create(pair) + order, 0);
                Vector512<double> first = Philox.ToUnit(a), second = Philox.ToUnit(b);
                (least + (scale * Avx512F.UnpackLow(first, second))).StoreUnsafe(ref target, (nuint)i);
                (least + (scale * Avx512F.UnpackHigh(first, second))).StoreUnsafe(ref target, (nuint)(i + 8));
            }
        }

        if (Avx2.IsSupported)
        {
            Vector256<ulong> order = Vector256.Create(0UL, 2, 1, 3);
            Vector256<double> scale = Vector256.Create(range), least = Vector256.Create(low);
            for (; i + 8 <= values.Length; i += 8, pair += 4)
            {
                (Vector256<ulong> a, Vector256<ulong> b) = Philox.At(seed, Vector256.Create(pair) + order, 0);
                Vector256<double> first = Philox.ToUnit(a), second = Philox.ToUnit(b);
                (least + (scale * Avx.UnpackLow(first, second))).StoreUnsafe(ref target, (nuint)i);
                (least + (scale * Avx.UnpackHigh(first, second))).StoreUnsafe(ref target, (nuint)(i + 4));
            }
        }

        for (; i + 1 < values.Length; i += 2, pair++)
        {
            (ulong first, ulong second) = Philox.At(seed, pair, 0);
            values[i] = low + (range * Philox.ToUnit(first));
            values[i + 1] = low + (range * Philox.ToUnit(second));
        }

        if (i < values.Length)
        {
            values[i] = low + (range * Philox.ToUnit(Philox.At(seed, pair, 0).Low));
        }
    }
}
