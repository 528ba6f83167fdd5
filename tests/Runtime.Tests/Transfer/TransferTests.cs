using System.Numerics.Tensors;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Transfer;

namespace Actors.Runtime.Tests.Transfer;

/// <summary>What arrives when nothing goes wrong.</summary>
public class TransferTests
{
    [Fact]
    public async Task Values_of_every_kind_arrive_and_what_is_not_there_is_said_to_be_missing()
    {
        await using var pair = new TransferPair();
        var values = new Dictionary<string, object?>
        {
            ["null"] = null,
            ["int"] = 42,
            ["text"] = "a text",
            ["list"] = new List<string> { "a", "b" },
            ["tuple"] = (1, "two", 3.0),
            ["large"] = TransferPair.Numbers(1, 1_200_000),
            ["two large"] = new[] { TransferPair.Numbers(2, 5_000), TransferPair.Numbers(3, 70_000), [] },
        };
        foreach ((string name, object? value) in values)
        {
            pair.Put(name, value);
        }

        var sink = new TestSink();
        TaskKey[] keys = [.. values.Keys.Select(TransferPair.Key)];
        FetchOutcome outcome = await pair.FetchAsync(sink, [keys[0], TransferPair.Key("absent"), .. keys[1..]]);

        Assert.Equal([TransferPair.Key("absent")], outcome.Missing);
        Assert.Equal(keys, outcome.Arrived.Select(a => a.Key));
        Assert.Empty(outcome.Unreached);
        Assert.Null(outcome.Cause);
        foreach ((string name, object? value) in values)
        {
            Assert.Equal(value, sink.Values[TransferPair.Key(name)]);
        }

        Assert.Equal(pair.Store.Values.Bytes, outcome.Arrived.Sum(a => a.Bytes));
    }

    [Fact]
    public async Task A_tensor_arrives()
    {
        await using var pair = new TransferPair();
        Tensor<double> tensor = Tensor.Create(TransferPair.Numbers(4, 6_000), [2, 3_000]);
        TaskKey key = pair.Put("t", tensor);
        var sink = new TestSink();
        await pair.FetchAsync(sink, key);
        var arrived = Assert.IsType<Tensor<double>>(sink.Values[key]);
        Assert.Equal(tensor.Lengths.ToArray(), arrived.Lengths.ToArray());
        Assert.True(arrived.SequenceEqual(tensor));
    }

    [Fact]
    public async Task Any_number_of_keys_in_one_call_come_in_their_order_over_one_connection()
    {
        await using var pair = new TransferPair();
        TaskKey[] keys = TransferPair.Keys(10_000);
        foreach (TaskKey key in keys)
        {
            pair.Store.Values.Put(key, key.Index);
        }

        var order = new List<int>();
        var sink = new TestSink { OnArrived = k => order.Add(k.Index) };
        FetchOutcome outcome = await pair.FetchAsync(sink, keys);
        Assert.Equal(keys.Length, outcome.Arrived.Count);
        Assert.Equal(Enumerable.Range(0, keys.Length), order);
        Assert.All(keys, k => Assert.Equal(k.Index, sink.Values[k]));
        Assert.Equal(1, pair.Server.ConnectionCount);
    }

    [Fact]
    public async Task Keys_of_grids_and_of_calls_are_the_same_on_both_sides()
    {
        await using var pair = new TransferPair();
        TaskKey[] keys = [TaskGroup.Of("sum", new UInt128(3, 5), 4, 6).Key(17), TaskGroup.Calls("f", 9).Key(-1), TaskGroup.Calls("f", 9).Key(int.MaxValue), TransferPair.Key("ñ")];
        foreach (TaskKey key in keys)
        {
            pair.Store.Values.Put(key, key.ToString());
        }

        var sink = new TestSink();
        await pair.FetchAsync(sink, keys);
        Assert.All(keys, k => Assert.Equal(k.ToString(), sink.Values[k]));
    }

    [Fact]
    public async Task A_value_that_cannot_be_sent_says_why_and_the_others_come()
    {
        await using var pair = new TransferPair();
        TaskKey[] keys = [pair.Put("a", 1), pair.Put("stream", Stream.Null), pair.Put("b", 2)];
        var sink = new TestSink();
        FetchOutcome outcome = await pair.FetchAsync(sink, keys);
        Assert.Equal([keys[0], keys[2]], outcome.Arrived.Select(a => a.Key));
        (TaskKey key, Exception exception) = Assert.Single(outcome.Unusable);
        Assert.Equal(keys[1], key);
        Assert.Contains("'stream' cannot be sent: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Stream", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_of_a_type_that_is_not_allowed_here_is_unusable_and_the_others_come()
    {
        await using var pair = new TransferPair(client: o => o with { Policy = new TypePolicy() });
        TaskKey[] keys = [pair.Put("own", new Own(TransferPair.Numbers(1, 40_000))), pair.Put("b", 2)];
        var sink = new TestSink();
        FetchOutcome outcome = await pair.FetchAsync(sink, keys);
        Assert.Equal([keys[1]], outcome.Arrived.Select(a => a.Key));
        Assert.Contains(nameof(Own), Assert.Single(outcome.Unusable).Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_client_brings_is_stored()
    {
        await using var pair = new TransferPair();
        TaskKey[] keys = TransferPair.Keys(3);
        double[] large = TransferPair.Numbers(5, 500_000);
        await pair.Client.PutAsync(pair.Endpoint, [(keys[0], large, 4_000_024), (keys[1], null, 0), (keys[2], "x", 24)]);
        Assert.Equal(4_000_048, pair.Store.Values.Bytes);
        Assert.True(pair.Store.Values.TryHold(keys[0], out object? stored));
        Assert.Equal(large, stored);

        var sink = new TestSink();
        FetchOutcome outcome = await pair.FetchAsync(sink, keys);
        Assert.Equal(3, outcome.Arrived.Count);
        Assert.Equal(1, pair.Server.ConnectionCount);
    }

    [Fact]
    public async Task What_cannot_be_brought_says_why()
    {
        await using var pair = new TransferPair(server: o => o with { Policy = new TypePolicy() });
        TaskKey[] keys = TransferPair.Keys(2);
        await Assert.ThrowsAsync<NotTransferableException>(() => pair.Client.PutAsync(pair.Endpoint, [(keys[0], Stream.Null, 8)]));
        UnusableValueException refused = await Assert.ThrowsAsync<UnusableValueException>(
            () => pair.Client.PutAsync(pair.Endpoint, [(keys[0], new Own([1]), 8), (keys[1], 1, 8)]));
        Assert.Contains(nameof(Own), refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, pair.Store.Values.Count);
        await pair.Client.PutAsync(pair.Endpoint, [(keys[1], 1, 8)]);
        Assert.Equal(1, pair.Store.Values.Count);
    }

    [Theory]
    [InlineData("unix:/tmp/a b/s", "unix:/tmp/a b/s")]
    [InlineData("tcp://host:80", "tcp://host:80")]
    [InlineData("tcp://[::1]:80", "tcp://[::1]:80")]
    public void Endpoints_are_read_as_they_are_written(string text, string written) => Assert.Equal(written, TransferEndpoint.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("unix:")]
    [InlineData("tcp://host")]
    [InlineData("tcp://host:99999")]
    [InlineData("http://host:80")]
    public void What_is_no_endpoint_is_said_so(string text) =>
        Assert.Contains("unix:/path or tcp://host:port", Assert.Throws<FormatException>(() => TransferEndpoint.Parse(text)).Message, StringComparison.Ordinal);

    internal sealed record Own(double[] Numbers);
}
