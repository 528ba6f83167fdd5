using Actors.Graph.Tasks;
using Actors.Runtime.Hosting;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Tests.Hosting;

/// <summary>
/// A coordinator and a worker that does everything at once, for clients whose messages are lost one by one: what is said is handled when
/// the test says so.
/// </summary>
internal sealed class LossyHost : IRuntimeHost
{
    private static readonly WorkerId s_worker = new("w0");

    private readonly Dictionary<ClientId, IClientSink> _sinks = [];
    private readonly Queue<SchedulerStimulus> _toCoordinator = new();
    private readonly Queue<Action> _toClients = new();
    private TimeSpan _now = TimeSpan.FromSeconds(1);
    private long _reports;

    public LossyHost() => Carry(State.Handle(new WorkerJoined(s_worker, 4, 0), _now));

    public SchedulerState State { get; private set; } = new(new SchedulerOptions { ValidateAfterEachEvent = true });

    public string Name => "lossy";

    public Client TaskClient => throw new NotSupportedException("No task of this host submits tasks.");

    public bool MayLoseMessages => true;

    /// <summary>The number, from 1, of the client's message that is lost; 0 for none.</summary>
    public int LoseSaid { get; set; }

    /// <summary>The number, from 1, of the news or answer that is lost; 0 for none.</summary>
    public int LoseTold { get; set; }

    public List<TaskKey> Runs { get; } = [];

    public void Attach(ClientId client, IClientSink sink)
    {
        _sinks[client] = sink;
        _toCoordinator.Enqueue(new ClientJoined(client));
    }

    public void Detach(ClientId client)
    {
        _sinks.Remove(client);
        _toCoordinator.Enqueue(new ClientLeft(client));
    }

    public void Send(SchedulerStimulus stimulus)
    {
        if (stimulus is ClientBeat || LoseSaid == 0 || --LoseSaid > 0)
        {
            _toCoordinator.Enqueue(stimulus);
        }
    }

    public ValueTask<(bool Found, object? Value)> FetchAsync(WorkerId holder, TaskKey key, CancellationToken cancellationToken) => new((true, 42));

    public ValueTask PlaceAsync(
        ClientId client, IReadOnlyList<(TaskKey Key, object? Value)> values, bool broadcast, IReadOnlyList<string> workers, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Nothing is scattered on this host.");

    public Task<ComputeProgress> ProgressAsync(ClientId client, long graphId, CancellationToken cancellationToken) => Task.FromResult(new ComputeProgress(0, 0, 0));

    /// <summary>Handles all that has been said, and all that comes of it.</summary>
    public void Pump()
    {
        while (_toCoordinator.Count + _toClients.Count > 0)
        {
            if (_toCoordinator.TryDequeue(out SchedulerStimulus? stimulus))
            {
                Carry(State.Handle(stimulus, _now += TimeSpan.FromMilliseconds(1)));
            }

            if (_toClients.TryDequeue(out Action? tell))
            {
                tell();
            }
        }
    }

    /// <summary>Another coordinator, to which the worker lists nothing: all it held is lost.</summary>
    public void Replace()
    {
        State = new SchedulerState(new SchedulerOptions { ValidateAfterEachEvent = true }, State.Epoch + 1);
        _toCoordinator.Clear();
        _reports = 0;
        _toCoordinator.Enqueue(new CoordinatorTookOver([s_worker], []));
        _toCoordinator.Enqueue(new WorkerJoined(s_worker, 4, 0));
        _toCoordinator.Enqueue(new WorkerReport(s_worker, State.Epoch, ++_reports, []) { IsInventory = true });
    }

    private void Carry(IReadOnlyList<SchedulerEffect> effects)
    {
        foreach (SchedulerEffect effect in effects)
        {
            switch (effect)
            {
                case ToWorker { Command.Run.Count: > 0 } order:
                    Runs.AddRange(order.Command.Run.Select(a => a.Key));
                    _toCoordinator.Enqueue(new WorkerReport(s_worker, State.Epoch, ++_reports, [.. order.Command.Run.Select(a =>
                        new TaskReport(ReportKind.Finished, a.Key, a.Attempt, a.Handle) { Bytes = 8 })]));
                    break;
                case ToClient news when _sinks.TryGetValue(news.Client, out IClientSink? sink):
                    Tell(() => sink.OnUpdate(news.Update));
                    break;
                case HoldersReply reply when _sinks.TryGetValue(reply.Client, out IClientSink? sink):
                    Tell(() => sink.OnReply(reply.Request, reply));
                    break;
            }
        }
    }

    private void Tell(Action tell)
    {
        if (LoseTold == 0 || --LoseTold > 0)
        {
            _toClients.Enqueue(tell);
        }
    }
}
