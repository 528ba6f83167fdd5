using System.Globalization;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Working;

namespace Actors.Runtime.Hosting.Simulated;

/// <summary>What clients of a simulated cluster are connected to.</summary>
internal sealed class SimulatedHost(Simulation simulation) : IRuntimeHost
{
    private readonly Dictionary<ClientId, ClientPort> _ports = [];
    private readonly SimulationRandom _tokens = new(simulation.Options.Seed, "tokens");
    private Client? _taskClient;
    private Exception? _stopped;
    private int _clients;
    private int _nextPlace;

    public string Name => simulation.Options.Name;

    /// <summary>What tasks submit work by. One that still runs when the program has ended submits none: nobody would let go of it.</summary>
    public Client TaskClient => IsClosed
        ? throw new RuntimeStoppedException($"{Name}: the program has ended.")
        : _taskClient ??= new Client(this, isDefault: false);

    /// <summary>Whether all clients have left, and no program has begun since.</summary>
    public bool IsClosed { get; set; }

    public bool MayLoseMessages => true;

    public TimeProvider Time => simulation.Time;

    public TimeProvider Background => simulation.Background;

    public TaskCreationOptions Completion => TaskCreationOptions.None;

    public bool CollectsFutures => false;

    public bool PretendsResults => simulation.Options.Cost is not null;

    /// <summary>The client that programs on the simulating thread use where they name none.</summary>
    public Client? DefaultClient { get; set; }

    public IEnumerable<ClientPort> Ports => _ports.Values;

    public static InvalidOperationException WrongThread() => new(
        "A simulated cluster was used from a thread that does not simulate. A simulated program runs on one thread under virtual time: "
        + "instead of Task.Run, Task.Delay, Task.Yield and timers of the system it uses the cluster's TimeProvider (Task.Delay(time, cluster.Time)).");

    public ClientPort? Port(ClientId client) => _ports.GetValueOrDefault(client);

    public string NextClientName() => string.Create(CultureInfo.InvariantCulture, $"client-{++_clients}");

    public void Attach(ClientId client, IClientSink sink)
    {
        CheckThread();
        ClientPort port = simulation.AddClient(index => new ClientPort(simulation, client, sink, index));
        _ports.Add(client, port);
        port.Start();
        if (_stopped is { } reason)
        {
            sink.OnStopped(reason);
        }
    }

    public void Detach(ClientId client)
    {
        if (_ports.Remove(client, out ClientPort? port))
        {
            port.Close();
        }
    }

    public void Send(SchedulerStimulus stimulus)
    {
        CheckThread();
        if (stimulus is ClientStimulus said && _ports.TryGetValue(said.Client, out ClientPort? port))
        {
            port.Send(said);
        }
    }

    public void FindCoordinator()
    {
        foreach (ClientPort port in _ports.Values.ToArray())
        {
            port.FindCoordinator();
        }
    }

    public void Later(Action callback) => simulation.After(
        TimeSpan.Zero, new Occurrence(SimulationEventKind.Timer, simulation.World, simulation.World, callback) { IsProgress = true });

    public void Block(Task task) => simulation.Baton.Block(task);

    public async ValueTask<(bool Found, object? Value)> FetchAsync(WorkerId holder, TaskKey key, CancellationToken cancellationToken)
    {
        CheckThread();
        cancellationToken.ThrowIfCancellationRequested();
        var answer = new TaskCompletionSource<(bool, object?)>();
        simulation.Read(holder, key, answer.SetResult);
        return await answer.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask PlaceAsync(
        ClientId client, IReadOnlyList<(TaskKey Key, object? Value)> values, bool broadcast, IReadOnlyList<string> workers, CancellationToken cancellationToken)
    {
        CheckThread();
        List<SimulatedWorker> allowed;
        while ((allowed = Allowed(workers)).Count == 0)
        {
            if (workers.Count > 0 && simulation.Workers.TrueForAll(w => !workers.Contains(w.Name)))
            {
                throw new ArgumentException(
                    $"None of the workers {string.Join(", ", workers)} is there; there are {string.Join(", ", simulation.Workers)}.", nameof(workers));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), Time, cancellationToken).ConfigureAwait(false);
        }

        var placed = new List<InputLocation>();
        var sent = new TaskCompletionSource();
        int left = 1;
        foreach ((TaskKey key, object? value) in values)
        {
            List<SimulatedWorker> targets = broadcast ? allowed : [allowed[_nextPlace++ % allowed.Count]];
            long bytes = SizeOf.Estimate(value);
            foreach (SimulatedWorker target in targets)
            {
                left++;
                WorkerId id = target.Id;
                simulation.Write(client, target, key, value, bytes, () =>
                {
                    placed.Add(new InputLocation(key, id, bytes));
                    Done();
                });
            }
        }

        Done();
        await sent.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        if (Port(client) is { } port)
        {
            var heard = new TaskCompletionSource();
            port.Place(new DataScattered(client, placed), () => heard.TrySetResult());
            await heard.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        void Done()
        {
            if (--left == 0)
            {
                sent.TrySetResult();
            }
        }
    }

    public Task<ComputeProgress> ProgressAsync(ClientId client, long graphId, CancellationToken cancellationToken) =>
        Task.FromResult(simulation.Coordinator.State?.Progress(client, graphId) ?? new ComputeProgress(0, 0, 0));

    /// <exception cref="RuntimeStoppedException">The cluster was stopped.</exception>
    public void ThrowIfStopped()
    {
        if (_stopped is { } reason)
        {
            throw new RuntimeStoppedException($"{reason.Message} No client can be connected to it.", reason);
        }
    }

    /// <summary>Every future that is pending ends with an error.</summary>
    public void Stop(Exception reason)
    {
        _stopped = reason;
        foreach (ClientPort port in _ports.Values.ToArray())
        {
            port.Sink.OnStopped(reason);
        }
    }

    /// <summary>All clients leave.</summary>
    public void CloseAll()
    {
        foreach (ClientPort port in _ports.Values.ToArray())
        {
            port.Sink.OnStopped(new RuntimeStoppedException($"{Name}: the program has ended."));
            Detach(port.Id);
        }

        _taskClient = null;
        IsClosed = true;
    }

    /// <summary>The calling thread simulates: what is unique or a default in it is this simulation's.</summary>
    public void EnterThread()
    {
        Client.SetThreadDefault(DefaultClient);
        ContentToken.DrawFrom(() => new UInt128(_tokens.Next(), _tokens.Next()));
    }

    public static void LeaveThread()
    {
        Client.SetThreadDefault(null);
        ContentToken.DrawFrom(null);
    }

    private List<SimulatedWorker> Allowed(IReadOnlyList<string> names) =>
        simulation.Workers.FindAll(w => w.IsAlive && w.IsRegistered && simulation.CanReach(simulation.World, w) && (names.Count == 0 || names.Contains(w.Name)));

    private void CheckThread()
    {
        if (!simulation.Baton.IsHeldHere)
        {
            throw WrongThread();
        }
    }
}
