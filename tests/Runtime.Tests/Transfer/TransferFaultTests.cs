using Actors.Arrays.Blocks;
using Actors.Graph.Kernels;
using Actors.Graph.Tasks;
using Actors.Runtime.Tests.Coordination;
using Actors.Runtime.Transfer;

namespace Actors.Runtime.Tests.Transfer;

/// <summary>Connections that break or lie.</summary>
public class TransferFaultTests
{
    private const int Greeting = 37 + 32;

    /// <summary>Places all over an answer of three values, in handshake, headers, bodies, frames and checksums.</summary>
    private static IEnumerable<long> Places => Enumerable.Range(0, 400).Select(i => (long)i).Concat([40_000, 80_110, 80_111, 80_112, 80_150, 100_000]);

    [Fact]
    public async Task One_wrong_byte_anywhere_never_gives_a_wrong_value()
    {
        foreach (long place in Places)
        {
            int connections = 0;
            await using var pair = new TransferPair(client: o => o with { Wrap = s => connections++ == 0 ? new FaultyStream(s, place, breaks: false) : s });
            TaskKey[] keys = Three(pair);
            var sink = new TestSink();
            FetchOutcome outcome = await pair.FetchAsync(sink, keys);
            if (place < Greeting)
            {
                // Who does not say the right thing at first is none of ours.
                Assert.True(outcome.IsPeerGone);
                Assert.Equal(keys, outcome.Unreached);
                continue;
            }

            AssertRight(sink, outcome);
            Assert.Equal(3, outcome.Arrived.Count + outcome.Missing.Count);
        }
    }

    [Fact]
    public async Task A_value_that_always_comes_broken_is_unreached_and_the_error_names_it()
    {
        foreach (long place in Places.Where(p => p is >= Greeting and < 200))
        {
            await using var pair = new TransferPair(client: o => o with { Wrap = s => new FaultyStream(s, place, breaks: false) });
            var sink = new TestSink();
            TaskKey[] keys = Three(pair);
            FetchOutcome outcome = await pair.FetchAsync(sink, keys);
            AssertRight(sink, outcome);
            if (outcome.Cause is not null)
            {
                Assert.IsType<TransferCorruptException>(outcome.Cause);
                Assert.NotEmpty(outcome.Unreached);
                Assert.Contains($"'{outcome.Unreached[0]}'", outcome.Cause.Message, StringComparison.Ordinal);
                Assert.Contains(pair.Endpoint.ToString(), outcome.Cause.Message, StringComparison.Ordinal);
            }

            Assert.Equal(3, outcome.Arrived.Count + outcome.Missing.Count + outcome.Unreached.Count);
        }
    }

    [Fact]
    public async Task A_broken_buffer_is_told_with_its_checksums_and_the_others_come()
    {
        await using var pair = new TransferPair(client: o => o with { Wrap = s => new FaultyStream(s, 40_000, breaks: false) });
        TaskKey[] keys = Three(pair);
        var sink = new TestSink();
        FetchOutcome outcome = await pair.FetchAsync(sink, keys);
        Assert.Equal([keys[1]], outcome.Unreached);
        Assert.Equal([keys[0], keys[2]], outcome.Arrived.Select(a => a.Key));
        Assert.Matches("^'large' from unix:.* is broken: buffer 1 of 1 \\(80,000 bytes\\) has the checksum [0-9a-f]{8}, but was written with [0-9a-f]{8}", outcome.Cause!.Message);
    }

    [Fact]
    public async Task A_connection_that_breaks_anywhere_leaves_the_rest_unreached()
    {
        foreach (long place in Places)
        {
            await using var pair = new TransferPair(client: o => o with { Wrap = s => new FaultyStream(s, place, breaks: true) });
            TaskKey[] keys = Three(pair);
            var sink = new TestSink();
            FetchOutcome outcome = await pair.FetchAsync(sink, keys);
            AssertRight(sink, outcome);
            Assert.Equal(keys, outcome.Arrived.Select(a => a.Key).Concat(outcome.Unreached));
            Assert.Equal(outcome.Unreached.Count > 0, outcome.IsPeerGone);
            Assert.Equal(0, pair.Client.BytesInFlight);
        }
    }

    [Fact]
    public async Task Keys_that_one_holder_did_not_deliver_come_from_another()
    {
        await using var first = new TransferPair();
        await using var second = new TransferPair();
        TaskKey[] keys = Three(first);
        Three(second);
        await using var client = new TransferClient(TransferPair.Options with { Wrap = s => new FaultyStream(s, 40_000, breaks: true) });
        var sink = new TestSink();
        FetchOutcome outcome = await client.FetchAsync(first.Endpoint, keys, sink);
        Assert.Equal([keys[1], keys[2]], outcome.Unreached);

        outcome = await second.Client.FetchAsync(second.Endpoint, outcome.Unreached, sink);
        Assert.Equal([keys[1], keys[2]], outcome.Arrived.Select(a => a.Key));
        AssertRight(sink, outcome);
        Assert.Equal(3, sink.Values.Count);
    }

    [Fact]
    public async Task A_peer_that_is_gone_is_said_to_be_and_one_that_came_back_is_found()
    {
        await using var pair = new TransferPair();
        TaskKey[] keys = Three(pair);
        var sink = new TestSink();
        Assert.Equal(3, (await pair.FetchAsync(sink, keys)).Arrived.Count);

        // The connection is kept, and of no use any more.
        await pair.RestartAsync();
        Assert.Equal(3, (await pair.FetchAsync(sink, keys)).Arrived.Count);

        await pair.Server.DisposeAsync();
        FetchOutcome outcome = await pair.FetchAsync(sink, keys);
        Assert.True(outcome.IsPeerGone);
        Assert.Equal(keys, outcome.Unreached);
        await Assert.ThrowsAsync<PeerGoneException>(() => pair.Client.PutAsync(pair.Endpoint, [(keys[0], 1, 8)]));
    }

    [Fact]
    public async Task What_is_sent_is_held_until_then_though_its_key_goes_and_a_server_that_ends_holds_nothing()
    {
        await using var pair = new TransferPair();
        Block<double> sent = Block<double>.New(3_000_000), cut = Block<double>.New(3_000_000);
        sent.Writable.Fill(1.5);
        TaskKey[] keys = [pair.Put("sent", sent), pair.Put("cut", cut)];
        using var go = new SemaphoreSlim(0);
        using var asked = new SemaphoreSlim(0);
        var sink = new TestSink
        {
            OnAdmit = (_, _, token) =>
            {
                asked.Release();
                go.Wait(token);
            },
        };
        Task<FetchOutcome> fetch = pair.FetchAsync(sink, keys);
        await asked.WaitAsync();
        pair.Store.Values.Clear();
        Assert.False(sent.Shared.IsFreed);
        go.Release();

        // The second is gone with its key: it was not asked for yet, or it is being sent.
        await Task.WhenAny(fetch, asked.WaitAsync());
        await pair.Server.DisposeAsync();
        Assert.True(sent.Shared.IsFreed);
        Assert.True(cut.Shared.IsFreed);
        Assert.Equal(0, pair.Server.Sending.Used);
        go.Release();
        FetchOutcome outcome = await fetch;
        Assert.Equal([keys[0]], outcome.Arrived.Select(a => a.Key));
        Assert.Equal([keys[1]], outcome.Unreached.Concat(outcome.Missing));
        var arrived = (Block<double>)sink.Values[keys[0]]!;
        Assert.All(arrived.Span.ToArray(), v => Assert.Equal(1.5, v));
        Buffers.Discard(arrived);
    }

    [Fact]
    public async Task Buffers_of_a_value_that_breaks_off_are_freed()
    {
        Block<double>? taken = null;
        for (int round = 0; round < 3; round++)
        {
            await using var pair = new TransferPair(client: o => o with { Wrap = s => new FaultyStream(s, 700_000, breaks: true) });
            Block<double> block = Block<double>.New(100_003);
            pair.Put("block", block);
            long kept = BufferPool.Shared.Counts.Returned;
            FetchOutcome outcome = await pair.FetchAsync(new TestSink(), TransferPair.Key("block"));
            Assert.Single(outcome.Unreached);
            Assert.True(BufferPool.Shared.Counts.Returned > kept);
            taken = block;
        }

        Assert.False(taken!.Shared.IsFreed);
    }

    [Fact]
    public async Task A_request_that_is_given_up_ends_and_the_next_one_works()
    {
        await using var pair = new TransferPair();
        TaskKey[] keys = Three(pair);
        using var giveUp = new CancellationTokenSource();
        var sink = new TestSink
        {
            OnAdmit = (key, _, token) =>
            {
                if (key == keys[1])
                {
                    giveUp.Cancel();
                    token.ThrowIfCancellationRequested();
                }
            },
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pair.Client.FetchAsync(pair.Endpoint, keys, sink, giveUp.Token));
        Assert.Equal([keys[0]], sink.Values.Keys);
        Assert.Equal(0, pair.Client.BytesInFlight);
        Assert.Equal(3, (await pair.FetchAsync(new TestSink(), keys)).Arrived.Count);
    }

    [Fact]
    public async Task A_request_that_waits_for_a_silent_peer_is_given_up()
    {
        // Listens, and says nothing.
        DirectoryInfo folder = Directory.CreateTempSubdirectory("actors-t");
        TransferEndpoint endpoint = TransferEndpoint.OfPath(Path.Combine(folder.FullName, "s"));
        using System.Net.Sockets.Socket listener = endpoint.MakeSocket(1 << 16);
        listener.Bind(endpoint.ToEndPoint());
        listener.Listen();
        await using var client = new TransferClient(TransferPair.Options);
        using var giveUp = new CancellationTokenSource();
        Task<FetchOutcome> fetch = client.FetchAsync(endpoint, TransferPair.Keys(1), new TestSink(), giveUp.Token);
        using System.Net.Sockets.Socket accepted = await listener.AcceptAsync();
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetch);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_silent_peer_is_gone_when_the_time_for_the_handshake_is_over()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("actors-t");
        TransferEndpoint endpoint = TransferEndpoint.OfPath(Path.Combine(folder.FullName, "s"));
        using System.Net.Sockets.Socket listener = endpoint.MakeSocket(1 << 16);
        listener.Bind(endpoint.ToEndPoint());
        listener.Listen();
        var time = new ManualTime();
        await using var client = new TransferClient(TransferPair.Options with { Time = time });
        Task<FetchOutcome> fetch = client.FetchAsync(endpoint, TransferPair.Keys(2), new TestSink());
        using System.Net.Sockets.Socket accepted = await listener.AcceptAsync();
        time.Advance(6);
        FetchOutcome outcome = await fetch;
        Assert.True(outcome.IsPeerGone);
        Assert.Equal(2, outcome.Unreached.Count);
        folder.Delete(recursive: true);
    }

    private static TaskKey[] Three(TransferPair pair) =>
        [pair.Put("small", "a text"), pair.Put("large", TransferPair.Numbers(7, 10_000)), pair.Put("last", new[] { 1, 2, 3 })];

    private static void AssertRight(TestSink sink, FetchOutcome outcome)
    {
        Assert.Empty(outcome.Unusable);
        foreach ((TaskKey key, object? value) in sink.Values)
        {
            object expected = key.ToString() switch { "small" => "a text", "large" => TransferPair.Numbers(7, 10_000), _ => new[] { 1, 2, 3 } };
            Assert.Equal(expected, value);
        }
    }
}
