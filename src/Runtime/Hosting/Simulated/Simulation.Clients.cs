using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Hosting.Simulated;

internal sealed partial class Simulation
{
    private static readonly TimeSpan s_clientTimeout = TimeSpan.FromSeconds(3);

    public ClientPort AddClient(Func<int, ClientPort> make) => AddNode(make(_nodes.Count));

    /// <summary>A client reads a result from the worker that holds it.</summary>
    public void Read(WorkerId holder, TaskKey key, Action<(bool Found, object? Value)> answer)
    {
        SimulatedWorker? worker = WorkerOf(holder);
        bool isAnswered = false;
        if (worker is null || !CanReach(World, worker))
        {
            After(worker is null ? Options.Network.Latency * 2 : s_clientTimeout, Occur(World, World, Missing));
            return;
        }

        int life = worker.Life;
        After(s_clientTimeout * 10, Occur(World, World, Missing, isProgress: false));
        After(Options.Network.Latency, Occur(World, worker, () =>
        {
            if (!worker.IsAlive || worker.Life != life || !worker.TryRead(key, out StoredValue value))
            {
                After(Options.Network.Latency, Occur(worker, World, Missing));
                return;
            }

            At(Transfer(worker, World, value.Bytes), Occur(worker, World, () =>
            {
                if (worker.IsAlive && worker.Life == life && CanReach(World, worker))
                {
                    Answer((true, value.Value));
                }
                else
                {
                    Missing();
                }
            }));
        }));

        void Missing() => Answer((false, null));

        void Answer((bool, object?) result)
        {
            if (!isAnswered)
            {
                isAnswered = true;
                answer(result);
            }
        }

        Occurrence Occur(SimulatedNode from, SimulatedNode to, Action action, bool isProgress = true) =>
            new(SimulationEventKind.Data, from, to, action) { Key = key, IsProgress = isProgress };
    }

    /// <summary>A client puts a value into a worker's memory.</summary>
    public void Write(ClientId client, SimulatedWorker worker, TaskKey key, object? value, long bytes, Action done)
    {
        int life = worker.Life;
        SimulatedNode from = Host.Port(client) ?? World;
        At(Transfer(from, worker, bytes), new Occurrence(SimulationEventKind.Data, from, worker, () =>
        {
            if (worker.IsAlive && worker.Life == life && CanReach(World, worker))
            {
                worker.Place(key, value, bytes);
            }

            // Whether it is still there the coordinator finds out, when it is told where the value should be.
            After(Options.Network.Latency, new Occurrence(SimulationEventKind.Data, worker, from, done) { Key = key, IsProgress = true });
        }) { Key = key, IsProgress = true });
    }
}
