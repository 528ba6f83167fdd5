using Actors.Clustering.Ledger;
using Actors.Clustering.Nodes;
using Akka.Actor;
using Akka.Cluster;
using Akka.Cluster.Sharding;
using Akka.Configuration;
using Akka.DistributedData;
using Akka.Event;
using AkkaCluster = Akka.Cluster.Cluster;

namespace Actors.Clustering;

/// <summary>
/// Whether an actor system that its program has configured has what a node needs. What it cannot do without is an error, which names all the lines
/// that are missing; what costs something only when nodes leave or fail is said in the log.
/// </summary>
internal static class AttachCheck
{
    private const string Phase = "akka.coordinated-shutdown.phases." + CoordinatedShutdown.PhaseBeforeServiceUnbind;

    /// <exception cref="InvalidOperationException">The system lacks something.</exception>
    public static void Check(ExtendedActorSystem system, ClusterSettings settings)
    {
        Config config = system.Settings.Config;
        var needed = new List<(string Line, string Why)>();
        var wanted = new List<(string Line, string Why)>();
        if (system.Settings.ProviderClass is not { } provider || !provider.Contains("Cluster", StringComparison.Ordinal))
        {
            needed.Add(("akka.actor.provider = cluster", "it is no member of a cluster"));
            if (!config.GetStringList("akka.cluster.roles", []).Any(IsRole))
            {
                needed.Add(Roles);
            }
        }
        else
        {
            if (!AkkaCluster.Get(system).SelfRoles.Any(IsRole))
            {
                needed.Add(Roles);
            }

            if (AkkaCluster.Get(system).DowningProvider is NoDowning)
            {
                wanted.Add((
                    "akka.cluster.downing-provider-class = \"Akka.Cluster.SBR.SplitBrainResolverProvider, Akka.Cluster\"",
                    "nodes that crash are never removed, and no other coordinator takes over from one of them"));
            }
        }

        if (config.GetByteSize("akka.remote.dot-netty.tcp.maximum-frame-size") is { } frame && frame < 2 * settings.LargestMessage.Bytes)
        {
            needed.Add(($"akka.remote.dot-netty.tcp.maximum-frame-size = {2 * settings.LargestMessage.Bytes}b", $"messages of up to {settings.LargestMessage} (actors.remote.largest-message) would be dropped"));
        }

        Config sharding = config.WithFallback(ClusterSharding.DefaultConfig()).WithFallback(DistributedData.DefaultConfig());
        if (sharding.GetStringList("akka.cluster.sharding.distributed-data.durable.keys", []).Count > 0
            && Type.GetType(sharding.GetString("akka.cluster.sharding.distributed-data.durable.store-actor-class")
                ?? sharding.GetString("akka.cluster.distributed-data.durable.store-actor-class") ?? "") is null)
        {
            needed.Add((
                "akka.cluster.sharding.distributed-data.durable.keys = []",
                "the shard region of the workers cannot be started: where shards are is to be kept on disk, by a package that is not here (Akka.DistributedData.LightningDB)"));
        }

        if (config.GetInt("akka.cluster.distributed-data.max-delta-elements", 500) > LedgerActor.GossipedAtOnce)
        {
            wanted.Add((
                $"akka.cluster.distributed-data.max-delta-elements = {LedgerActor.GossipedAtOnce}",
                "messages of gossip may be larger than a frame: a node that joins does not get all that is kept for the next coordinator"));
        }

        TimeSpan allowed = config.GetTimeSpan($"{Phase}.timeout", config.GetTimeSpan("akka.coordinated-shutdown.default-phase-timeout", TimeSpan.FromSeconds(5)));
        if (allowed < settings.RetireTimeout)
        {
            wanted.Add((
                $"{Phase}.timeout = {(settings.RetireTimeout + TimeSpan.FromSeconds(10)).TotalSeconds:0} s",
                $"a node that leaves otherwise than by {nameof(ActorsCluster)}.{nameof(ActorsCluster.DisposeAsync)} has {allowed.TotalSeconds:0} s to bring its results elsewhere, and what it cannot is computed again"));
        }

        if (needed.Count > 0)
        {
            throw new InvalidOperationException(
                $"The actor system {system.Name} cannot be a node. Its configuration needs:{Lines(needed)}"
                + (wanted.Count == 0 ? "" : $"\nand should have:{Lines(wanted)}")
                + $"\n{nameof(NodeConfiguration)}.{nameof(NodeConfiguration.Reference)} as a fallback has them all but the roles of this node.");
        }

        if (wanted.Count > 0)
        {
            system.Log.Warning("The configuration of {0} should have:{1}", system.Name, Lines(wanted));
        }
    }

    private static (string Line, string Why) Roles => (
        $"akka.cluster.roles = [{NodeActor.CoordinatorRole}, {NodeActor.WorkerRole}]", "it has neither of the roles of a node (one of them is enough)");

    private static bool IsRole(string role) => role is NodeActor.CoordinatorRole or NodeActor.WorkerRole;

    private static string Lines(List<(string Line, string Why)> lines) => string.Concat(lines.Select(l => $"\n  {l.Line}    # without it {l.Why}"));
}
