namespace Actors.Runtime.Hosting.Simulated;

/// <summary>
/// A small random number generator (SplitMix64). Each stream of messages and each node has one of its own, so that what happens in one
/// place does not change what is drawn in another: a fault that is left out changes as little as possible.
/// </summary>
internal sealed class SimulationRandom
{
    private ulong _state;

    public SimulationRandom(long seed, string name)
    {
        _state = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL) ^ 14695981039346656037;
        foreach (char letter in name)
        {
            _state = (_state ^ letter) * 1099511628211;
        }

        _ = Next();
    }

    public ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 up to 1.</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From 0 up to a limit.</summary>
    public int Next(int limit) => (int)(NextDouble() * limit);

    /// <summary>From 0 up to a time, evenly.</summary>
    public TimeSpan UpTo(TimeSpan most) => most == TimeSpan.Zero ? most : TimeSpan.FromTicks((long)(NextDouble() * most.Ticks));

    /// <summary>A waiting time with a mean.</summary>
    public TimeSpan Around(TimeSpan mean) => TimeSpan.FromTicks(1 + (long)(-Math.Log(1 - NextDouble()) * mean.Ticks));
}
