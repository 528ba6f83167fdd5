namespace Actors.Tests.Hosting;

public class SmallestClusterTests
{
    [Fact]
    public async Task A_client_submits_a_task_to_two_nodes_and_gets_the_result()
    {
        await using TestCluster cluster = await TestCluster.StartAsync(workers: 2);

        Future<int> sum = cluster.Client.Submit(static x => x + 1, 41);

        Assert.Equal(42, await sum.ResultAsync().WaitAsync(TestCluster.Bound));
    }
}
