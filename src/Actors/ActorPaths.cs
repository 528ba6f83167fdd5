namespace Actors.Clustering;

/// <summary>Where this system's actors are on each node.</summary>
internal static class ActorPaths
{
    public const string Node = "actors";

    public const string Coordinator = "coordinator";

    public const string Proxy = "coordinator-proxy";

    public const string Singleton = "singleton";

    /// <summary>The type of the shard region whose entities are the workers.</summary>
    public const string WorkerRegion = "actors-worker";

    public const string CoordinatorManager = $"/user/{Node}/{Coordinator}";

    public const string CoordinatorProxy = $"/user/{Node}/{Proxy}";
}
