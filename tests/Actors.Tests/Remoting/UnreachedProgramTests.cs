using Actors.Clustering.Clients;
using Actors.Tests.Hosting;
using Akka.Actor;

namespace Actors.Tests.Remoting;

/// <summary>A program whose transfer endpoint the cluster does not reach: what is small goes, and what is large is an error and no endless wait.</summary>
public sealed class UnreachedProgramTests
{
    /// <summary>Nobody listens there: the program does on 127.0.0.1.</summary>
    private const string Elsewhere = "127.0.0.77";

    [Fact]
    public async Task What_is_large_fails_and_says_what_is_not_reached_and_what_is_small_goes_on()
    {
        await using TestCluster cluster = await TestCluster.StartNodeAsync();
        (ActorSystem system, ClusterHost host) = cluster.Join(s => s with
        {
            TransferPublicHost = Elsewhere, LargestMessage = ByteSize.KB(20), ClientUnreachedAfter = TimeSpan.FromSeconds(1), Assemblies = [typeof(UnreachedProgramTests).Assembly],
        });
        LogWatch log = LogWatch.On(system);
        try
        {
            await using var client = new Client(host);
            Assert.Equal(1, await Soon(client.Submit(static () => 1).ResultAsync()));
            var data = new byte[100_000];
            Future<int> large = client.Submit(static (byte[] d) => d.Length, data);
            Future<int> small = client.Submit(static () => 2);

            NotTransferableException failed = await Assert.ThrowsAsync<NotTransferableException>(() => Soon(large.ResultAsync()));

            AssertSaysWhy(failed.Message);
            Assert.Equal(2, await Soon(small.ResultAsync()));
            Exception refused = await Assert.ThrowsAnyAsync<Exception>(() => Soon(new Variable<byte[]>("data", client).SetAsync(data)));
            AssertSaysWhy(refused.Message);
            await Soon(new Variable<int>("number", client).SetAsync(3));
            Assert.Equal(3, await Soon(new Variable<int>("number", client).GetAsync()));
            Assert.Equal(4, await Soon(client.Submit(static () => 4).ResultAsync()));

            Assert.Single(log.Lines, l => l.Contains("does not reach this program's transfer endpoint", StringComparison.Ordinal));
            Assert.Single(cluster.Nodes[0].Log.Lines, l => l.Contains("could not be fetched from", StringComparison.Ordinal));
        }
        finally
        {
            await system.Terminate().WaitAsync(TestCluster.Bound);
        }
    }

    private static void AssertSaysWhy(string message)
    {
        Assert.Contains(Elsewhere, message, StringComparison.Ordinal);
        Assert.Contains("actors.transfer.public-hostname", message, StringComparison.Ordinal);
    }

    private static Task<T> Soon<T>(Task<T> task) => task.WaitAsync(TestCluster.Bound);

    private static Task Soon(Task task) => task.WaitAsync(TestCluster.Bound);
}
