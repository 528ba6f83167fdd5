using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Tests.Cores;

internal sealed partial class JointSimulation
{
    private readonly JointClient?[] _places = new JointClient?[3];
    private int _clientNames;

    /// <summary>A client or the world does something.</summary>
    private void Act()
    {
        JointClient client = AnyClient();
        switch (Random.Next(100))
        {
            case < 40:
                Submit(client);
                break;
            case < 52:
                TaskKey[] released = [.. client.Wants.Keys.Where(_ => Random.Next(2) == 0)];
                Array.ForEach(released, key => client.Wants.Remove(key));
                client.Send(new ReleaseKeys(client.Id, released));
                break;
            case < 57:
                client.Send(new CancelKeys(client.Id, [RandomKey()], Random.Next(4) == 0, "changed its mind"));
                break;
            case < 63:
                TaskKey wanted = RandomKey();
                client.Send(new WantKeys(client.Id, [wanted]), wanted);
                break;
            case < 69:
                client.Send(new RetryKeys(client.Id, [.. client.Wants.Where(w => w.Value.News?.Status is KeyStatus.Erred or KeyStatus.Lost).Select(w => w.Key)]));
                break;
            case < 76:
                Scatter(client);
                break;
            case < 80 when Options.Spill && _workers.Count > 0:
                AnyWorker().Post(new MemoryMeasured(Random.Next(300)));
                break;
            case < 87 when Options.Deaths && _workers.Count > 0:
                JointWorker killed = AnyWorker();
                Remove(killed, new WorkerLost(killed.Id, "killed", Random.Next(3) == 0) { Running = Random.Next(2) == 0 ? killed.Running : null });
                break;
            case < 93 when _workers.Count < 6:
                AddWorker();
                break;
            case < 97 when _workers.Count > 1:
                Handle(new RetireWorker(AnyWorker().Id));
                break;
            case 98 when Options.Coordinators:
                ReplaceCoordinator();
                break;
            case 99 when _old is not null:
                // Taken for dead, it thaws and goes on as if nothing had been.
                Carry(_old.Handle(new SchedulerTick(), Now));
                break;
            case 97:
                _clients.Remove(client.Id);
                client.Leave();
                break;
        }
    }

    private void Submit(JointClient client)
    {
        TaskGraph graph = Universe.Cut(Random);
        var options = new SubmitOptions { Priority = Random.Next(3), Retries = Random.Next(2), FireAndForget = Random.Next(10) == 0 };
        client.Send(
            new SubmitGraph(client.Id, ++_graphs, graph, options), options.FireAndForget ? [] : [.. graph.Outputs.ToArray().Select(graph.Key)]);
    }

    /// <summary>The coordinator dies with all it knows. Its successor is told which workers there are; clients hear of it sooner or later.</summary>
    private void ReplaceCoordinator()
    {
        _old = State;
        State = new SchedulerState(SchedulerOptions, State.Epoch + 1);
        Trace?.Invoke($"A coordinator of epoch {State.Epoch}");
        Handle(new CoordinatorTookOver([.. _workers.Select(w => w.Id)], [.. _ledger.Values])
        {
            Clients = Random.Next(2) == 0 ? null : [.. _clients.Values.Where(c => !c.HasLeft).Select(c => c.Id)],
        });
        foreach (JointWorker worker in _workers)
        {
            worker.Announce(worker.Joined);
        }

        int epoch = State.Epoch;
        foreach (JointClient client in _clients.Values)
        {
            After(200, () => client.Meet(epoch));
        }
    }

    /// <summary>A value goes into workers past the streams between them and the coordinator.</summary>
    private void Scatter(JointClient client)
    {
        WorkerId[] known = [.. State.Workers().Select(w => w.Worker)];
        JointWorker[] workers = [.. _workers.Where(w => known.Contains(w.Id))];
        if (workers.Length == 0)
        {
            return;
        }

        for (int i = 0; i < Universe.Count; i++)
        {
            TaskKey key = Universe[i].Key;
            if (Universe[i].Kernel is null && (_scattered.Add(key) || Random.Next(4) == 0))
            {
                Random.Shuffle(workers);
                JointWorker[] chosen = workers[..Random.Next(1, Math.Min(3, workers.Length + 1))];
                Array.ForEach(chosen, w => w.Place(key, Universe.Find(key).Value, SizeOf(key)));
                client.Send(new DataScattered(client.Id, [.. chosen.Select(w => new InputLocation(key, w.Id, SizeOf(key)))]), key);
                return;
            }
        }
    }

    private JointClient AnyClient()
    {
        int place = Random.Next(_places.Length);
        if (_places[place] is not { HasLeft: false } client)
        {
            // A client that comes back is a new one.
            client = _places[place] = new JointClient(this, new ClientId($"client-{_clientNames++}"));
            _clients.Add(client.Id, client);
            client.Send(new ClientJoined(client.Id));
        }

        return client;
    }

    private JointWorker AnyWorker() => _workers[Random.Next(_workers.Count)];

    private TaskKey RandomKey() => Universe[Random.Next(Universe.Count)].Key;
}
