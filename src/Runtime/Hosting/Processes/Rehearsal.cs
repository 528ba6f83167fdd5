using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Actors.Graph.Calls;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Protocol.Messages;
using Actors.Runtime.Transfer;

namespace Actors.Runtime.Hosting.Processes;

/// <summary>
/// A few tasks of no consequence that go the way of all tasks while processes start: so the code that the first computation needs has been
/// compiled when it comes. A cluster is ready when that is done.
/// </summary>
internal static class Rehearsal
{
    private const int Numbers = 40;
    private const int Steps = 10;
    private const int Width = 16;

    /// <summary>What a worker does with orders, and with what other workers have.</summary>
    /// <param name="codec">The worker's.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="clients">What clients of its tasks are connected to.</param>
    public static async Task AsWorkerAsync(ProtocolCodec codec, string folder, IRuntimeHost clients)
    {
        TransferOptions transfer = Transfer(codec);
        TaskGraph graph = Tasks();
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var finished = new HashSet<TaskKey>();
        var ordered = new HashSet<int>();
        int first = Enumerable.Range(0, graph.Count).First(id => graph.Inputs(id).Length == 0);
        long sequence = 0;
        var peer = new RehearsedWorker(new WorkerId("peer"), clients, codec, transfer, Path.Combine(folder, "p"), OnPeersReport, Fail);
        await using ConfiguredAsyncDisposable endOfPeer = peer.ConfigureAwait(false);
        var worker = new RehearsedWorker(new WorkerId("rehearsal"), clients, codec, transfer, Path.Combine(folder, "r"), OnReport, Fail) { Peer = peer };
        await using ConfiguredAsyncDisposable endOfWorker = worker.ConfigureAwait(false);

        // One result is another worker's; the rest is made here, each task when its inputs are there.
        ordered.Add(first);
        peer.Order(new WorkerCommand(1, 1) { Run = [Assignment(first, 0)] });
        await held.Task.ConfigureAwait(false);
        finished.Add(graph.Key(first));
        OrderNext(worker);
        await done.Task.ConfigureAwait(false);

        void OrderNext(RehearsedWorker to)
        {
            var run = new List<Assignment>();
            var locations = new List<InputLocation>();
            for (int id = 0; id < graph.Count; id++)
            {
                bool isReady = !ordered.Contains(id);
                bool isFetched = false;
                foreach (int input in graph.Inputs(id))
                {
                    isReady &= finished.Contains(graph.Key(input));
                    isFetched |= input == first;
                }

                if (isReady)
                {
                    run.Add(Assignment(id, locations.Count, isFetched ? 1 : 0));
                    ordered.Add(id);
                    if (isFetched)
                    {
                        locations.Add(new InputLocation(graph.Key(first), to.Peer!.Id, sizeof(long)));
                    }
                }
            }

            if (run.Count > 0)
            {
                to.Order(new WorkerCommand(1, ++sequence) { Run = run, Locations = locations });
            }
        }

        Assignment Assignment(int id, int firstLocation, int locationCount = 0) =>
            new(graph, id, new Attempt(1, id + 1), id, default, firstLocation, locationCount);

        void OnPeersReport(RehearsedWorker from, WorkerReport report)
        {
            if (report.Reports.Any(r => r.Kind == ReportKind.Finished))
            {
                held.TrySetResult();
            }
        }

        void OnReport(RehearsedWorker from, WorkerReport report)
        {
            finished.UnionWith(report.Reports.Where(r => r.Kind == ReportKind.Finished).Select(r => r.Key));
            if (finished.Count < graph.Count)
            {
                OrderNext(from);
            }
            else
            {
                from.Order(new WorkerCommand(1, ++sequence) { Free = [.. finished] });
                done.TrySetResult();
            }
        }

        void Fail(Exception e)
        {
            held.TrySetException(e);
            done.TrySetException(e);
        }
    }

    /// <summary>What a parent does from an expression to its result.</summary>
    /// <param name="codec">The parent's.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="assemblies">What is likely to be referred to.</param>
    public static async Task AsParentAsync(ProtocolCodec codec, string folder, IEnumerable<Assembly> assemblies)
    {
        foreach (Assembly assembly in assemblies)
        {
            // Its file is read, once, for that.
            _ = KnownAssembly.Of(assembly).Build;
        }

        var cluster = new RehearsedCluster(codec, Transfer(codec), Path.Combine(folder, "r"));
        await using ConfiguredAsyncDisposable end = cluster.ConfigureAwait(false);
        using var client = new Client(cluster, isDefault: false);
        await Expression().ComputeAsync(client).ConfigureAwait(false);
        cluster.TickOnce();
    }

    private static TransferOptions Transfer(ProtocolCodec codec) => new() { Secret = RandomNumberGenerator.GetBytes(32), Policy = codec.Policy };

    /// <summary>As <see cref="Expression"/> gives, without all that a worker has no use for.</summary>
    private static TaskGraph Tasks()
    {
        var builder = new TaskGraphBuilder();
        var function = new UserFunction(nameof(Next));
        TaskGroup group = TaskGroup.Of(nameof(Rehearsal), default);
        Span<int> numbers = stackalloc int[Width];
        int count = 0;
        for (int i = 0; i < Width; i++)
        {
            numbers[i] = builder.Add(group.Key(count++), new Call1Kernel<long, long>(function, Next, new Slot<long>((long)i)), ReadOnlySpan<int>.Empty);
        }

        for (int i = 0; i < Steps; i++)
        {
            numbers[0] = builder.Add(group.Key(count++), new Call1Kernel<long, long>(function, Next, new Slot<long>(0)), numbers[..1]);
        }

        builder.AddOutput(builder.Add(group.Key(count), new SumKernel<long>(), numbers));
        return builder.Build();
    }

    /// <summary>Tasks without inputs, one after the other, and with several.</summary>
    private static Delayed<long> Expression()
    {
        Delayed<long> chain = Delayed.Call(Next, 0L);
        for (int i = 0; i < Steps; i++)
        {
            chain = Delayed.Call(Next, chain);
        }

        return Delayed.Sum([chain, .. Enumerable.Range(0, Numbers).Select(i => Delayed.Call(Next, (long)i))]);
    }

    private static long Next(long x) => x + 1;
}
