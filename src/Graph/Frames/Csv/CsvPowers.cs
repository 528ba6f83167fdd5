using System.Numerics;
using System.Runtime.CompilerServices;

namespace Actors.Frames;

/// <summary>Powers of ten for reading decimal numbers.</summary>
internal static class CsvPowers
{
    /// <summary>Beyond ±this exponent numbers are rare in files and left to the base library.</summary>
    private const int Widest = 64;

    private static readonly double[] s_small =
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    private static readonly UInt128[] s_wide = MakeWide();

    /// <summary>10^exponent for 0 … 22, where it is exactly a double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Exact(long exponent) => s_small[exponent];

    /// <summary>10^exponent for 0 … 16.</summary>
    public static ulong Whole(int exponent) => (ulong)s_small[exponent];

    /// <summary>The leading 128 bits of 10^exponent, truncated.</summary>
    public static bool TryWide(int exponent, out ulong high, out ulong low)
    {
        if (exponent is < -Widest or > Widest)
        {
            high = low = 0;
            return false;
        }

        var power = s_wide[exponent + Widest];
        high = (ulong)(power >> 64);
        low = (ulong)power;
        return true;
    }

    private static UInt128[] MakeWide()
    {
        var wide = new UInt128[(2 * Widest) + 1];
        for (int exponent = -Widest; exponent <= Widest; exponent++)
        {
            var ten = BigInteger.Pow(10, Math.Abs(exponent));
            int bits = (int)ten.GetBitLength();
            // 10^-n is 2^k / 10^n where k makes that 128 bits long.
            wide[exponent + Widest] = exponent >= 0
                ? (UInt128)(bits <= 128 ? ten << (128 - bits) : ten >> (bits - 128))
                : (UInt128)((BigInteger.One << (127 + bits)) / ten);
        }

        return wide;
    }
}
