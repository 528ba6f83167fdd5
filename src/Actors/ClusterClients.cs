using System.Collections.Immutable;
using Actors.Clustering;
using Actors.Clustering.Clients;
using Akka.Actor;
using Akka.Cluster.Tools.Client;
using Akka.Cluster.Tools.PublishSubscribe;
using Akka.Configuration;

namespace Actors;

/// <summary>Clients of clusters on other machines.</summary>
public static class ClusterClients
{
    extension(Client)
    {
        /// <summary>
        /// Connects to a cluster from a program that is no node of it. The client finds the coordinator by way of any of the nodes it is given, and of
        /// those it hears of from them; when the coordinator's node dies it finds the next one. It has an actor system of its own, which ends with it.
        /// </summary>
        /// <param name="addresses">One or more of the cluster's nodes, separated by commas: <c>akka.tcp://name@host:port</c>.</param>
        /// <param name="configuration">Settings of the client's actor system, the section <c>actors</c> among them; null for none beside the defaults and the environment's.</param>
        /// <param name="cancellationToken">Gives up; without it the client looks for the cluster for ever, or until <c>actors.client.give-up-after</c>.</param>
        /// <exception cref="FormatException">An address is none.</exception>
        /// <exception cref="RuntimeStoppedException">No coordinator was found within <c>actors.client.give-up-after</c>, or it does not speak this program's version of the protocol.</exception>
        public static async Task<Client> ConnectAsync(string addresses, Config? configuration = null, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(addresses);
            Address[] nodes = [.. addresses.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ParseNode)];
            if (nodes.Length == 0)
            {
                throw new FormatException("No address of a node is given, such as akka.tcp://name@host:port.");
            }

            Config config = ConfigurationFactory.ParseString("akka { actor.provider = remote, extensions = [] }")
                .WithFallback(NodeConfiguration.Complete(configuration ?? Config.Empty));
            if (!(configuration?.HasPath("akka.remote.dot-netty.tcp.port") ?? false))
            {
                // A client's own port is nobody's business.
                config = ConfigurationFactory.ParseString("akka.remote.dot-netty.tcp.port = 0").WithFallback(config);
            }

            ActorSystem system = ActorSystem.Create("actors-client", config);
            Client? client = null;
            try
            {
                ClusterHost host = Join(system, ClusterSettings.From(config), nodes);
                client = new Client(host);
                host.Left = () => _ = system.Terminate();
                await host.Met.WaitAsync(cancellationToken).ConfigureAwait(false);
                return client;
            }
            catch
            {
                client?.Dispose();
                await system.Terminate().ConfigureAwait(false);
                throw;
            }
        }
    }

    /// <summary>What clients of an actor system that is no node are connected to.</summary>
    internal static ClusterHost Join(ActorSystem system, ClusterSettings settings, IReadOnlyList<Address> nodes)
    {
        ActorsExtension extension = ActorsExtension.Register(system, settings, nodes[0].System);

        // A client of a cluster's receptionist speaks its language, which only members know unasked.
        system.Settings.InjectTopLevelFallback(DistributedPubSub.DefaultConfig());
        IActorRef contact = system.ActorOf(
            ClusterClient.Props(ClusterClientSettings.Create(system)
                .WithInitialContacts(nodes.Select(n => new RootActorPath(n) / "system" / "receptionist").Cast<ActorPath>().ToImmutableHashSet())
                .WithReconnectTimeout(null)),
            "actors-contact");
        extension.Host.Contact = new CoordinatorContact(contact, IsReceptionist: true);
        return extension.Host;
    }

    private static Address ParseNode(string text)
    {
        Address? address = null;
        try
        {
            address = Address.Parse(text);
        }
        catch (UriFormatException)
        {
            // It is none, as is one without a port.
        }

        return address is { Host: not null, Port: not null }
            ? address
            : throw new FormatException($"'{text}' is no address of a node: it must be such as akka.tcp://name@host:port.");
    }
}
