using System.Diagnostics;

namespace Actors;

/// <summary>A program on a simulated cluster, to be run with many seeds.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Options">How the cluster is made; each run takes a seed of its own.</param>
/// <param name="Program">The program: it checks its own results, and throws where they are wrong.</param>
public sealed record Scenario(string Name, SimulationOptions Options, Func<SimulatedCluster, Client, Task> Program)
{
    /// <summary>Runs it with one seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <exception cref="SimulationFailedException">It failed; the message has the seed and the fewest faults found that make it fail.</exception>
    /// <returns>What happened.</returns>
    public SimulationHistory Run(long seed)
    {
        using var cluster = new SimulatedCluster(Options with { Seed = seed });
        try
        {
            cluster.Run(Program);
            return cluster.History;
        }
        catch (SimulationFailedException e)
        {
            throw new SimulationFailedException($"{Name}: {e.Message}", e.History!, e.InnerException!);
        }
    }

    /// <summary>Runs it with seeds that follow one another.</summary>
    /// <param name="first">The first seed.</param>
    /// <param name="count">How many.</param>
    /// <param name="mostFailures">After so many failures no more seeds are run.</param>
    /// <returns>What failed; empty when all is well.</returns>
    public IReadOnlyList<SimulationFailedException> RunMany(long first, int count, int mostFailures = 3)
    {
        var failures = new List<SimulationFailedException>();
        for (long seed = first; seed < first + count && failures.Count < mostFailures; seed++)
        {
            if (Try(seed) is { } failure)
            {
                failures.Add(failure);
            }
        }

        return failures;
    }

    /// <summary>Runs scenarios in turn, each time with the next seed, for as long as there is time.</summary>
    /// <param name="scenarios">The scenarios.</param>
    /// <param name="first">The first seed.</param>
    /// <param name="time">For how long.</param>
    /// <param name="failed">Is told of each failure.</param>
    /// <param name="cancellationToken">Ends it before its time.</param>
    /// <returns>How many runs there were.</returns>
    public static long Soak(
        IReadOnlyList<Scenario> scenarios, long first, TimeSpan time, Action<Scenario, SimulationFailedException> failed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        ArgumentNullException.ThrowIfNull(failed);
        ArgumentOutOfRangeException.ThrowIfZero(scenarios.Count);
        long start = Stopwatch.GetTimestamp();
        long runs = 0;
        for (long seed = first; ; seed++)
        {
            foreach (Scenario scenario in scenarios)
            {
                if (Stopwatch.GetElapsedTime(start) >= time || cancellationToken.IsCancellationRequested)
                {
                    return runs;
                }

                runs++;
                if (scenario.Try(seed) is { } failure)
                {
                    failed(scenario, failure);
                }
            }
        }
    }

    private SimulationFailedException? Try(long seed)
    {
        try
        {
            Run(seed);
            return null;
        }
        catch (SimulationFailedException failure)
        {
            return failure;
        }
    }
}
