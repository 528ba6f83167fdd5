using Actors.Runtime.Tests.Hosting.Meeting;
using static Actors.Tests.Hosting.Waiting;

namespace Actors.Tests.Hosting;

/// <summary>A cluster of three workers that hold some numbers, each made by a task, and how many tasks made one.</summary>
internal sealed class HeldNumbers : IAsyncDisposable
{
    public const int Count = 30;

    private readonly Tally _made;

    private HeldNumbers(TestCluster cluster, Tally made, Future<int>[] results) => (Cluster, _made, Results) = (cluster, made, results);

    /// <summary>What they add up to.</summary>
    public static int Sum => Enumerable.Range(0, Count).Sum();

    public TestCluster Cluster { get; }

    public Client Client => Cluster.Client;

    public IReadOnlyList<Future<int>> Results { get; }

    public static async Task<HeldNumbers> MakeAsync()
    {
        TestCluster cluster = await TestCluster.OfOneThreadEachAsync(workers: 3);
        var made = new Tally();
        var numbers = new HeldNumbers(cluster, made, cluster.Client.Map(i => Make(i, made), Enumerable.Range(0, Count)));
        await Soon(cluster.Client.GatherAsync(numbers.Results));
        Assert.Equal(Count, made.Value);
        return numbers;
    }

    /// <summary>How many of them no other node has.</summary>
    public async Task<int> CountHeldAloneByAsync(TestNode node)
    {
        string worker = node.Cluster.Extension.Host.Worker!.Value.Name;
        return (await Soon(Client.WhoHasAsync(Results))).Values.Count(h => h.Count == 1 && h[0] == worker);
    }

    /// <summary>They are there, and so many of them were made another time.</summary>
    public async Task AssertMadeAgainAsync(int count)
    {
        Task<int> sum = Delayed.Call((int[] all) => all.Sum(), [.. Results.Select(f => f.ToDelayed())]).ComputeAsync(Client);
        Assert.Equal(Sum, await Soon(sum));
        Assert.Equal(Enumerable.Range(0, Count), await Soon(Client.GatherAsync(Results)));
        Assert.Equal(Count + count, _made.Value);
    }

    public ValueTask DisposeAsync() => Cluster.DisposeAsync();

    private static int Make(int value, Tally made)
    {
        made.Add();
        return value;
    }
}
