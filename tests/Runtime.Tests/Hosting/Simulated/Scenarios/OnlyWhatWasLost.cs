using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Tests.Hosting.Simulated.Scenarios;

/// <summary>What is lost is made again, and nothing else is: every kernel that is begun is counted and held against what was there.</summary>
internal static class OnlyWhatWasLost
{
    private static readonly SimulationOptions s_options = new() { Workers = 4, ThreadsPerWorker = 2 };

    public static IReadOnlyList<Scenario> All { get; } =
    [
        Trial.Of("only what a lost worker had is made again", s_options, WorkerAsync, StrikeWorker),
        Trial.Of("a lost coordinator costs no work", s_options, CoordinatorAsync, t => StrikeCoordinator(t, Fault.Kill(Fault.Coordinator, t.Seconds(0, 0.5)))),
        Trial.Of("a coordinator that thaws costs no work", s_options, CoordinatorAsync, t => StrikeCoordinator(t, Fault.Freeze(Fault.Coordinator, t.Seconds(0.1, 5)))),
    ];

    private static async Task WorkerAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.Deep(trial.Random, depth: 10, width: 4);
        int[] wanted = [.. Enumerable.Range(graph.Count - 4, 4), .. graph.Some(trial.Random, 3)];
        Future<long[]>[] futures = graph.Start(trial.Client, wanted);
        var watch = new Watch(trial, [.. graph.Tasks.Select(t => t.Key)], graph, wanted);
        trial.Cluster.Happened += watch.See;
        await Trial.CheckAllAsync(futures, graph, wanted);
        await trial.Cluster.Delay(TimeSpan.FromMilliseconds(300));
        if (!trial.IsCalm)
        {
            // A death that nobody saw shows when no sign of life has come for long enough.
            await trial.Until(() => watch.IsNoticed, "The dead worker was never missed.");
        }

        await Trial.CheckAllAsync(futures, graph, wanted);
        trial.Cluster.Happened -= watch.See;
        watch.Check();
        Array.ForEach(futures, f => f.Dispose());
        await trial.RestAsync();
    }

    private static void StrikeWorker(Trial trial)
    {
        trial.Victim = trial.Any(trial.Cluster.Workers);
        TimeSpan last = trial.Calm.Events.Last(e => e.Kind == SimulationEventKind.KernelEnded).Time;
        trial.At(TimeSpan.FromMilliseconds(1) + (last * trial.Chance.NextDouble()), Fault.Kill(trial.Victim));
    }

    private static async Task CoordinatorAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.Any(trial.Random, 40);
        int[] wanted = graph.Some(trial.Random, 8);
        var begun = new Dictionary<TaskKey, int>();
        trial.Cluster.Happened += Count;
        Future<long[]>[] futures = graph.Start(trial.Client, wanted);
        await Trial.CheckAllAsync(futures, graph, wanted);
        await trial.Cluster.Delay(TimeSpan.FromMilliseconds(300));
        await trial.UntilAsync(trial.Moment);
        await Trial.CheckAllAsync(futures, graph, wanted);
        trial.Cluster.Happened -= Count;
        if (begun.FirstOrDefault(b => b.Value > 1) is { Key.Group: not null } twice)
        {
            throw new InvalidOperationException($"'{twice.Key}' was run {twice.Value} times, though nothing of it was lost.");
        }

        Array.ForEach(futures, f => f.Dispose());
        await trial.RestAsync();

        void Count(SimulationEvent e)
        {
            if (e.Kind == SimulationEventKind.KernelStarted)
            {
                begun[e.Key] = begun.GetValueOrDefault(e.Key) + 1;
            }
        }
    }

    private static void StrikeCoordinator(Trial trial, Fault fault)
    {
        TimeSpan at = trial.Calm.Moment(trial.Chance);
        trial.At(at, fault);
        trial.Moment = at + fault.Duration + TimeSpan.FromSeconds(1.5);
        trial.Expect(() => trial.Cluster.Simulation.Coordinator.Epoch > 1, "no other coordinator took over");
    }

    /// <summary>Sees what was there when the loss was noticed, and what is begun from then on.</summary>
    private sealed class Watch(Trial trial, IReadOnlyList<TaskKey> keys, SmallGraph graph, int[] wanted)
    {
        private readonly Dictionary<TaskKey, int> _begun = [];
        private readonly HashSet<TaskKey> _needed = [];
        private HashSet<TaskKey> _inMemory = [];
        private bool _isDead;

        public bool IsNoticed { get; private set; }

        public void See(SimulationEvent e)
        {
            if (trial.Victim is not { } victim || trial.Cluster.Simulation.Coordinator.State is not { } state)
            {
                return;
            }

            if (IsNoticed)
            {
                if (e.Kind == SimulationEventKind.KernelStarted)
                {
                    _begun[e.Key] = _begun.GetValueOrDefault(e.Key) + 1;
                }

                return;
            }

            _isDead |= trial.Cluster.Simulation.Workers.Exists(w => w.Name == victim && !w.IsAlive);
            if (!_isDead)
            {
                return;
            }

            if (!state.Workers().Any(w => w.Worker == new WorkerId(victim)))
            {
                IsNoticed = true;
                Expand(state);
                return;
            }

            _inMemory = [.. keys.Where(k => state.StateOf(k) == TaskState.Memory)];
        }

        /// <summary>Nothing is made again that another worker has, nor anything that no result needs, nor anything twice.</summary>
        public void Check()
        {
            foreach ((TaskKey key, int count) in _begun)
            {
                if (count > 1 || !_needed.Contains(key))
                {
                    throw new InvalidOperationException($"'{key}' was run {count} times after the loss of {trial.Victim}, and {(_needed.Contains(key) ? "once was enough" : "nothing of it was lost")}.");
                }
            }
        }

        private void Expand(SchedulerState state)
        {
            var left = new Stack<int>(wanted);
            while (left.TryPop(out int task))
            {
                TaskKey key = keys[task];
                bool isThere = _inMemory.Contains(key) && trial.Cluster.Simulation.Workers.Exists(w => w.IsAlive && w.State.Holds(key, out _));
                if (!isThere && _needed.Add(key))
                {
                    foreach (int input in graph.Inputs(task))
                    {
                        left.Push(input);
                    }
                }
            }
        }
    }
}
