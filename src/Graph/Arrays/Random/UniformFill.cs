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
        if (Avx2.IsSupported)
        {
            Vector256<double> scale = Vector256.Create(range), least = Vector256.Create(low);
            ref double target = ref MemoryMarshal.GetReference(values);
            for (; i + 8 <= values.Length; i += 8, pair += 4)
            {
                (Vector256<ulong> a, Vector256<ulong> b) = Philox.At4(seed, pair, 0);
                Vector256<double> first = Philox.ToUnit(a), second = Philox.ToUnit(b);
                Vector256<double> outer = Avx.UnpackLow(first, second), inner = Avx.UnpackHigh(first, second);
                (least + (scale * Avx.Permute2x128(outer, inner, 0x20))).StoreUnsafe(ref target, (nuint)i);
                (least + (scale * Avx.Permute2x128(outer, inner, 0x31))).StoreUnsafe(ref target, (nuint)(i + 4));
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
