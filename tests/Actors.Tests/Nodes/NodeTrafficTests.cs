using System.Diagnostics;
using System.Globalization;
using Actors.Clustering.Clients;
using Actors.Arrays.Blocks;
using Xunit.Abstractions;

namespace Actors.Tests.Nodes;

/// <summary>While chunks move between two nodes, as many as the machine can or 500 MB/s at least, neither takes the other for dead.</summary>
[Collection(nameof(NodeFailureTests))]
public class NodeTrafficTests(ITestOutputHelper output)
{
    private const double Needed = 500e6;

    /// <summary>Doubles of a chunk: 16 MiB.</summary>
    private const int Length = 2 << 20;

    /// <summary>How many are on their way at once.</summary>
    private const int Ahead = 6;

    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_time = TimeSpan.FromSeconds(60);

    /// <summary>What nodes write about one that they hold to be dead.</summary>
    private static readonly string[] s_alarms = ["as UNREACHABLE", "no sign of life", "is gone", "SBR took decision", "quarantined"];

    [SkippableFact]
    public async Task Chunks_move_between_two_nodes_for_a_minute_and_neither_is_marked_unreachable()
    {
        await using NodeCluster cluster = await NodeCluster.StartAsync(2, "reference.conf");
        string[] workers = [.. ((ClusterHost)cluster.Client.Host).Workers.Select(w => w.Name)];
        var from = new TaskOptions { Workers = [workers[0]] };
        var to = new TaskOptions { Workers = [workers[1]] };
        Assert.NotEqual(await ProcessOfAsync(cluster, from), await ProcessOfAsync(cluster, to));

        await MoveAsync(cluster, from, to, s_warmUp);
        (double rate, double slowest) = await MoveAsync(cluster, from, to, s_time);

        string said = string.Create(
            CultureInfo.InvariantCulture, $"{rate / 1e6:0} MB/s went from one node to the other for {s_time.TotalSeconds} s, {slowest / 1e6:0} MB/s in the slowest ten seconds");
        output.WriteLine(said);
        Assert.All(cluster.Nodes, node => Assert.All(s_alarms, alarm => Assert.DoesNotContain(alarm, node.Output, StringComparison.Ordinal)));
        Assert.Contains("Leader is moving node", cluster.Nodes[0].Output, StringComparison.Ordinal);
        Assert.Equal(workers, ((ClusterHost)cluster.Client.Host).Workers.Select(w => w.Name));
        Skip.If(rate < Needed, $"this machine, with what else it does, cannot move {Needed / 1e6} MB/s for a minute: {said}; no node was marked unreachable");
    }

    /// <summary>Chunks are made on one node and looked at on another one, without a pause.</summary>
    /// <returns>Bytes in a second: of all the time, and of the worst ten seconds of it.</returns>
    private static async Task<(double Rate, double Slowest)> MoveAsync(NodeCluster cluster, TaskOptions from, TaskOptions to, TimeSpan time)
    {
        long start = Stopwatch.GetTimestamp(), since = start;
        long all = 0, part = 0;
        double slowest = double.MaxValue;
        int number = 0;
        var moving = new Queue<(int Number, Future<int> Taken)>();
        while (Stopwatch.GetElapsedTime(start) < time || moving.Count > 0)
        {
            while (moving.Count < Ahead && Stopwatch.GetElapsedTime(start) < time)
            {
                using Future<Block<double>> made = cluster.Client.Submit(Make, ++number, from);
                moving.Enqueue((number, cluster.Client.Submit(Take, made, to)));
            }

            (int sent, Future<int> taken) = moving.Dequeue();
            Assert.Equal(sent, await taken.ResultAsync().WaitAsync(NodeCluster.Bound));
            taken.Dispose();
            all += Length * sizeof(double);
            part += Length * sizeof(double);
            if (Stopwatch.GetElapsedTime(since) is { TotalSeconds: >= 10 } elapsed)
            {
                slowest = Math.Min(slowest, part / elapsed.TotalSeconds);
                (since, part) = (Stopwatch.GetTimestamp(), 0);
            }
        }

        return (all / Stopwatch.GetElapsedTime(start).TotalSeconds, slowest);
    }

    private static async Task<int> ProcessOfAsync(NodeCluster cluster, TaskOptions where) =>
        await cluster.Client.Submit(static () => Environment.ProcessId, where).ResultAsync().WaitAsync(NodeCluster.Bound);

    private static Block<double> Make(int number)
    {
        Block<double> chunk = Block<double>.New(Length);
        chunk.Writable.Fill(number);
        return chunk;
    }

    private static int Take(Block<double> chunk) => chunk.Length == Length && !chunk.Span.ContainsAnyExcept(chunk.Span[0]) ? (int)chunk.Span[0] : -1;
}
