using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Actors.Clustering.Clients;
using Actors.Clustering.Remoting;
using Actors.Clustering.Serialization;
using Actors.Runtime.Hosting.Remote;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Protocol.Messages;
using Actors.Runtime.Transfer;
using Akka.Actor;
using Akka.Event;

namespace Actors.Clustering;

/// <summary>
/// What an actor system has of this one, whether it is a cluster's node or a client's: the codec, what values and large messages are served by, and
/// the host of its clients.
/// </summary>
internal sealed class ActorsExtension : IExtension, IAsyncDisposable
{
    private readonly TransferServer _server;

    /// <param name="system">The actor system.</param>
    /// <param name="settings">What it goes by.</param>
    /// <param name="cluster">What the cluster is called: the name of its nodes' actor systems.</param>
    public ActorsExtension(ExtendedActorSystem system, ClusterSettings settings, string cluster)
    {
        System = system;
        Settings = settings;
        Cluster = cluster;
        Code = new CodeStore();
        Codec = new ProtocolCodec(new TypePolicy(AssembliesOf(settings)) { ClientHere = () => Host!.TaskClient, Code = Code }, acceptsCode: true) { Speaks = settings.ProtocolVersion };
        var log = Logging.GetLogger(system, typeof(TransferServer));
        var transfer = settings.Transfer with
        {
            Secret = SHA256.HashData(Encoding.UTF8.GetBytes($"actors {cluster} {settings.Secret}")),
            Policy = Codec.Policy,
            Tls = settings.Tls?.Load(),
            AllowInsecure = settings.AllowInsecure,
            Log = line => log.Info("{0}", line),
        };
        Parcels = new ParcelStore(Codec.Policy, TimeProvider.System);
        Store = new NodeStore(Parcels);
        _server = new TransferServer(Store, transfer);
        Transfers = new TransferClient(transfer);
        (string listensOn, string reachedAt) = HostsOf(system, settings);
        TransferEndpoint listening = _server.Start(TransferEndpoint.OfTcp(listensOn, settings.TransferPort));
        Endpoint = TransferEndpoint.OfTcp(reachedAt, listening.Port);
        Post = new PostOffice(Codec, Parcels, Endpoint, settings.LargestMessage.Bytes);
        // As Akka's own modules bring in theirs: what the system's configuration says itself comes first.
        system.Settings.InjectTopLevelFallback(ProtocolSerializer.Configuration);
        Host = new ClusterHost(this);
        if (transfer.Tls is { } tls && system.Settings.Config.GetBoolean("akka.remote.dot-netty.tcp.enable-ssl"))
        {
            system.SystemActorOf(TlsWatch.Props(tls), "actors-tls-watch");
        }

        system.RegisterOnTermination(() => _ = DisposeAsync().AsTask());
    }

    public ExtendedActorSystem System { get; }

    public ClusterSettings Settings { get; }

    /// <summary>What the cluster is called.</summary>
    public string Cluster { get; }

    public ProtocolCodec Codec { get; }

    /// <summary>Assemblies that came from elsewhere.</summary>
    public CodeStore Code { get; }

    /// <summary>What this process serves.</summary>
    public NodeStore Store { get; }

    public ParcelStore Parcels { get; }

    /// <summary>Fetches from other processes.</summary>
    public TransferClient Transfers { get; }

    /// <summary>Where this process serves.</summary>
    public TransferEndpoint Endpoint { get; }

    /// <summary>Sends messages to other processes.</summary>
    public PostOffice Post { get; }

    /// <summary>What this process's clients are connected to.</summary>
    public ClusterHost Host { get; }

    /// <summary>The workers there are, as far as this process knows.</summary>
    public Membership Members { get; } = new();

    /// <summary>What a system has of this one.</summary>
    /// <exception cref="InvalidOperationException">Nothing: it was not attached.</exception>
    public static ActorsExtension Get(ActorSystem system) => system.GetExtension<ActorsExtension>()
        ?? throw new InvalidOperationException($"The actor system {system.Name} is no node and no client of a cluster: see {nameof(ActorsCluster)}.{nameof(ActorsCluster.Attach)}.");

    /// <summary>Why the cluster has no use for this node; null when it has.</summary>
    public string? Refusal { get; set; }

    /// <summary>Gives a system what it needs, once.</summary>
    public static ActorsExtension Register(ActorSystem system, ClusterSettings settings, string cluster) =>
        (ActorsExtension)system.RegisterExtension(new Provider(settings, cluster));

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync().ConfigureAwait(false);
        await Transfers.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Takes in an assembly that came from another process.</summary>
    /// <returns>What it refers to and is not here.</returns>
    /// <exception cref="WireFormatException">It is not what it says.</exception>
    public AssemblyBuild[] TakeIn(AssemblySent sent)
    {
        Code.Add(sent.Assembly, sent);
        return [.. sent.References.Where(r => r.Hash.Length > 0 && Codec.Policy.FindCode(r.Name, r.Version) is null)];
    }

    private static Assembly[] AssembliesOf(ClusterSettings settings)
    {
        Assembly[] named = [.. settings.Assemblies.IsDefault ? [] : settings.Assemblies, .. settings.AssemblyNames.Select(n => Assembly.Load(new AssemblyName(n)))];
        return named.Length > 0 || Assembly.GetEntryAssembly() is not { } entry ? named : [entry];
    }

    /// <summary>What the transfer endpoint listens on, and by what name others reach it: unless said, what Akka.Remote does.</summary>
    private static (string ListensOn, string ReachedAt) HostsOf(ExtendedActorSystem system, ClusterSettings settings)
    {
        string remote = system.Settings.Config.GetString("akka.remote.dot-netty.tcp.hostname") is { Length: > 0 } host ? host : "0.0.0.0";
        return (
            settings.TransferHost.Length > 0 ? settings.TransferHost : remote,
            settings.TransferPublicHost.Length > 0 ? settings.TransferPublicHost : system.Provider.DefaultAddress.Host ?? remote);
    }

    private sealed class Provider(ClusterSettings settings, string cluster) : ExtensionIdProvider<ActorsExtension>
    {
        public override ActorsExtension CreateExtension(ExtendedActorSystem system) => new(system, settings, cluster);
    }
}
