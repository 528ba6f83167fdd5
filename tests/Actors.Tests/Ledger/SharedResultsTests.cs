using Actors.Graph.Tasks;
using Actors.Tests.Hosting;

namespace Actors.Tests.Ledger;

/// <summary>Results that only a queue and a variable name, on nodes that end.</summary>
public sealed class SharedResultsTests
{
    [Fact]
    public async Task Results_in_a_queue_and_a_variable_are_made_again_when_their_client_has_left_and_the_coordinators_node_dies_with_them()
    {
        await using TestCluster cluster = await TestCluster.StartAsync(workers: 3, s => s with { Threads = 1, Assemblies = [typeof(SharedResultsTests).Assembly] });
        Client client = cluster.Client;
        Client author = await cluster.ConnectAsync();

        // Only the coordinator's node has them.
        string first = $"{cluster.Nodes[0].Address.Host}:{cluster.Nodes[0].Address.Port}";
        var there = new TaskOptions { Workers = [first], AllowOtherWorkers = true };
        Future<int> made = author.Submit(static () => 20, there);
        Future<int> next = author.Submit(static (int x) => x + 1, made, there);
        Future<int> last = author.Submit(static (int x) => 2 * x, next, there);
        Assert.Equal(42, await Soon(last.ResultAsync()));
        foreach ((TaskKey _, IReadOnlyList<string> holders) in await Soon(author.WhoHasAsync([made, next, last])))
        {
            Assert.StartsWith(first, Assert.Single(holders), StringComparison.Ordinal);
        }

        await Soon(new DistributedQueue<Future<int>>("results", client: author).PutAsync(next));
        await Soon(new Variable<Future<int>>("newest", author).SetAsync(last));
        await author.DisposeAsync();

        await cluster.CrashAsync(cluster.Nodes[0]);

        using Future<int> taken = await Soon(new DistributedQueue<Future<int>>("results", client: client).GetAsync());
        Assert.Equal(21, await Soon(taken.ResultAsync()));
        using Future<int> read = await Soon(new Variable<Future<int>>("newest", client).GetAsync());
        Assert.Equal(42, await Soon(read.ResultAsync()));
    }

    private static Task<T> Soon<T>(Task<T> task) => task.WaitAsync(TestCluster.Bound);

    private static Task Soon(Task task) => task.WaitAsync(TestCluster.Bound);
}
