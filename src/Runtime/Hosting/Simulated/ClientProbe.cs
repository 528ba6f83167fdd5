using Actors.Runtime.Protocol;

namespace Actors.Runtime.Hosting.Simulated;

/// <summary>Stands for a client: keeps what it is told, and says what it is told to say.</summary>
internal sealed class ClientProbe : IClientSink
{
    private readonly Simulation _simulation;
    private readonly List<ClientUpdate> _updates = [];
    private readonly List<SchedulerEffect> _replies = [];

    public ClientProbe(Simulation simulation, string name)
    {
        _simulation = simulation;
        Id = new ClientId(name);
        simulation.Host.Attach(Id, this);
    }

    public ClientId Id { get; }

    /// <summary>The news it was told, in order.</summary>
    public IReadOnlyList<ClientUpdate> Updates => _updates;

    /// <summary>The answers it got, in order.</summary>
    public IReadOnlyList<SchedulerEffect> Replies => _replies;

    /// <summary>The highest epoch of a coordinator it was told of; 0 before that.</summary>
    public int Epoch { get; private set; }

    /// <summary>How often a sign of life was due; it gives none by itself.</summary>
    public int BeatsDue { get; private set; }

    /// <summary>Why nothing comes any more; null while something may.</summary>
    public Exception? Stopped { get; private set; }

    /// <summary>Called with each news that comes.</summary>
    public Action<ClientUpdate>? Received { get; set; }

    /// <summary>Called with the epoch of each coordinator that it meets.</summary>
    public Action<int>? Met { get; set; }

    /// <summary>Says something to the coordinator.</summary>
    public void Send(ClientStimulus stimulus) => _simulation.On(() =>
    {
        _simulation.Host.Send(stimulus);
        return true;
    });

    public void OnUpdate(ClientUpdate update)
    {
        _updates.Add(update);
        Received?.Invoke(update);
    }

    public void OnReply(long request, SchedulerEffect reply) => _replies.Add(reply);

    public void OnCoordinator(int epoch)
    {
        Epoch = epoch;
        Met?.Invoke(epoch);
    }

    public void OnBeatDue() => BeatsDue++;

    public void OnStopped(Exception reason) => Stopped = reason;
}
