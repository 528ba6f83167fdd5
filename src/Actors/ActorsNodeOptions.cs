using Akka.Actor;
using Akka.Configuration;

namespace Actors;

/// <summary>How an application built on Microsoft.Extensions embeds a node: see <see cref="ActorsServiceCollectionExtensions.AddActors"/>.</summary>
public sealed class ActorsNodeOptions
{
    /// <summary>The actor system's name, which is the cluster's; not asked for where <see cref="System"/> gives one.</summary>
    public string ClusterName { get; set; } = "actors";

    /// <summary>HOCON text that wins over <see cref="Files"/>.</summary>
    public string Hocon { get; set; } = "";

    /// <summary>HOCON files; of two that say something else the later one wins.</summary>
    public IList<string> Files { get; } = [];

    /// <summary>The application's own actor system, to which the node is attached as it is; null: the node has one of its own.</summary>
    public Func<IServiceProvider, ActorSystem>? System { get; set; }

    /// <summary>Whether the application is stopped when the cluster has given the node up; unless said, it is: whoever starts it again has a fresh node.</summary>
    public bool StopsApplicationWhenDowned { get; set; } = true;

    /// <summary>All of the node's configuration.</summary>
    internal Config ToConfig()
    {
        Config config = Config.Empty;
        foreach (string file in Files)
        {
            config = NodeConfiguration.FromFile(file).WithFallback(config);
        }

        return NodeConfiguration.Complete(Hocon.Length > 0 ? NodeConfiguration.FromText(Hocon).WithFallback(config) : config);
    }
}
