namespace Actors.Runtime.Tests.Hosting;

public abstract partial class HostContract
{
    [Fact]
    public async Task Stopping_in_mid_computation_ends_every_future_with_a_clear_error()
    {
        HostUnderTest cluster = await StartAsync(new() { Name = "ending", Workers = 2, ThreadsPerWorker = 1 });
        await using Client other = cluster.Connect();
        using var gate = new Gate();
        Future<int> running = cluster.Client.Submit(gate.PassUnlessCancelled, 1);
        Future<int> waiting = cluster.Client.Submit(Increment, running);
        Future<int> theirs = other.Submit(Increment, running);
        Task<int> computing = (running.ToDelayed() + 1).ComputeAsync(cluster.Client);
        Future<int> finished = cluster.Client.Submit(Increment, 1);
        await gate.Begun;
        await Soon(finished.ResultAsync());

        await Soon(cluster.StopAsync());

        foreach (Future<int> future in new[] { running, waiting, theirs, finished })
        {
            RuntimeStoppedException e = await Assert.ThrowsAsync<RuntimeStoppedException>(() => Soon(future.ResultAsync()));
            Assert.Contains("ending was stopped", e.Message, StringComparison.Ordinal);
            Assert.Contains(future.Key.ToString(), e.Message, StringComparison.Ordinal);
        }

        await Assert.ThrowsAsync<RuntimeStoppedException>(() => Soon(computing));
        Assert.Throws<RuntimeStoppedException>(() => cluster.Client.Submit(Increment, 1));
        Assert.Throws<RuntimeStoppedException>(cluster.Connect);
        await Assert.ThrowsAsync<RuntimeStoppedException>(() => Soon(cluster.Client.WhoHasAsync()));
        await Soon(cluster.Client.CancelAsync([running]));
        await Soon(cluster.StopAsync());
    }

    [Fact]
    public async Task Stopping_while_tasks_wait_for_tasks_ends_them()
    {
        HostUnderTest cluster = await StartAsync(workers: 1, threads: 2);
        using var gate = new Gate();
        Future<int> outer = cluster.Client.Submit(() => CurrentTask.Client.Submit(gate.PassUnlessCancelled, 1).Result);
        await gate.Begun;

        await Soon(cluster.StopAsync());

        await Assert.ThrowsAsync<RuntimeStoppedException>(() => Soon(outer.ResultAsync()));
    }

    [Fact]
    public async Task A_storm_of_stops_cancellations_and_disposals_ends_everything()
    {
        for (int seed = 0; seed < Rounds(12); seed++)
        {
            await Storm(seed);
        }
    }

    private async Task Storm(int seed)
    {
        var random = new Random(seed);
        HostUnderTest cluster = await StartAsync(workers: 1 + (seed % 3), threads: 1 + (seed % 2));
        Client[] clients = [cluster.Client, cluster.Connect(), cluster.Connect()];
        Task[] users = [.. clients.Select((c, i) => Use(c, new Random((seed * 10) + i)))];
        if (seed % 2 == 0)
        {
            await Soon(users[random.Next(users.Length)]);
            await Soon(cluster.StopAsync());
        }

        foreach (Task user in users)
        {
            await Soon(user);
        }

        await Soon(cluster.DisposeAsync().AsTask());
    }

    /// <summary>A user who does a bit of everything; every wait must end, with a result that is right or an error that says why not.</summary>
    private static async Task Use(Client client, Random random)
    {
        if (s_completion.Value is null)
        {
            await Task.Yield();
        }

        var futures = new List<(Future<int> Future, int Expected)>();
        for (int step = 0; step < 150; step++)
        {
            try
            {
                int x = random.Next(20);
                switch (random.Next(10))
                {
                    case 0 or 1 or 2:
                        futures.Add((client.Submit(Increment, x), x + 1));
                        break;
                    case 3:
                        futures.Add((client.Submit(Increment, x, new TaskOptions { Key = $"shared-{x}" }), x + 1));
                        break;
                    case 4 when futures.Count > 0:
                        (Future<int> input, int value) = futures[random.Next(futures.Count)];
                        futures.Add((client.Submit(Add, input, x), value + x));
                        break;
                    case 5 when futures.Count > 0:
                        await Soon(client.CancelAsync([futures[random.Next(futures.Count)].Future], force: random.Next(4) == 0));
                        break;
                    case 6 when futures.Count > 0:
                        int which = random.Next(futures.Count);
                        futures[which].Future.Dispose();
                        futures.RemoveAt(which);
                        break;
                    case 7 when futures.Count > 0:
                        (Future<int> awaited, int expected) = futures[random.Next(futures.Count)];
                        Assert.Equal(expected, await Soon(awaited.ResultAsync()));
                        break;
                    case 8:
                        using (var cancel = new CancellationTokenSource())
                        {
                            Task<int> sum = Delayed.Sum(Enumerable.Range(0, 20).Select(i => Delayed.Call(Increment, i))).ComputeAsync(client, cancellationToken: cancel.Token);
                            if (random.Next(2) == 0)
                            {
                                await CancelAsync(cancel);
                            }

                            Assert.Equal(210, await Soon(sum));
                        }

                        break;
                    default:
                        await Soon(client.RetryAsync(futures.Select(f => f.Future)));
                        break;
                }
            }
            catch (Exception e) when (e is OperationCanceledException or RuntimeStoppedException or DataLostException)
            {
                // Cancelled by this user or by force, stopped, or let go by the one client that could compute it: a clear end.
                Assert.NotEqual(typeof(TimeoutException), e.GetType());
            }
        }

        foreach ((Future<int> future, _) in futures)
        {
            await Soon(future.WaitAsync());
            future.Dispose();
        }
    }
}
