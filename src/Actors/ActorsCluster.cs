using Actors.Clustering;
using Actors.Clustering.Clients;
using Actors.Clustering.Nodes;
using Akka;
using Akka.Actor;

namespace Actors;

/// <summary>A node of a cluster, in this process.</summary>
[Runtime.Hosting.StaysHere("tasks have a client of their own, CurrentTask.Client")]
public sealed class ActorsCluster : IAsyncDisposable
{
    private readonly ActorsExtension _extension;
    private readonly IActorRef _node;
    private readonly Lazy<Client> _client;
    private readonly Lock _lock = new();
    private Task? _leaving;

    private ActorsCluster(ActorsExtension extension, IActorRef node)
    {
        _extension = extension;
        _node = node;
        _client = new Lazy<Client>(() => new Client(extension.Host));
        CoordinatedShutdown.Get(extension.System).AddTask(CoordinatedShutdown.PhaseBeforeServiceUnbind, "actors-retire", async () =>
        {
            // One that was given up by the others has nobody to hand anything on to.
            if (CoordinatedShutdown.Get(extension.System).ShutdownReason is not CoordinatedShutdown.ClusterDowningReason)
            {
                await RetireAsync().ConfigureAwait(false);
            }

            return Done.Instance;
        });
    }

    /// <summary>The actor system that the node is in.</summary>
    public ActorSystem System => _extension.System;

    /// <summary>A client of the cluster, in this process. While it lives, and no newer one does, it is the default one.</summary>
    public Client Client => _client.Value;

    /// <summary>Completes when the actor system has ended.</summary>
    public Task Terminated => _extension.System.WhenTerminated;

    internal ActorsExtension Extension => _extension;

    internal IActorRef Node => _node;

    /// <summary>
    /// Makes an actor system that is, or becomes, a member of an Akka.NET cluster a node of an Actors cluster: with the role <c>coordinator</c> it
    /// may host the coordinator, with the role <c>worker</c> it has a worker. The system's configuration stays as it is.
    /// </summary>
    /// <param name="system">The actor system.</param>
    /// <param name="settings">What the node goes by; null for the section <c>actors</c> of the system's configuration.</param>
    /// <exception cref="InvalidOperationException">The system lacks what a node needs; the message names the lines that are missing.</exception>
    /// <exception cref="Akka.Configuration.ConfigurationException">A setting is wrong, or other machines could reach the node without certificates.</exception>
    public static ActorsCluster Attach(ActorSystem system, ClusterSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(system);
        var extended = (ExtendedActorSystem)system;
        if (system.HasExtension<ActorsExtension>())
        {
            throw new InvalidOperationException($"The actor system {system.Name} is a node of a cluster already.");
        }

        settings ??= ClusterSettings.From(system.Settings.Config);
        AttachCheck.Check(extended, settings);
        NodeTrust.Check(system.Settings.Config, settings, NodeTrust.RemoteVersion);
        ClusterDispatchers.Register(extended);
        ActorsExtension extension = ActorsExtension.Register(system, settings, system.Name);
        IActorRef node = system.ActorOf(NodeActor.Props(extension), ActorPaths.Node);

        // It forwards to the coordinator's proxy, which is there only when the actor has started.
        extension.Host.Contact = new CoordinatorContact(node, IsReceptionist: false);
        return new ActorsCluster(extension, node);
    }

    /// <summary>
    /// Leaves the cluster in order: the worker's results are brought elsewhere, then the node leaves, and the actor system ends, as Akka.NET has it
    /// when a node has left.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (_client.IsValueCreated)
        {
            await _client.Value.DisposeAsync().ConfigureAwait(false);
        }

        // Under its own time-out, whatever the system allows the phases of its shutdown.
        if (CoordinatedShutdown.Get(System).ShutdownReason is null)
        {
            await Task.WhenAny(RetireAsync(), System.WhenTerminated).ConfigureAwait(false);
        }

        await CoordinatedShutdown.Get(System).Run(CoordinatedShutdown.ClusterLeavingReason.Instance).ConfigureAwait(false);
    }

    /// <summary>The node's worker leaves.</summary>
    internal Task RetireAsync()
    {
        lock (_lock)
        {
            return _leaving ??= _node.Ask<NodeRetired>(RetireNode.Instance, _extension.Settings.RetireTimeout + TimeSpan.FromSeconds(5));
        }
    }
}
