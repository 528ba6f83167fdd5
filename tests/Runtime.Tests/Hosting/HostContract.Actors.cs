using Actors.Runtime.Tests.Hosting.Meeting;

namespace Actors.Runtime.Tests.Hosting;

public abstract partial class HostContract
{
    [Fact]
    public async Task Actor_answers_one_call_at_a_time_in_order_for_clients_and_tasks()
    {
        await using HostUnderTest cluster = await StartAsync(workers: 2, threads: 1);
        Client client = cluster.Client;
        await using ActorHandle<Counter> counter = await Soon(client.SpawnActorAsync(() => new Counter(10)));

        Assert.Equal(11, await Soon(counter.CallAsync(c => c.Add(1))));
        Task<int>[] calls = [.. Enumerable.Range(0, 20).Select(i => counter.CallAsync(c => c.AddSlowlyAsync(1)))];
        Assert.Equal(Enumerable.Range(12, 20), await Soon(Task.WhenAll(calls)));
        Future<int>[] tasks = client.Map(async (int x) => await counter.CallAsync(c => c.Add(x)), Enumerable.Repeat(1, 10));
        Assert.Equal(Enumerable.Range(32, 10), (await Soon(client.GatherAsync(tasks))).Order());
        await Soon(counter.TellAsync(c => c.Reset()));
        Assert.Equal(0, await Soon(counter.CallAsync(c => c.Value)));
        Assert.Equal(1, await Soon(counter.CallAsync(c => c.MostAtOnce)));
    }

    [Fact]
    public async Task Actor_takes_results_as_arguments_and_gives_large_ones()
    {
        await using HostUnderTest cluster = await StartAsync(workers: 2, threads: 1);
        Client client = cluster.Client;
        await using ActorHandle<Counter> counter = await Soon(client.SpawnActorAsync(start => new Counter(start), client.Submit(Increment, 4)));
        Future<int> argument = client.Submit(Increment, 1);
        Future<int> failing = client.Submit(int () => throw new FormatException("no argument"));

        Assert.Equal(7, await Soon(counter.CallAsync((c, x) => c.Add(x), argument)));
        byte[] large = await Soon(counter.CallAsync(c => c.Large(200_000)));
        FormatException e = await Assert.ThrowsAsync<FormatException>(() => Soon(counter.CallAsync((c, x) => c.Add(x), failing)));

        Assert.Equal(200_000, large.Length);
        Assert.Equal(7, large[^1]);
        Assert.Equal("no argument", e.Message);
        Assert.Equal(7, await Soon(counter.CallAsync(c => c.Value)));
    }

    [Fact]
    public async Task Actor_restart_gives_a_fresh_instance_as_often_as_it_may()
    {
        await using HostUnderTest cluster = await StartAsync(workers: 2, threads: 1);
        await using ActorHandle<Counter> counter = await Soon(cluster.Client.SpawnActorAsync(
            () => new Counter(5), new() { Name = "counter", OnException = ActorStrategy.Restart, MaxRestarts = 2 }));

        for (int i = 0; i < 2; i++)
        {
            Assert.Equal(6, await Soon(counter.CallAsync(c => c.Add(1))));
            FormatException e = await Assert.ThrowsAsync<FormatException>(() => Soon(counter.CallAsync(c => c.Fail())));
            Assert.Contains("Fail", TaskFailure.Of(e)!.RemoteStack, StringComparison.Ordinal);
        }

        Assert.Equal(6, await Soon(counter.CallAsync(c => c.Add(1))));
        await Assert.ThrowsAsync<FormatException>(() => Soon(counter.CallAsync(c => c.Fail())));
        ActorLostException lost = await Assert.ThrowsAsync<ActorLostException>(() => Soon(counter.CallAsync(c => c.Value)));
        Assert.Equal("counter", lost.Actor);
        Assert.Contains(lost.Worker!, cluster.Workers);
        Assert.Contains("restarted 2 times", lost.Message, StringComparison.Ordinal);
        Assert.IsType<FormatException>(lost.InnerException);
    }

    [SkippableFact]
    public async Task Actor_restart_elsewhere_follows_a_lost_worker_and_state_that_is_lost_is_said_to_be()
    {
        await using HostUnderTest cluster = await StartAsync(workers: 3, threads: 1);
        Client client = cluster.Client;
        string where = cluster.Workers[0];
        var there = new ActorOptions { Workers = [where], AllowOtherWorkers = true };
        ActorHandle<Counter> restarted = await Soon(client.SpawnActorAsync(() => new Counter(5), there with { OnWorkerLost = ActorStrategy.Restart }));
        ActorHandle<Counter> lost = await Soon(client.SpawnActorAsync(() => new Counter(5), there with { Name = "lost" }));
        Assert.Equal(6, await Soon(restarted.CallAsync(c => c.Add(1))));

        Skip.IfNot(await cluster.TryKillAsync(where), "This host has no way to kill a worker.");

        ActorLostException e = await Assert.ThrowsAsync<ActorLostException>(() => Soon(lost.CallAsync(c => c.Value)));
        Assert.Equal(("lost", where), (e.Actor, e.Worker));
        Assert.Contains(where, e.Reason, StringComparison.Ordinal);
        Assert.Equal(5, await Soon(restarted.CallAsync(c => c.Value)));
        Assert.NotEqual(where, await Soon(restarted.CallAsync(_ => CurrentTask.Worker)));
        await Soon(restarted.DisposeAsync().AsTask());
        await Soon(lost.DisposeAsync().AsTask());
    }

    [Fact]
    public async Task Actor_keeps_its_state_when_a_call_throws_unless_told_otherwise()
    {
        await using HostUnderTest cluster = await StartAsync();
        await using ActorHandle<Counter> counter = await Soon(cluster.Client.SpawnActorAsync(() => new Counter(5)));
        await using ActorHandle<Counter> strict = await Soon(cluster.Client.SpawnActorAsync(() => new Counter(5), new() { OnException = ActorStrategy.Stop }));

        await Assert.ThrowsAsync<FormatException>(() => Soon(counter.CallAsync(c => c.Fail())));
        await Assert.ThrowsAsync<FormatException>(() => Soon(strict.CallAsync(c => c.Fail())));

        Assert.Equal(5, await Soon(counter.CallAsync(c => c.Value)));
        await Assert.ThrowsAsync<ActorLostException>(() => Soon(strict.CallAsync(c => c.Value)));
        ActorLostException unmade = await Assert.ThrowsAsync<ActorLostException>(() => Soon(cluster.Client.SpawnActorAsync(Counter () => throw new FormatException("not made"))));
        Assert.Equal("not made", unmade.InnerException!.Message);
    }

    [Fact]
    public async Task Actor_with_a_name_is_found_and_outlives_its_client_when_it_is_detached()
    {
        await using HostUnderTest cluster = await StartAsync();
        Client other = cluster.Connect();
        await using ActorHandle<Counter> owned = await Soon(other.SpawnActorAsync(() => new Counter(1), new() { Name = "owned" }));
        await using (ActorHandle<Counter> detached = await Soon(other.SpawnActorAsync(() => new Counter(2), new() { Name = "kept", Detached = true })))
        {
            Assert.Equal(3, await Soon(detached.CallAsync(c => c.Add(1))));
        }

        await using ActorHandle<Counter> found = await Soon(cluster.Client.GetActorAsync<Counter>("owned"));
        Assert.Equal(1, await Soon(found.CallAsync(c => c.Value)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Soon(cluster.Client.GetActorAsync<string>("owned")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Soon(cluster.Client.SpawnActorAsync(() => new Counter(2), new() { Name = "kept" })));
        await other.DisposeAsync();

        await Assert.ThrowsAsync<ActorLostException>(() => Soon(found.CallAsync(c => c.Value)));
        ActorHandle<Counter> kept = await Soon(cluster.Client.GetActorAsync<Counter>("kept"));
        Assert.Equal(3, await Soon(kept.CallAsync(c => c.Value)));
        await Soon(kept.StopAsync());
        InvalidOperationException none = await Assert.ThrowsAsync<InvalidOperationException>(() => Soon(cluster.Client.GetActorAsync<Counter>("kept")));
        Assert.Contains("no actor named 'kept'", none.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Actor_that_is_disposed_answers_what_waits_and_disposes_its_instance()
    {
        await using HostUnderTest cluster = await StartAsync();
        Signal disposed = NewSignal();
        ActorHandle<Counter> counter = await Soon(cluster.Client.SpawnActorAsync(() => new Counter(0) { Disposed = v => Told(disposed, v) }));

        for (int i = 0; i < 10; i++)
        {
            await Soon(counter.TellAsync(c => c.AddSlowlyAsync(1)));
        }

        await Soon(counter.DisposeAsync().AsTask());

        Assert.Equal("10", await Soon(disposed.Said));
        await Assert.ThrowsAsync<ActorLostException>(() => Soon(counter.CallAsync(c => c.Value)));
        await Until(cluster.Client, held => held.Count == 0);
    }

    [Fact]
    public async Task Actor_is_placed_where_it_may_be_and_its_calls_block_no_task()
    {
        await using HostUnderTest cluster = await StartAsync(workers: 2, threads: 1);
        Client client = cluster.Client;
        string where = cluster.Workers[1];
        await using ActorHandle<Counter> counter = await Soon(client.SpawnActorAsync(() => new Counter(0), new() { Workers = [where] }));

        Assert.Equal(where, await Soon(counter.CallAsync(_ => CurrentTask.Worker)));
        Assert.Equal(3, await Soon(counter.CallAsync(async _ => await CurrentTask.Client.Submit(Increment, 2, new TaskOptions { Workers = [where] }))));
    }

    /// <summary>What the tests have for an actor.</summary>
    protected sealed class Counter(int value) : IDisposable
    {
        private int _inside;

        public int Value { get; private set; } = value;

        public int MostAtOnce { get; private set; }

        public Action<int>? Disposed { get; init; }

        public int Add(int x)
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _inside));
            Value += x;
            Interlocked.Decrement(ref _inside);
            return Value;
        }

        public async Task<int> AddSlowlyAsync(int x)
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _inside));
            int before = Value;
            var later = new TaskCompletionSource();
            CurrentTask.Client.Host.Later(later.SetResult);
            await later.Task;
            Value = before + x;
            Interlocked.Decrement(ref _inside);
            return Value;
        }

        public void Reset() => Value = 0;

        public int Fail() => throw new FormatException($"it was {Value}");

        public byte[] Large(int length)
        {
            var bytes = new byte[length];
            bytes[^1] = (byte)Value;
            return bytes;
        }

        public void Dispose() => Disposed?.Invoke(Value);
    }
}
