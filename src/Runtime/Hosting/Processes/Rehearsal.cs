using System.Runtime.CompilerServices;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Protocol.Messages;
using Actors.Runtime.Scheduling;
using Actors.Runtime.Working;

namespace Actors.Runtime.Hosting.Processes;

/// <summary>
/// A few tasks of no consequence that go the way of all tasks, while processes start and nobody waits for it: so the code that the first
/// computation needs has been compiled when it comes.
/// </summary>
internal sealed class Rehearsal : IKernelCompletions, IAsyncDisposable
{
    private const int Tasks = 3;

    private static readonly WorkerId s_worker = new("rehearsal");

    private readonly ProtocolCodec _codec;
    private readonly WorkerState _state;
    private readonly KernelExecutor _executor;
    private readonly Mailbox<WorkerStimulus> _mailbox;
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _finished;

    private Rehearsal(ProtocolCodec codec)
    {
        _codec = codec;
        _state = new WorkerState(new WorkerOptions { Id = s_worker });
        _mailbox = new Mailbox<WorkerStimulus>(Handle, e => _done.TrySetException(e));
        _executor = new KernelExecutor(new ExecutorOptions { Worker = s_worker }, new PartitionStore(), this, e => _done.TrySetException(e));
    }

    /// <summary>What a worker does with orders.</summary>
    public static async Task AsWorkerAsync(ProtocolCodec codec)
    {
        var rehearsal = new Rehearsal(codec);
        await using ConfiguredAsyncDisposable end = rehearsal.ConfigureAwait(false);
        TaskGraph graph = Graph(join: false);
        var run = new Assignment[graph.Count];
        for (int i = 0; i < run.Length; i++)
        {
            run[i] = new Assignment(graph, i, new Attempt(1, i + 1), i, default, 0, 0);
        }

        var command = (WorkerCommand)codec.Decode(codec.Encode(new WorkerCommand(1, 1) { Run = run }));
        rehearsal._mailbox.Post(new CommandReceived(command), borrow: true);
        await rehearsal._done.Task.ConfigureAwait(false);
    }

    /// <summary>What a parent does from a graph to its result.</summary>
    public static void AsParent(ProtocolCodec codec)
    {
        TaskGraph graph = Graph(join: true);
        _ = graph.Order;
        KernelCheck.Check(graph, codec);
        var client = new ClientId("rehearsal");
        var state = new SchedulerState(SchedulerOptions.Default, 1);
        var open = new Queue<SchedulerStimulus>([
            new ClientJoined(client),
            new WorkerJoined(s_worker, 1, long.MaxValue),
            new SubmitGraph(client, 1, graph, SubmitOptions.Default) { Number = 1 },
            new SchedulerTick(),
        ]);
        long reports = 0;
        while (open.TryDequeue(out SchedulerStimulus? stimulus))
        {
            foreach (SchedulerEffect effect in state.Handle(stimulus, TimeSpan.Zero))
            {
                if (effect is ToWorker { Command: var command })
                {
                    codec.Encode(command);
                    TaskReport[] finished =
                        [.. command.Run.Select(a => new TaskReport(ReportKind.Finished, a.Key, a.Attempt, a.Handle) { Bytes = 8, Duration = TimeSpan.FromMilliseconds(1) })];
                    if (finished.Length > 0)
                    {
                        var report = new WorkerReport(s_worker, 1, ++reports, finished) { Seen = command.Sequence };
                        open.Enqueue((SchedulerStimulus)codec.Decode(codec.Encode(report)));
                    }
                }
            }
        }
    }

    public ValueTask DisposeAsync() => _executor.DisposeAsync();

    void IKernelCompletions.Ended(WorkerStimulus outcome) => _mailbox.Post(outcome, borrow: true);

    void IKernelCompletions.Seceded(KernelSeceded stimulus) => _mailbox.Post(stimulus, borrow: false);

    private static TaskGraph Graph(bool join)
    {
        Delayed<long>[] numbers = [.. Enumerable.Range(0, Tasks).Select(i => Delayed.Call(static (long x) => x + 1, (long)i))];
        return ExprPlan.Of(join ? [Delayed.Sum(numbers).ResultExpr] : [.. numbers.Select(n => n.ResultExpr)]).ToGraph();
    }

    private void Handle(WorkerStimulus stimulus)
    {
        foreach (WorkerEffect effect in _state.Handle(stimulus, TimeSpan.Zero))
        {
            if (effect is ExecuteKernel run)
            {
                _executor.Enqueue(run.Graph, run.Id, run.Attempt);
            }
            else if (effect is SendReport send)
            {
                _codec.Encode(send.Report);
                _finished += send.Report.Reports.Count;
                if (_finished >= Tasks)
                {
                    _done.TrySetResult();
                }
            }
        }
    }
}
