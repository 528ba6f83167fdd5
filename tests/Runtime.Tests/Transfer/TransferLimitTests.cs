using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Actors.Graph.Tasks;
using Actors.Runtime.Tests.Coordination;
using Actors.Runtime.Transfer;

namespace Actors.Runtime.Tests.Transfer;

/// <summary>Who may connect, how many, and how much is under way.</summary>
public class TransferLimitTests
{
    [Fact]
    public async Task Who_does_not_know_the_secret_is_served_nothing()
    {
        var log = new List<string>();
        await using var pair = new TransferPair(server: o => o with { Log = log.Add }, client: o => o with { Secret = new byte[32] });
        FetchOutcome outcome = await pair.FetchAsync(new TestSink(), pair.Put("a", 1));
        Assert.True(outcome.IsPeerGone);
        Assert.Contains("secret is another", outcome.Cause!.Message, StringComparison.Ordinal);
        Assert.Equal(0, pair.Store.Opened);
        Assert.Contains(log, l => l.Contains("does not know the cluster's secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_says_nothing_is_cut_off_after_a_time()
    {
        var time = new ManualTime();
        await using var pair = new TransferPair(server: o => o with { Time = time });
        using Socket socket = pair.Endpoint.MakeSocket(1 << 16);
        socket.Connect(pair.Endpoint.ToEndPoint());
        var greeting = new byte[37];
        Assert.Equal(greeting.Length, await socket.ReceiveAsync(greeting));
        time.Advance(6);
        Assert.Equal(0, await socket.ReceiveAsync(greeting));
        Assert.Equal(0, pair.Store.Opened);
    }

    [Theory]
    [InlineData("01ffffffff")]
    [InlineData("0100000100")]
    [InlineData("07")]
    [InlineData("0104000000deadbeef00000000")]
    [InlineData("474554202f20485454502f312e310d0a0d0a")]
    public async Task Nonsense_ends_the_connection_and_nothing_else(string hex)
    {
        await using var pair = new TransferPair();
        using (FrameStream stream = pair.Connect())
        {
            stream.Write(Convert.FromHexString(hex));
            stream.Write(new byte[64]);
            stream.Flush();
            if (hex != "0100000100")
            {
                await Task.Run(() => Assert.Equal(-1, stream.TryReadByte()));
            }
        }

        Assert.Single((await pair.FetchAsync(new TestSink(), pair.Put("a", 1))).Arrived);
    }

    [Fact]
    public async Task A_header_that_promises_too_much_takes_no_memory()
    {
        await using var pair = new TransferPair(server: o => o with { MaxValueBytes = 1 << 20 });
        TaskKey[] keys = TransferPair.Keys(1);
        foreach (ValueHeader header in new[] { new ValueHeader(8, int.MaxValue, []), new ValueHeader(8, 10, [1L << 40]), new ValueHeader(8, 10, new long[2_000_000]) })
        {
            using FrameStream stream = pair.Connect();
            TransferMessages.WriteRequest(stream, TransferRequest.Put, keys, TransferPair.Policy);
            long before = GC.GetTotalAllocatedBytes();
            await Task.Run(() =>
            {
                try
                {
                    header.Write(stream);
                    stream.Flush();
                    Assert.Equal(-1, stream.TryReadByte());
                }
                catch (IOException)
                {
                    // It did not even read all of it.
                }
            });
            Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 8 << 20);
        }

        Assert.Equal(0, pair.Store.Values.Count);
    }

    [Fact]
    public async Task A_value_that_is_too_large_here_is_unusable_and_the_others_come()
    {
        await using var pair = new TransferPair(client: o => o with { MaxValueBytes = 100_000 });
        TaskKey[] keys = [pair.Put("large", new double[50_000]), pair.Put("small", 1)];
        FetchOutcome outcome = await pair.FetchAsync(new TestSink(), keys);
        Assert.Equal([keys[1]], outcome.Arrived.Select(a => a.Key));
        Assert.Contains("'large' from", Assert.Single(outcome.Unusable).Exception.Message, StringComparison.Ordinal);
        Assert.Contains("more than the 100,000", outcome.Unusable[0].Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connections_nobody_uses_are_closed_after_a_time_and_made_again()
    {
        var time = new ManualTime();
        await using var pair = new TransferPair(client: o => o with { Time = time });
        TaskKey key = pair.Put("a", 1);
        await pair.FetchAsync(new TestSink(), key);
        await pair.FetchAsync(new TestSink(), key);
        Assert.Equal((1, 1), (pair.Client.ConnectionCount, pair.Server.ConnectionCount));
        time.Advance(60);
        await Eventually(() => pair.Client.ConnectionCount == 0 && pair.Server.ConnectionCount == 0);
        Assert.Single((await pair.FetchAsync(new TestSink(), key)).Arrived);
    }

    [Fact]
    public async Task A_server_with_as_many_connections_as_it_may_have_ends_the_idle_ones_first()
    {
        await using var pair = new TransferPair(server: o => o with { MaxConnections = 2 });
        TaskKey key = pair.Put("a", 1);
        var clients = new List<TransferClient>();
        for (int round = 0; round < 2; round++)
        {
            for (int i = 0; i < 4; i++)
            {
                if (round == 0)
                {
                    clients.Add(new TransferClient(TransferPair.Options));
                }

                Assert.Single((await clients[i].FetchAsync(pair.Endpoint, [key], new TestSink())).Arrived);
                Assert.InRange(pair.Server.ConnectionCount, 1, 2);
            }
        }

        foreach (TransferClient client in clients)
        {
            await client.DisposeAsync();
        }
    }

    [Fact]
    public async Task Requests_beyond_the_connections_there_may_be_wait_their_turn()
    {
        await using var pair = new TransferPair(client: o => o with { MaxConnectionsToPeer = 2, MaxConnections = 2 });
        TaskKey[] keys = TransferPair.Keys(40);
        Array.ForEach(keys, k => pair.Store.Values.Put(k, k.Index));
        int most = 0;
        var sink = new TestSink { OnArrived = _ => most = Math.Max(most, pair.Server.ConnectionCount) };
        FetchOutcome[] outcomes = await Task.WhenAll(keys.Select(k => pair.FetchAsync(sink, k)));
        Assert.All(outcomes, o => Assert.Single(o.Arrived));
        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public async Task No_more_than_the_bytes_in_flight_are_admitted_at_once_and_a_larger_value_goes_alone()
    {
        await using var pair = new TransferPair(client: o => o with { MaxBytesInFlight = 200_000, MaxConnectionsToPeer = 8 });
        TaskKey[] keys = TransferPair.Keys(24);
        Array.ForEach(keys, k => pair.Store.Values.Put(k, TransferPair.Numbers(k.Index, k.Index % 8 == 7 ? 60_000 : 10_000)));
        var most = new System.Collections.Concurrent.ConcurrentBag<long>();
        var sink = new TestSink { OnArrived = _ => most.Add(pair.Client.BytesInFlight) };
        await Task.WhenAll(keys.Select(k => pair.FetchAsync(sink, k)));
        Assert.Equal(24, sink.Values.Count);
        Assert.All(most, m => Assert.True(m <= 200_000 || m is > 480_000 and < 481_000, $"{m} bytes were in flight."));
        Assert.Equal(0, pair.Client.BytesInFlight);
    }

    [Fact]
    public async Task Nothing_of_a_value_is_read_before_it_is_admitted()
    {
        await using var pair = new TransferPair();
        TaskKey key = pair.Put("large", new double[2_000_000]);
        using var go = new ManualResetEventSlim();
        using var asked = new ManualResetEventSlim();
        var sink = new TestSink
        {
            OnAdmit = (_, bytes, token) =>
            {
                asked.Set();
                Assert.InRange(bytes, 16_000_000, 16_000_100);
                go.Wait(token);
            },
        };
        Task<FetchOutcome> fetch = pair.FetchAsync(sink, key);
        await Task.Run(asked.Wait);

        // The server is in the middle of it, the value held, and takes other requests.
        Assert.Equal(16_000_024, pair.Server.Sending.Used);
        Assert.Equal(0, pair.Client.BytesInFlight);
        Assert.Single((await pair.FetchAsync(new TestSink(), pair.Put("other", 1))).Arrived);
        go.Set();
        Assert.Single((await fetch).Arrived);
        await Eventually(() => pair.Server.Sending.Used == 0);
    }

    [Fact]
    public async Task Over_TCP_both_sides_show_certificates()
    {
        using X509Certificate2 authority = Certificate("authority", null);
        using X509Certificate2 mine = Certificate("mine", authority);
        using X509Certificate2 theirs = Certificate("theirs", authority);
        using X509Certificate2 stranger = Certificate("stranger", null);
        var trusted = new X509Certificate2Collection(X509CertificateLoader.LoadCertificate(authority.RawData));
        await using var pair = new TransferPair(
            o => o with { Tls = new TransferTls(theirs, trusted) }, o => o with { Tls = new TransferTls(mine, trusted) }, TransferEndpoint.OfTcp("127.0.0.1", 0));
        TaskKey[] keys = [pair.Put("large", TransferPair.Numbers(8, 300_000)), pair.Put("b", 2)];
        var sink = new TestSink();
        FetchOutcome outcome = await pair.FetchAsync(sink, keys);
        Assert.Equal(2, outcome.Arrived.Count);
        Assert.Equal(TransferPair.Numbers(8, 300_000), sink.Values[keys[0]]);
        await pair.Client.PutAsync(pair.Endpoint, [(keys[1], 3, 8)]);

        await using var bad = new TransferClient(TransferPair.Options with { Tls = new TransferTls(stranger, trusted) });
        Assert.True((await bad.FetchAsync(pair.Endpoint, keys, new TestSink())).IsPeerGone);
        await using var distrustful = new TransferClient(TransferPair.Options with { Tls = new TransferTls(mine, [stranger]) });
        Assert.True((await distrustful.FetchAsync(pair.Endpoint, keys, new TestSink())).IsPeerGone);
        using Socket plain = pair.Endpoint.MakeSocket(0);
        plain.Connect(pair.Endpoint.ToEndPoint());
        plain.Send("this is no greeting of TLS"u8);
        var answer = new byte[100];
        int answered = 0;
        for (int read = 1; read > 0; answered += read)
        {
            read = await plain.ReceiveAsync(answer);
        }

        // At most an alert.
        Assert.InRange(answered, 0, 16);
        Assert.Equal(2, pair.Store.Opened);
    }

    [Fact]
    public async Task Other_machines_are_served_with_certificates_only()
    {
        await using var server = new TransferServer(new TestStore(), TransferPair.Options);
        Assert.Contains("certificates", Assert.Throws<ArgumentException>(() => server.Start(TransferEndpoint.OfTcp("0.0.0.0", 0))).Message, StringComparison.Ordinal);
        await using var client = new TransferClient(TransferPair.Options);
        FetchOutcome outcome = await client.FetchAsync(TransferEndpoint.OfTcp("192.0.2.1", 9), TransferPair.Keys(1), new TestSink());
        Assert.Contains("certificates", outcome.Cause!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_secret_and_a_path_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new TransferServer(new TestStore(), TransferPair.Options with { Secret = new byte[8] }));
        await using var server = new TransferServer(new TestStore(), TransferPair.Options);
        Assert.Contains("cannot be served at unix:", Assert.Throws<IOException>(() => server.Start(TransferEndpoint.OfPath("/nowhere/at/all/s"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_budget_serves_in_order()
    {
        var budget = new ByteBudget(100);
        budget.Acquire(80, default);
        Assert.False(budget.TryAcquire(30));
        var order = new List<int>();
        var waiting = new List<Thread>();
        foreach (int size in new[] { 300, 10, 5 })
        {
            var thread = new Thread(() =>
            {
                budget.Acquire(size, default);
                lock (order)
                {
                    order.Add(size);
                }

                budget.Release(size);
            });
            thread.Start();
            waiting.Add(thread);
            SpinWait.SpinUntil(() => budget.Waiting == waiting.Count);
        }

        // 10 would fit, but the large one came first.
        Assert.False(budget.TryAcquire(10));
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.Throws<OperationCanceledException>(() => budget.Acquire(1, cancel.Token));
        budget.Release(80);
        waiting.ForEach(t => t.Join());
        Assert.Equal(300, order[0]);
        Assert.Equal(0, budget.Used);
    }

    private static X509Certificate2 Certificate(string name, X509Certificate2? issuer)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(issuer is null, false, 0, true));
        DateTimeOffset now = DateTimeOffset.UtcNow;
        using X509Certificate2 made = issuer is null
            ? request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1))
            : request.Create(issuer, now.AddHours(-1), now.AddHours(1), [(byte)name.Length, 1, 2, 3]).CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null, X509KeyStorageFlags.Exportable);
    }

    /// <summary>Waits for what other threads are about to do.</summary>
    private static Task Eventually(Func<bool> condition) =>
        Task.Run(() => Assert.True(SpinWait.SpinUntil(condition, TimeSpan.FromSeconds(30)), "It did not come to it."));
}
