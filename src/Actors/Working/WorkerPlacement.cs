using System.Collections.Immutable;
using Akka.Actor;
using Akka.Cluster.Sharding;

namespace Actors.Clustering.Working;

/// <summary>Each worker's shard, whose id is its node's address, is on that node and nowhere else.</summary>
/// <param name="self">The address of the node that this decides on.</param>
internal sealed class WorkerPlacement(Address self) : IShardAllocationStrategy
{
    /// <summary>The id of the shard, and of the worker in it, that belongs to a node.</summary>
    public static string IdOf(Address node) => $"{node.Host}:{node.Port}";

    public Task<IActorRef> AllocateShard(IActorRef requester, string shardId, IImmutableDictionary<IActorRef, IImmutableList<string>> currentShardAllocations) =>
        Task.FromResult(currentShardAllocations.Keys.FirstOrDefault(region => Owns(region, shardId)) ?? requester);

    /// <summary>A shard that was allocated before its node's region was there moves to it.</summary>
    public Task<IImmutableSet<string>> Rebalance(
        IImmutableDictionary<IActorRef, IImmutableList<string>> currentShardAllocations, IImmutableSet<string> rebalanceInProgress)
    {
        IImmutableSet<string> misplaced = ImmutableHashSet<string>.Empty;
        foreach ((IActorRef region, IImmutableList<string> shards) in currentShardAllocations)
        {
            foreach (string shard in shards)
            {
                if (!Owns(region, shard) && !rebalanceInProgress.Contains(shard) && currentShardAllocations.Keys.Any(r => Owns(r, shard)))
                {
                    misplaced = misplaced.Add(shard);
                }
            }
        }

        return Task.FromResult(misplaced);
    }

    private bool Owns(IActorRef region, string shard) => IdOf(region.Path.Address.HasLocalScope ? self : region.Path.Address) == shard;
}
