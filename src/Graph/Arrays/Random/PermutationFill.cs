using System.Numerics;

namespace Actors.Arrays.Random;

/// <summary>
/// The whole numbers below a length in random order. Each position is enciphered by itself, so no chunk needs another: a Feistel network
/// over the least even number of bits, walked until the result is below the length (J. Black, P. Rogaway, Ciphers with arbitrary finite
/// domains, 2002).
/// </summary>
internal sealed record PermutationFill(long Length) : IRandomFill<long>
{
    private const int Rounds = 12;

    public string Name => "permutation";

    public void Fill(ulong seed, ulong position, Span<long> values)
    {
        int half = Math.Max(1, (64 - BitOperations.LeadingZeroCount((ulong)Math.Max(1, Length - 1)) + 1) / 2);
        ulong mask = (1UL << half) - 1;
        for (int i = 0; i < values.Length; i++)
        {
            ulong at = position + (ulong)i;
            do
            {
                ulong left = at >> half, right = at & mask;
                for (ulong round = 0; round < Rounds; round++)
                {
                    (left, right) = (right, left ^ (Philox.At(seed, right, 6 + (round << 8)).Low & mask));
                }

                at = (left << half) | right;
            }
            while (at >= (ulong)Length);

            values[i] = (long)at;
        }
    }
}
