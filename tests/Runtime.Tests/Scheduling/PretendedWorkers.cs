using System.Diagnostics;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Tests.Scheduling;

/// <summary>
/// Drives the coordinator's core alone: workers that have finished every task as soon as they get it. Used by tests, and linked
/// into the benchmarks (hence without xunit).
/// </summary>
internal sealed class PretendedWorkers
{
    private static readonly ClientId s_client = new("client");
    private static readonly TimeSpan s_duration = TimeSpan.FromMicroseconds(1);

    private readonly Queue<WorkerReport> _reports = new();
    private readonly Stack<List<TaskReport>> _lists = new();
    private readonly Dictionary<WorkerId, long> _sequences = [];
    private readonly SchedulerState _state;
    private bool _finished;

    private PretendedWorkers(SchedulerOptions options) => _state = new SchedulerState(options);

    /// <summary>A graph of n independent tasks, then a tree sum of width 16, one output; its order is computed.</summary>
    public static TaskGraph WideGraph(int n)
    {
        var kernel = new PretendedKernel("add");
        var sum = new PretendedKernel("sum");
        TaskGroup leaves = TaskGroup.Calls("add", 1);
        TaskGroup sums = TaskGroup.Calls("sum", 2);
        var builder = new TaskGraphBuilder(n + (n / 15) + 1);
        var level = new int[n];
        for (int i = 0; i < n; i++)
        {
            level[i] = builder.Add(leaves.Key(i), kernel, ReadOnlySpan<int>.Empty);
        }

        int next = 0;
        do
        {
            var above = new int[(level.Length + 15) / 16];
            for (int i = 0; i < above.Length; i++)
            {
                above[i] = builder.Add(sums.Key(next++), sum, level.AsSpan(i * 16, Math.Min(16, level.Length - (i * 16))));
            }

            level = above;
        }
        while (level.Length > 1);
        builder.AddOutput(level[0]);
        TaskGraph graph = builder.Build();
        _ = graph.Order;
        return graph;
    }

    /// <summary>Runs the whole life of a graph, from submitted to forgotten.</summary>
    /// <returns>The tasks that lived, the seconds it took (those of submitting apart), and the state afterwards.</returns>
    public static (int Tasks, double Seconds, double SubmitSeconds, SchedulerState State) Run(TaskGraph graph, int workers, int threads, SchedulerOptions options)
    {
        var driver = new PretendedWorkers(options);
        for (int i = 0; i < workers; i++)
        {
            driver.Handle(new WorkerJoined(new WorkerId($"worker-{i}"), threads, 0));
        }

        long start = Stopwatch.GetTimestamp();
        driver.Handle(new SubmitGraph(s_client, 1, graph, SubmitOptions.Default));
        double submitted = Stopwatch.GetElapsedTime(start).TotalSeconds;
        while (driver._reports.TryDequeue(out WorkerReport? report))
        {
            driver.Handle(report);
            var list = (List<TaskReport>)report.Reports;
            list.Clear();
            driver._lists.Push(list);
        }

        var outputs = new List<TaskKey>();
        foreach (int output in graph.Outputs)
        {
            outputs.Add(graph.Key(output));
        }

        driver.Handle(new ReleaseKeys(s_client, outputs));
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        if (!driver._finished || driver._state.TaskCount != 0)
        {
            throw new InvalidOperationException($"The graph did not come to its end: {driver._state.Dump()}");
        }

        return (graph.Count, seconds, submitted, driver._state);
    }

    private void Handle(SchedulerStimulus stimulus)
    {
        foreach (SchedulerEffect effect in _state.Handle(stimulus, TimeSpan.Zero))
        {
            switch (effect)
            {
                case ToWorker order:
                    Answer(order);
                    break;
                case ToClient { Update.Keys: [{ Status: KeyStatus.Finished }] }:
                    _finished = true;
                    break;
            }
        }
    }

    private void Answer(ToWorker order)
    {
        WorkerCommand command = order.Command;
        if (!_lists.TryPop(out List<TaskReport>? reports))
        {
            reports = [];
        }

        for (int i = 0; i < command.Locations.Count; i++)
        {
            InputLocation input = command.Locations[i];
            if (i == 0 || command.Locations[i - 1].Key != input.Key)
            {
                reports.Add(new TaskReport(ReportKind.Added, input.Key, default, -1) { Bytes = input.Bytes });
            }
        }

        for (int i = 0; i < command.Run.Count; i++)
        {
            Assignment task = command.Run[i];
            reports.Add(new TaskReport(ReportKind.Finished, task.Key, task.Attempt, task.Handle) { Bytes = 28, Duration = s_duration });
        }

        long sequence = _sequences[order.Worker] = _sequences.GetValueOrDefault(order.Worker) + 1;
        _reports.Enqueue(new WorkerReport(order.Worker, command.Epoch, sequence, reports) { Seen = command.Sequence });
    }

    private sealed record PretendedKernel(string Label) : Kernel
    {
        public override string Label { get; } = Label;

        public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => null;
    }
}
