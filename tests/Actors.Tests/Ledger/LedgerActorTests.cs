using Actors.Clustering.Ledger;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Protocol.Messages;
using Actors.Runtime.Tests.Protocol.Codec;
using Actors.Tests.Hosting;
using Akka.Actor;

namespace Actors.Tests.Ledger;

/// <summary>Ledgers on the nodes of a real cluster in this process, which has no coordinator beside the test.</summary>
public sealed class LedgerActorTests : IDisposable
{
    private static readonly ClientId s_client = new("c");

    private readonly string _folder = Directory.CreateTempSubdirectory("actors-ledger").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Thousands_of_clients_are_known_to_the_next_coordinator()
    {
        await using TestCluster cluster = TestCluster.Named($"test-{Guid.NewGuid().ToString("N")[..8]}");
        TestNode node = await cluster.AddAsync("worker");
        Presence all = PresenceTests.Of(5_000);
        using var first = new Office(node);
        await first.TakeAsync();
        first.Ledger.Tell(all);

        // One at a time: what is said later is written when that is.
        first.Ledger.Tell(all);
        Presence found;
        using var bound = new CancellationTokenSource(TestCluster.Bound);
        using var second = new Office(node);
        do
        {
            bound.Token.ThrowIfCancellationRequested();
            found = (await second.TakeAsync()).Present;
        }
        while (found.Clients.Count < all.Clients.Count);

        Assert.Equal(all.Clients.Order(), found.Clients.Order());
        Assert.Equal(all.Workers.Order(), found.Workers.Order());
    }

    [Fact]
    public async Task What_needs_code_that_is_not_here_is_kept_until_it_has_come()
    {
        await using TestCluster cluster = TestCluster.Named($"test-{Guid.NewGuid().ToString("N")[..8]}");
        TestNode a = await cluster.AddAsync("worker"), b = await cluster.AddAsync("worker");
        ShippedLibrary library = ShippedLibrary.Make(Path.Combine(_folder, "two"), factor: 2);
        using var first = new Office(a);
        await first.TakeAsync();
        FactsKept kept = await first.KeepAsync(Fact("plain", Delayed.Call(static () => 1)), Fact("shipped", Delayed.Call(library.Times, 21)));
        Assert.Contains(kept.Code, c => c.Name == "Shipped.Library");

        using var other = new Office(b);
        OfficeTaken there = await other.TakeAsync();
        Assert.Equal(["plain"], there.Facts.Select(f => f.Id));
        UnreadFact unread = Assert.Single(there.Unread);
        Assert.Equal(("shipped", "Shipped.Library"), (unread.Id, unread.Needs!.Name));

        // Nobody has taken its place or let go of it.
        using var again = new Office(a);
        Assert.Equal(["plain", "shipped"], (await again.TakeAsync()).Facts.Select(f => f.Id).Order());

        Assert.Single((await other.TakeAsync()).Unread);
        AssemblySent sent = CodeSource.Answer(new AssemblyAsked(unread.Needs), a.Cluster.Extension.Codec.Policy);
        foreach (AssemblyBuild reference in b.Cluster.Extension.TakeIn(sent))
        {
            b.Cluster.Extension.TakeIn(CodeSource.Answer(new AssemblyAsked(reference), a.Cluster.Extension.Codec.Policy));
        }

        OfficeTaken whole = await other.AskAsync<OfficeTaken>(ReadAgain.Instance);
        Assert.Empty(whole.Unread);
        Assert.Equal(["plain", "shipped"], whole.Facts.Select(f => f.Id));
        var shipped = (SubmitGraph)whole.Facts[1].Stimulus;
        Assert.Equal(42, shipped.Graph.Kernel(shipped.Graph.Outputs[0])!.Run([], KernelContext.Detached));
    }

    private static LedgerFact Fact(string id, Delayed<int> function)
    {
        TaskGraph graph = ExprPlan.Of([function.ResultExpr]).ToGraph();
        return new LedgerFact(id, new SubmitGraph(s_client, 1, graph, new SubmitOptions { FireAndForget = true }));
    }

    /// <summary>A coordinator as its ledger sees it.</summary>
    private sealed class Office(TestNode node) : IDisposable
    {
        private readonly Inbox _inbox = Inbox.Create(node.System);
        private long _keeping;

        public IActorRef Ledger { get; } = node.System.ActorOf(LedgerActor.Props(node.Cluster.Extension));

        public Task<OfficeTaken> TakeAsync() => AskAsync<OfficeTaken>(new TakeOffice(1));

        public Task<FactsKept> KeepAsync(params LedgerFact[] facts) => AskAsync<FactsKept>(new KeepFacts(++_keeping, [.. facts.Select(f => new KeepFact(f.Id, f))]));

        public async Task<T> AskAsync<T>(object message)
        {
            Ledger.Tell(message, _inbox.Receiver);
            object answer;
            do
            {
                answer = await _inbox.ReceiveAsync(TestCluster.Bound);
            }
            while (answer is CodeOfFacts);
            return (T)answer;
        }

        public void Dispose() => _inbox.Dispose();
    }
}
