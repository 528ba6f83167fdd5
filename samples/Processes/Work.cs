using System.Runtime.InteropServices;

namespace Actors.Samples.Processes;

/// <summary>What the sample has workers do.</summary>
internal static class Work
{
    /// <summary>How many primes there are among so many numbers.</summary>
    public static long CountPrimes(int first, int count)
    {
        long primes = 0;
        for (int n = Math.Max(2, first); n < first + count; n++)
        {
            bool isPrime = true;
            for (int d = 2; d * d <= n && isPrime; d++)
            {
                isPrime = n % d != 0;
            }

            primes += isPrime ? 1 : 0;
        }

        return primes;
    }

    /// <summary>Writes where there is no memory, as native code with a bug does.</summary>
    public static int Crash()
    {
        Marshal.WriteByte(unchecked((nint)(1L << 40)), 1);
        return 0;
    }
}
