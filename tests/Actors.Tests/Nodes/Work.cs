using System.Globalization;

namespace Actors.Tests.Nodes;

/// <summary>A computation whose tasks take some time and leave a note of each run, so that it can be said what ran twice.</summary>
internal static class Work
{
    /// <summary>So many chains of so many steps, added up.</summary>
    public static Delayed<long> Chains(string notes, int chains, int steps, int rounds) => Delayed.Sum(
        [.. Enumerable.Range(0, chains).Select(chain =>
        {
            Delayed<long> value = Delayed.Call(Step, notes, (long)chain, 0, rounds);
            for (int step = 1; step < steps; step++)
            {
                value = Delayed.Call(Step, notes, value, step, rounds);
            }

            return value;
        })]);

    /// <summary>What that is, computed here.</summary>
    public static long Expected(int chains, int steps, int rounds)
    {
        long sum = 0;
        for (int chain = 0; chain < chains; chain++)
        {
            long value = chain;
            for (int step = 0; step < steps; step++)
            {
                value = Mix(value, step, rounds);
            }

            sum += value;
        }

        return sum;
    }

    /// <summary>How many steps have run.</summary>
    public static int RunsOf(string notes) => Directory.EnumerateFiles(notes).Sum(f => (int)new FileInfo(f).Length);

    public static long Step(string notes, long value, int step, int rounds)
    {
        long result = Mix(value, step, rounds);

        // One byte for each run, in a file of this process's own.
        using var file = new FileStream(
            Path.Combine(notes, Environment.ProcessId.ToString(CultureInfo.InvariantCulture)), FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        file.WriteByte((byte)'.');
        return result;
    }

    /// <summary>Notes that it has begun, and, when the gate is there, that it is done.</summary>
    public static int NoteBehindGate(string notes, string gate, int number)
    {
        File.WriteAllText(Path.Combine(notes, string.Create(CultureInfo.InvariantCulture, $"begun-{number}")), "");
        if (!SpinWait.SpinUntil(() => File.Exists(gate), NodeCluster.Bound))
        {
            throw new TimeoutException($"There is no {gate}.");
        }

        File.WriteAllText(Path.Combine(notes, string.Create(CultureInfo.InvariantCulture, $"done-{number}")), "");
        return number;
    }

    private static long Mix(long value, int step, int rounds)
    {
        ulong x = (ulong)value + (ulong)step + 0x9E3779B97F4A7C15UL;
        for (int i = 0; i < rounds; i++)
        {
            x ^= x >> 30;
            x *= 0xBF58476D1CE4E5B9UL;
            x ^= x >> 27;
            x *= 0x94D049BB133111EBUL;
        }

        return (long)(x >> 24);
    }
}
