using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Tests.Hosting;

/// <summary>A client that loses messages, or its coordinator, gets its results all the same and leaves nothing behind.</summary>
public sealed class ClientRepairTests
{
    /// <summary>Whichever message is lost, of those a client sends and of those it is sent.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 0)]
    [InlineData(6, 0)]
    [InlineData(0, 1)]
    [InlineData(0, 2)]
    [InlineData(0, 3)]
    [InlineData(0, 4)]
    [InlineData(0, 5)]
    [InlineData(0, 6)]
    [InlineData(0, 7)]
    public async Task Any_single_message_may_get_lost(int said, int told)
    {
        var host = new LossyHost { LoseSaid = said, LoseTold = told };
        using var client = new Client(host, isDefault: false);
        Future<int> first = client.Submit(static x => x + 1, 1);
        Future<int> second = client.Submit(static x => x + 1, first);
        Pump();
        client.FireAndForget(Delayed.Call(static (int x) => x, 3));
        first.Dispose();
        Future<int> third = client.Submit(static (a, b) => a + b, second, 5);
        Task<IReadOnlyDictionary<Actors.Graph.Tasks.TaskKey, IReadOnlyList<string>>> asked = client.WhoHasAsync([second]);
        Pump();

        Assert.Equal((FutureStatus.Finished, FutureStatus.Finished), (second.Status, third.Status));
        Assert.Single(await asked.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(0, host.State.CountOf(TaskState.Processing) + host.State.CountOf(TaskState.Waiting));
        Assert.Equal(4, host.Runs.Distinct().Count());
        second.Dispose();
        third.Dispose();
        Pump();
        Assert.Equal((0, 0), (host.State.TaskCount, host.State.GraphCount));

        void Pump()
        {
            // A sign of life each time shows what was lost last.
            for (int i = 0; i < 4; i++)
            {
                host.Pump();
                client.Beat();
            }

            host.Pump();
        }
    }

    [Fact]
    public void What_is_wanted_still_and_only_that_is_made_again_for_a_new_coordinator()
    {
        var host = new LossyHost();
        using var client = new Client(host, isDefault: false);
        Future<int> released = client.Submit(static x => x + 1, 1);
        Future<int> basis = client.Submit(static x => x + 2, 1);
        Future<int> result = client.Submit(static x => x + 3, basis);
        host.Pump();
        released.Dispose();
        basis.Dispose();
        host.Pump();
        host.Runs.Clear();

        host.Replace();
        client.Beat();
        host.Pump();

        Assert.Equal(FutureStatus.Finished, result.Status);
        Assert.Equal([basis.Key, result.Key], host.Runs);
        Assert.Equal(TaskState.Forgotten, host.State.StateOf(released.Key));
    }
}
