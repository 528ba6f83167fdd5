using System.Runtime.ExceptionServices;
using System.Text;
using Actors.Runtime.Hosting.Simulated;

namespace Actors;

public sealed partial class SimulatedCluster
{
    private bool _hasRun;

    /// <summary>Runs a program on a cluster, to its end, and checks that nothing is left of it.</summary>
    /// <param name="program">The program, given a client. Where it fails it is run again on fresh clusters, with fewer faults.</param>
    /// <exception cref="SimulationFailedException">The program failed, hung or left something behind.</exception>
    public void Run(Func<Client, Task> program)
    {
        ArgumentNullException.ThrowIfNull(program);
        Run((_, client) => program(client));
    }

    /// <summary>Runs a program on a cluster, to its end, and checks that nothing is left of it.</summary>
    /// <typeparam name="T">The type of the program's result.</typeparam>
    /// <param name="program">The program, given a client. Where it fails it is run again on fresh clusters, with fewer faults.</param>
    /// <returns>The program's result.</returns>
    /// <exception cref="SimulationFailedException">The program failed, hung or left something behind.</exception>
    public T Run<T>(Func<Client, Task<T>> program)
    {
        ArgumentNullException.ThrowIfNull(program);
        T result = default!;
        Run(async (_, client) => result = await program(client).ConfigureAwait(false));
        return result;
    }

    /// <summary>Runs a program that also does things to the cluster it runs on.</summary>
    /// <param name="program">The program, given the cluster and a client.</param>
    /// <exception cref="SimulationFailedException">The program failed, hung or left something behind.</exception>
    public void Run(Func<SimulatedCluster, Client, Task> program)
    {
        ArgumentNullException.ThrowIfNull(program);
        bool canShrink = !_hasRun;
        _hasRun = true;
        History.Program = program;
        if (Try(program) is not { } failure)
        {
            return;
        }

        SimulationHistory shortest = canShrink ? Shrink(History, failure, out int runs) : Unshrunk(out runs);
        throw new SimulationFailedException(Describe(failure, shortest, runs), shortest, failure);

        SimulationHistory Unshrunk(out int none)
        {
            none = 0;
            return History;
        }
    }

    /// <summary>Runs a history again: the same program on an equal cluster, where exactly the same goes wrong.</summary>
    /// <param name="history">The history; see <see cref="SimulationFailedException.History"/> and <see cref="History"/>.</param>
    /// <returns>The history of the new run, which is equal to the old one.</returns>
    /// <exception cref="SimulationFailedException">It failed (again).</exception>
    /// <exception cref="ArgumentException">No program has been run in the history.</exception>
    public static SimulationHistory Replay(SimulationHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        Func<SimulatedCluster, Client, Task> program = history.Program ?? throw new ArgumentException("No program has been run in this history.", nameof(history));
        using var cluster = new SimulatedCluster(history.Options, history.Faults);
        cluster._hasRun = true;
        cluster.Run(program);
        return cluster.History;
    }

    /// <summary>The time of the next event; null when nothing will happen by itself.</summary>
    public TimeSpan? NextEventAt => _simulation.NextEventAt;

    /// <summary>Called after each event.</summary>
    public event Action<SimulationEvent> Happened
    {
        add => _simulation.Happened += value;
        remove => _simulation.Happened -= value;
    }

    /// <summary>Begins a program that is driven from outside by <see cref="Step"/>.</summary>
    /// <param name="program">The program, given a client.</param>
    /// <returns>Its end.</returns>
    public Task Begin(Func<Client, Task> program)
    {
        ArgumentNullException.ThrowIfNull(program);
        return _simulation.On(() => program(NewClient()));
    }

    /// <summary>Takes the next event, at its time.</summary>
    /// <returns>False when there is none.</returns>
    public bool Step() => _simulation.On(() =>
    {
        bool any = _simulation.Step();
        _simulation.Baton.PassOn();
        return any;
    });

    /// <summary>Takes all events up to a time, and stands at that time.</summary>
    /// <param name="time">The virtual time since the start.</param>
    public void RunUntil(TimeSpan time) => _simulation.On(() =>
    {
        _simulation.RunUntil(time);
        return true;
    });

    private static SimulationHistory Shrink(SimulationHistory failed, Exception failure, out int runs)
    {
        SimulationHistory best = failed;
        int left = failed.Options.ShrinkRuns;
        int most = left;

        // Delta debugging (Zeller and Hildebrandt 2002): leave out ever smaller parts of the faults for as long as it fails all the same.
        for (int parts = 2; best.Faults.Count > 0 && left > 0;)
        {
            Fault[] faults = [.. best.Faults];
            parts = Math.Min(parts, faults.Length);
            bool isShorter = false;
            for (int part = 0; part < parts && !isShorter && left > 0; part++)
            {
                int from = part * faults.Length / parts, to = (part + 1) * faults.Length / parts;
                Fault[] rest = [.. faults[..from], .. faults[to..]];
                left--;
                using var cluster = new SimulatedCluster(failed.Options, rest);
                cluster.History.Program = failed.Program;
                if (cluster.Try(failed.Program!) is { } again && again.GetType() == failure.GetType() && cluster.History.Faults.Count < best.Faults.Count)
                {
                    best = cluster.History;
                    isShorter = true;
                }
            }

            if (isShorter)
            {
                parts = Math.Max(2, parts - 1);
            }
            else if (parts == faults.Length)
            {
                break;
            }
            else
            {
                parts *= 2;
            }
        }

        runs = most - left;
        return best;
    }

    private static string Describe(Exception failure, SimulationHistory shortest, int runs)
    {
        var text = new StringBuilder();
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"The simulation with seed {shortest.Seed} failed: {failure.GetType().Name}: {failure.Message}");
        text.AppendLine().Append(shortest.Faults.Count == 0
            ? "Nothing went wrong in it."
            : runs == 0 ? $"What went wrong in it ({shortest.Faults.Count}):" : $"The fewest faults found in {runs} more runs that make it fail ({shortest.Faults.Count}):");
        foreach (Fault fault in shortest.Faults)
        {
            text.AppendLine().Append("  ").Append(fault);
        }

        if (shortest.Events.Count > 0)
        {
            text.AppendLine().Append("The last events:");
            foreach (SimulationEvent last in shortest.Events.Skip(shortest.Events.Count - 20))
            {
                text.AppendLine().Append(last);
            }
        }

        return text.ToString();
    }

    private Client NewClient()
    {
        _simulation.Host.IsClosed = false;
        var client = new Client(_simulation.Host, isDefault: false);
        _simulation.Host.DefaultClient = client;
        Client.SetThreadDefault(client);
        return client;
    }

    /// <summary>Runs a program to its end and looks at what is left. Null when all is well.</summary>
    private Exception? Try(Func<SimulatedCluster, Client, Task> program)
    {
        try
        {
            _simulation.On(() =>
            {
                Task running = program(this, NewClient());
                _simulation.RunUntil(() => running.IsCompleted, "The program");
                _simulation.Meters.Settle(_simulation.Now);
                _simulation.EndOfProgram = _simulation.Now;
                running.GetAwaiter().GetResult();
                _simulation.CheckEnd();
                return true;
            });
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
}
