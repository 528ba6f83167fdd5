using Actors.Runtime.Hosting.Simulated;

namespace Actors;

/// <summary>
/// A coordinator, workers and clients in one thread under virtual time: the runtime's own code, on a network, disks and kernels that
/// are simulated. Everything that happens follows from a seed, so what failed once fails again; and a cluster of a thousand workers can
/// be studied on one core.
/// </summary>
/// <remarks>
/// A program runs on the simulating thread. It may await anything that the cluster's client gives it, and timers of
/// <see cref="Time"/>; it may not go to other threads (<c>Task.Run</c>, <c>Task.Yield</c>, <c>Task.Delay</c> without
/// <see cref="Time"/>), which nothing would bring back in a fixed order. Results are held until their futures are disposed or the
/// program ends: the garbage collector has no say.
/// </remarks>
public sealed partial class SimulatedCluster : IDisposable
{
    private readonly Simulation _simulation;

    /// <summary>Makes a cluster; nothing happens in it before a program is run or it is stepped.</summary>
    /// <param name="options">What it is made of; null for three workers and no faults.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public SimulatedCluster(SimulationOptions? options = null)
        : this(options ?? new(), script: null)
    {
    }

    private SimulatedCluster(SimulationOptions options, IReadOnlyList<Fault>? script) => _simulation = new Simulation(this, options, script);

    /// <summary>How it was made.</summary>
    public SimulationOptions Options => _simulation.Options;

    /// <summary>The virtual time since the start.</summary>
    public TimeSpan Now => _simulation.Now;

    /// <summary>The clock of programs: for <c>Task.Delay</c>, <c>CancellationTokenSource</c>, <c>PeriodicTimer</c> and the like.</summary>
    public TimeProvider Time => _simulation.Time;

    /// <summary>What has happened so far.</summary>
    public SimulationHistory History => _simulation.History;

    /// <summary>The names of the workers' nodes, those that died included.</summary>
    public IReadOnlyList<string> Workers => [.. _simulation.Workers.Select(w => w.Name)];

    internal Simulation Simulation => _simulation;

    /// <summary>Something that stands for a worker: it keeps what it is sent, and says what it is told to say.</summary>
    internal WorkerProbe AddWorkerProbe(string name, int threads = 1, long memoryLimit = long.MaxValue) => _simulation.On(() =>
        _simulation.AddNode(new WorkerProbe(_simulation, name, _simulation.NodeCount, threads, memoryLimit)));

    /// <summary>Something that stands for a client.</summary>
    internal ClientProbe AddClientProbe(string name) => _simulation.On(() => new ClientProbe(_simulation, name));

    /// <summary>Another client of this cluster, for a program that runs on it: it wants its own results and is closed by itself.</summary>
    /// <exception cref="RuntimeStoppedException">The cluster was stopped.</exception>
    public Client Connect()
    {
        _simulation.Host.ThrowIfStopped();
        return new Client(_simulation.Host, isDefault: false);
    }

    /// <summary>Waits, in virtual time.</summary>
    /// <param name="time">How long.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task Delay(TimeSpan time, CancellationToken cancellationToken = default) => Task.Delay(time, Time, cancellationToken);

    /// <summary>Something is to go wrong at a time.</summary>
    /// <param name="time">The virtual time since the start.</param>
    /// <param name="fault">What.</param>
    public void At(TimeSpan time, Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (!_simulation.Faults.IsScripted)
        {
            _simulation.Faults.Add(fault with { Time = time, Message = null });
        }
    }

    /// <summary>Something is to go wrong with a message, or when it is sent.</summary>
    /// <param name="message">Which message.</param>
    /// <param name="fault">What.</param>
    /// <param name="times">With how many such messages.</param>
    public void When(Func<SimulatedMessage, bool> message, Fault fault, int times = 1)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(fault);
        if (!_simulation.Faults.IsScripted)
        {
            _simulation.Faults.When(message, fault, times);
        }
    }

    /// <summary>How everything stands, as text: the coordinator's tasks and workers, and each worker's.</summary>
    public string Dump() => _simulation.Dump();

    /// <summary>What it cost so far: time, work, memory and bytes moved.</summary>
    public SimulationReport Report() => new(_simulation);

    /// <summary>Ends what is still blocked.</summary>
    public void Dispose() => _simulation.End();
}
