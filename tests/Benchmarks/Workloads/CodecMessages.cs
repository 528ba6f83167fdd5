using System.Diagnostics;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Protocol.Messages;

namespace Actors.Benchmarks;

/// <summary>The hot messages to bytes and back, n times: an order of a hundred lambdas, and an order of one with its report.</summary>
internal sealed class CodecMessages(int n) : Workload
{
    private const int Tasks = 100;

    private readonly ProtocolCodec _codec = new(new TypePolicy(typeof(CodecMessages).Assembly), acceptsCode: true);
    private readonly List<(string Name, object Value)> _figures = [];

    public override Task<object?> RunAsync(Client client)
    {
        _figures.Clear();
        int captured = 5;
        Measure("plain", Command(Delayed.Sum([.. Enumerable.Range(0, Tasks).Select(i => Delayed.Call(static (a, b) => a + b, Delayed.Call(static x => x, i), i))])));
        Measure("closures", Command(Delayed.Sum([.. Enumerable.Range(0, Tasks).Select(i => Delayed.Call(a => a + i + captured, Delayed.Call(static x => x, i)))])));
        return Task.FromResult<object?>(_figures.Count);
    }

    public override IEnumerable<(string Name, object Value)> Figures(double best) => _figures;

    private static WorkerCommand Command(Delayed<int> sum)
    {
        TaskGraph graph = ExprPlan.Of(sum.Expr).ToGraph();
        var run = new List<Assignment>();
        for (int id = 0; id < graph.Count; id++)
        {
            if (graph.Inputs(id).Length == 1)
            {
                run.Add(new Assignment(graph, id, new Attempt(1, 1000 + id), ((long)id << 32) + id, new TaskPriority(0, 5, id), 0, 0));
            }
        }

        return new WorkerCommand(1, 17) { Run = run };
    }

    private void Measure(string name, WorkerCommand command)
    {
        WireWriter writer = _codec.NewWriter();
        WireReader reader = _codec.NewReader();
        var one = new WorkerCommand(1, 18) { Run = [command.Run[0]] };
        Assignment first = one.Run[0];
        var report = new WorkerReport(new WorkerId("worker-1"), 1, 18, [new TaskReport(ReportKind.Finished, first.Key, first.Attempt, first.Handle) { Bytes = 32, Duration = TimeSpan.FromMicroseconds(3) }]) { Seen = 18 };
        double many = Time(n / 1000, () => Trip(command)), single = Time(n / 20, () => Trip(one)), answer = Time(n / 20, () => Trip(report));
        _figures.Add(($"{name}_microseconds_a_task_of_{Tasks}", Math.Round(many / command.Run.Count, 3)));
        _figures.Add(($"{name}_microseconds_command_and_report", Math.Round(single + answer, 3)));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Trip(command);
        _figures.Add(($"{name}_allocated_a_task", (GC.GetAllocatedBytesForCurrentThread() - before) / command.Run.Count));
        Trip(one);
        _figures.Add(($"{name}_bytes_of_one", writer.Written.Length));
        before = GC.GetAllocatedBytesForCurrentThread();
        Trip(one);
        Trip(report);
        _figures.Add(($"{name}_allocated_command_and_report", GC.GetAllocatedBytesForCurrentThread() - before));

        void Trip(object message)
        {
            writer.Reset();
            _codec.Encode(message, writer);
            _codec.Decode(writer.Written, 0, reader).Complete();
        }
    }

    /// <summary>Microseconds a time; the best of a hundred, since other programs run as well.</summary>
    private static double Time(int times, Action action)
    {
        double best = double.MaxValue;
        for (int run = 0; run < 100; run++)
        {
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < times; i++)
            {
                action();
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds / times);
        }

        return best;
    }
}
