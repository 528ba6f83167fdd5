using System.Runtime.CompilerServices;
using Actors.Graph.Tasks;
using Actors.Runtime.Tests.Hosting.Meeting;

namespace Actors.Runtime.Tests.Hosting;

public abstract partial class HostContract
{
    [Fact]
    public async Task An_exception_arrives_as_it_was_thrown_with_its_stack_and_its_task()
    {
        await using HostUnderTest cluster = await StartAsync();
        Delayed<int> bad = Delayed.Call(ThrowsFromDeepInside, Delayed.Call(() => new double[1000]), 3);

        PlaceException e = await Assert.ThrowsAsync<PlaceException>(() => Soon(bad.ComputeAsync(cluster.Client)));

        Assert.Equal("item 3", e.Message);
        Assert.Contains(nameof(ThrowsFromDeepInside), e.StackTrace, StringComparison.Ordinal);
        TaskFailure failure = Assert.IsType<TaskFailure>(TaskFailure.Of(e));
        Assert.Equal(bad.Key, failure.Key);
        Assert.Contains("double[1000]", failure.Arguments, StringComparison.Ordinal);
        Assert.Contains(failure.Worker, cluster.Workers);
        Assert.Contains(nameof(ThrowsFromDeepInside), failure.RemoteStack, StringComparison.Ordinal);
        Assert.Equal(bad.Key.ToString(), e.Data["Actors.Task"]);
        Assert.Contains(bad.Key.ToString(), failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Awaiting_a_failure_many_times_does_not_grow_its_stack()
    {
        await using HostUnderTest cluster = await StartAsync();
        Future<int> bad = cluster.Client.Submit(ThrowsFromDeepInside, new double[1], 3);
        var lengths = new List<int>();
        for (int i = 0; i < 5; i++)
        {
            PlaceException e = await Assert.ThrowsAsync<PlaceException>(() => Soon(bad.ResultAsync()));
            lengths.Add(e.StackTrace!.Length);
        }

        Assert.Equal(lengths[1], lengths[4]);
    }

    [Fact]
    public async Task Dependents_fail_with_the_first_failure_as_their_cause_and_do_not_run()
    {
        await using HostUnderTest cluster = await StartAsync();
        Client client = cluster.Client;
        var ran = new Tally();
        Future<int> bad = client.Submit(ThrowsFromDeepInside, new double[1], 3);
        Future<int> after = client.Submit((int x) => ran.Add() + x, bad);
        Future<int> last = client.Submit(Add, after, 1);
        Future<int> later;

        await Assert.ThrowsAsync<PlaceException>(() => Soon(last.ResultAsync()));
        later = client.Submit(Add, last, 1);
        await Assert.ThrowsAsync<PlaceException>(() => Soon(later.ResultAsync()));

        Assert.All([bad, after, last, later], f => Assert.Equal(FutureStatus.Error, f.Status));
        Assert.All([bad, after, last, later], f => Assert.Equal(bad.Key, f.Failure!.Key));
        Assert.Equal(0, ran.Value);
    }

    [Fact]
    public async Task One_failure_of_many_is_told_before_the_others_are_done()
    {
        await using HostUnderTest cluster = await StartAsync();
        using var gate = new Gate();
        Delayed<int>[] many = [Delayed.Call(gate.Pass, 1), Delayed.Call(ThrowsFromDeepInside, new double[1], 3)];

        await Assert.ThrowsAsync<PlaceException>(() => Soon(many.ComputeAsync(cluster.Client)));
    }

    [Fact]
    public async Task A_task_is_tried_again_as_often_as_was_said()
    {
        await using HostUnderTest cluster = await StartAsync();
        var calls = new Tally();
        int Flaky(int succeedsAt)
        {
            int call = calls.Add();
            return call >= succeedsAt ? call : throw new InvalidOperationException($"call {call}");
        }

        Assert.Equal(3, await Soon(cluster.Client.Submit(Flaky, 3, new TaskOptions { Retries = 2 }).ResultAsync()));
        calls.Add(-calls.Value);
        InvalidOperationException e = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Soon(cluster.Client.Submit(Flaky, 4, new TaskOptions { Retries = 2 }).ResultAsync()));
        Assert.Equal("call 3", e.Message);
    }

    [Fact]
    public async Task A_failed_future_can_be_tried_again_from_what_failed_first()
    {
        await using HostUnderTest cluster = await StartAsync();
        Client client = cluster.Client;
        var works = new Tally();
        Future<int> first = client.Submit(() => works.Value > 0 ? 1 : throw new InvalidOperationException("not yet"));
        Future<int> second = client.Submit(Increment, first);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Soon(second.ResultAsync()));

        works.Add();
        await Soon(client.RetryAsync(second));

        Assert.Equal(2, await Soon(second.ResultAsync()));
        Assert.Equal(1, await Soon(first.ResultAsync()));
    }

    [Fact]
    public async Task Cancelling_a_computation_stops_its_kernel_and_starts_no_other()
    {
        await using HostUnderTest cluster = await StartAsync(workers: 1, threads: 1);
        using var gate = new Gate();
        using var cancel = new CancellationTokenSource();
        var started = new Tally();
        Signal stopped = NewSignal();
        Delayed<int> running = Delayed.Call(() =>
        {
            using CancellationTokenRegistration r = CurrentTask.CancellationToken.Register(() => stopped.Say("stopped"));
            return gate.PassUnlessCancelled(1);
        });
        Delayed<int>[] many = [running, .. Enumerable.Range(0, 20).Select(i => Delayed.Call((int x) => started.Add() + x, running))];
        Task<int[]> computing = many.ComputeAsync(cluster.Client, cancellationToken: cancel.Token);
        await gate.Begun;

        await CancelAsync(cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Soon(computing));
        await Soon(stopped.Said);
        Assert.Equal(5, await Soon(cluster.Client.Submit(Increment, 4).ResultAsync()));
        Assert.Equal(0, started.Value);
        await Until(cluster.Client, held => held.Count <= 1);
    }

    [Fact]
    public async Task A_computation_that_was_cancelled_before_does_not_begin()
    {
        await using HostUnderTest cluster = await StartAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Soon(Delayed.Call(Increment, 1).ComputeAsync(cluster.Client, cancellationToken: new CancellationToken(true))));
    }

    [Fact]
    public async Task Cancelling_a_future_cancels_what_depends_on_it()
    {
        await using HostUnderTest cluster = await StartAsync(workers: 1, threads: 1);
        Client client = cluster.Client;
        using var gate = new Gate();
        Future<int> first = client.Submit(gate.PassUnlessCancelled, 1);
        Future<int> second = client.Submit(Increment, first);
        Future<int> other = client.Submit(Increment, 5);
        await gate.Begun;

        await Soon(client.CancelAsync([first], reason: "enough"));

        await Assert.ThrowsAsync<FutureCancelledException>(() => Soon(first.ResultAsync()));
        FutureCancelledException e = await Assert.ThrowsAsync<FutureCancelledException>(() => Soon(second.ResultAsync()));
        Assert.Contains("enough", e.Message, StringComparison.Ordinal);
        Assert.Equal(6, await Soon(other.ResultAsync()));
    }

    [Fact]
    public async Task What_another_client_wants_is_not_cancelled_unless_forced()
    {
        await using HostUnderTest cluster = await StartAsync();
        await using Client other = cluster.Connect();
        var named = new TaskOptions { Key = "shared" };
        using var gate = new Gate();
        Future<int> mine = cluster.Client.Submit(gate.PassUnlessCancelled, 1, named);
        Future<int> theirs = other.Submit(gate.PassUnlessCancelled, 1, named);
        await gate.Begun;
        await Soon(other.WhoHasAsync());

        await Soon(cluster.Client.CancelAsync([mine]));
        Assert.Equal(FutureStatus.Cancelled, mine.Status);
        Assert.Equal(FutureStatus.Pending, theirs.Status);
        gate.Open();
        Assert.Equal(1, await Soon(theirs.ResultAsync()));

        Future<int> again = cluster.Client.Submit(gate.PassUnlessCancelled, 1, named);
        Assert.Equal(1, await Soon(again.ResultAsync()));
        await Soon(cluster.Client.CancelAsync([again], force: true));
        await Soon(other.WhoHasAsync());
        await Assert.ThrowsAsync<FutureCancelledException>(() => Soon(theirs.ResultAsync()));
    }

    [Fact]
    public async Task A_result_outlives_one_of_two_clients_that_want_it()
    {
        await using HostUnderTest cluster = await StartAsync();
        Client leaving = cluster.Connect();
        var named = new TaskOptions { Key = "shared" };
        Future<int> theirs = leaving.Submit(Increment, 1, named);
        Future<int> mine = cluster.Client.Submit(Increment, 1, named);
        await Soon(theirs.ResultAsync());
        await Soon(cluster.Client.WhoHasAsync());

        leaving.Dispose();

        Assert.Equal(2, await Soon(mine.ResultAsync()));
        await Assert.ThrowsAsync<RuntimeStoppedException>(() => Soon(theirs.ResultAsync()));
        Assert.Throws<RuntimeStoppedException>(() => leaving.Submit(Increment, 1));
    }

    [Fact]
    public async Task A_function_that_throws_a_cancellation_of_its_own_fails_with_it()
    {
        await using HostUnderTest cluster = await StartAsync();
        Future<int> odd = cluster.Client.Submit(int () => throw new OperationCanceledException("mine"));

        Assert.Equal("mine", (await Assert.ThrowsAsync<OperationCanceledException>(() => Soon(odd.ResultAsync()))).Message);
        Assert.Equal(FutureStatus.Error, odd.Status);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ThrowsFromDeepInside(double[] data, int item) => throw new PlaceException($"item {item}");

    private sealed class PlaceException(string message) : Exception(message);
}
