using Akka.Cluster.Sharding;

namespace Actors.Clustering.Working;

/// <summary>A shard for each worker.</summary>
internal sealed class WorkerMessageExtractor : IMessageExtractor
{
    public string? EntityId(object message) => (message as ShardingEnvelope)?.EntityId;

    public object? EntityMessage(object message) => (message as ShardingEnvelope)?.Message;

#pragma warning disable CS0672, CS0618 // The interface has both forms.
    public string? ShardId(object message) => EntityId(message);
#pragma warning restore CS0672, CS0618

    public string ShardId(string entityId, object? messageHint = null) => entityId;
}
