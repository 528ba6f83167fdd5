namespace Actors.Arrays.Random;

/// <summary>Whole numbers in [low, high), all as likely.</summary>
internal sealed record IntegersFill(long Low, long High) : IRandomFill<long>
{
    public string Name => "integers";

    public void Fill(ulong seed, ulong position, Span<long> values)
    {
        ulong range = (ulong)High - (ulong)Low;
        for (int i = 0; i < values.Length; i++)
        {
            // The upper half of a 128-bit product of 64 random bits; the bias is below range / 2^64.
            ulong bits = Philox.At(seed, position + (ulong)i, 2).Low;
            values[i] = (long)((ulong)Low + Math.BigMul(bits, range, out _));
        }
    }
}
