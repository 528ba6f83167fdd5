namespace Actors.Tests.Supervision;

/// <summary>Supervised functions on workers.</summary>
public class SuperviseTests
{
    private static readonly SupervisionOptions s_quick = new() { MinBackoff = TimeSpan.FromMilliseconds(1), MaxBackoff = TimeSpan.FromMilliseconds(5) };

    [Fact]
    public async Task Outcomes_of_all_candidates_come_with_their_restarts()
    {
        await using LocalCluster cluster = await LocalCluster.StartAsync(new() { Workers = 2, ThreadsPerWorker = 1 });
        var tries = new int[20];

        var outcomes = await cluster.Client.SuperviseAsync(
            Enumerable.Range(0, 20), n => Interlocked.Increment(ref tries[n]) <= n % 4 ? throw new IOException($"try {tries[n]} of {n}") : n * n, s_quick with { MaxRestarts = 2 }).ToListAsync();

        Assert.Equal(Enumerable.Range(0, 20), outcomes.Select(o => o.Index).Order());
        foreach (CandidateOutcome<int, int> outcome in outcomes)
        {
            Assert.Equal(outcome.Candidate % 4 <= 2, outcome.Succeeded);
            Assert.Equal(Math.Min(outcome.Candidate % 4, 2), outcome.Restarts);
            if (outcome.Succeeded)
            {
                Assert.Equal(outcome.Candidate * outcome.Candidate, outcome.Value);
            }
            else
            {
                Assert.Equal($"try 3 of {outcome.Candidate}", Assert.Throws<IOException>(() => outcome.Value).Message);
            }
        }
    }

    [Fact]
    public async Task Asynchronous_functions_are_supervised_too()
    {
        await using LocalCluster cluster = await LocalCluster.StartAsync(new() { Workers = 1, ThreadsPerWorker = 1 });

        var outcomes = await cluster.Client.SuperviseAsync([1, 2, 3], async n =>
        {
            await Task.Yield();
            return $"<{n}>";
        }).ToListAsync();

        Assert.Equal(["<1>", "<2>", "<3>"], outcomes.Select(o => o.Value).Order());
    }

    [Fact]
    public async Task Whoever_stops_reading_cancels_the_rest()
    {
        await using LocalCluster cluster = await LocalCluster.StartAsync(new() { Workers = 1, ThreadsPerWorker = 1 });
        int started = 0;

        await foreach (CandidateOutcome<int, int> outcome in cluster.Client.SuperviseAsync(Enumerable.Range(0, 1_000_000), n => Interlocked.Increment(ref started) + n, s_quick with { MaxUnderWay = 10 }))
        {
            break;
        }

        // The worker is free for others again: the rest is not waited for.
        Assert.Equal(42, await cluster.Client.Submit(static () => 42));
        Assert.True(Volatile.Read(ref started) < 1_000_000);
    }

    [Fact]
    public async Task To_escalate_throws_where_outcomes_are_read()
    {
        await using LocalCluster cluster = await LocalCluster.StartAsync(new() { Workers = 1, ThreadsPerWorker = 1 });

        var error = await Assert.ThrowsAsync<InvalidOperationException>(async () => await cluster.Client.SuperviseAsync(
            [1, 2, 3], int (n) => throw new InvalidOperationException("all of it"), s_quick with { Decide = _ => ActorStrategy.Escalate }).ToListAsync());

        Assert.Equal("all of it", error.Message);
    }

    [Theory]
    [InlineData(0, 3, 1)]
    [InlineData(1, -1, 1)]
    [InlineData(1, 3, -1)]
    public void Wrong_options_are_an_error_where_they_are_given(int underWay, int restarts, int backoff)
    {
        Client client = Client.Default;

        Assert.Throws<ArgumentOutOfRangeException>(() => client.SuperviseAsync(
            [1], static n => n, new() { MaxUnderWay = underWay, MaxRestarts = restarts, MinBackoff = TimeSpan.FromMilliseconds(backoff) }));
    }
}
