using System.Collections.Immutable;
using System.Reflection;
using Actors.Clustering.Configuration;
using Actors.Runtime.Hosting.Remote;
using Actors.Runtime.Protocol.Messages;
using Actors.Runtime.Scheduling;
using Actors.Runtime.Transfer;
using Actors.Runtime.Working;
using Akka.Configuration;

namespace Actors;

/// <summary>
/// What the nodes and clients of a cluster go by: the section <c>actors</c> of their configuration. The file <c>hocon/reference.conf</c>
/// says of each setting what it does, in what unit, and what it is unless said; the defaults here are the same.
/// </summary>
public sealed record ClusterSettings
{
    /// <summary>The section of a configuration with these settings.</summary>
    public const string Section = "actors";

    private static readonly SchedulerOptions s_scheduling = SchedulerOptions.Default;
    private static readonly WorkerOptions s_working = new() { Id = default };
    private static readonly TransferOptions s_transfer = new() { Secret = [], Policy = new() };

    /// <summary>What the node, and its worker, is called; empty for its host and port.</summary>
    public string NodeName { get; init; } = "";

    /// <summary>Where results go that do not fit the worker's memory, and assemblies that it was sent; empty for a folder of its own among the temporary files.</summary>
    public string Folder { get; init; } = "";

    /// <summary>How often the node measures its process and its machine.</summary>
    public TimeSpan MeasureInterval { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a node that leaves waits for its results to be copied to others.</summary>
    public TimeSpan RetireTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many tasks the worker runs at once; 0 for as many as there are cores.</summary>
    public int Threads { get; init; }

    /// <summary>How much memory the worker's results may take; 0 for what the process may use.</summary>
    public ByteSize MemoryLimit { get; init; }

    /// <summary>Abstract quantities the worker has, for tasks that ask for them: <c>GPU</c> = 1.</summary>
    public ImmutableSortedDictionary<string, double> Resources { get; init; } = ImmutableSortedDictionary<string, double>.Empty;

    /// <summary>Assemblies whose types may be among the values and messages that are received, beyond this system's and the base library's plain ones.</summary>
    public ImmutableArray<Assembly> Assemblies { get; init; } = [];

    /// <summary>As <see cref="Assemblies"/>, by simple names; they are loaded when the node starts.</summary>
    public ImmutableArray<string> AssemblyNames { get; init; } = [];

    /// <summary>How often the coordinator's clock moves on.</summary>
    public TimeSpan TickInterval { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How often workers give the coordinator a sign of life, and the coordinator one to its workers.</summary>
    public TimeSpan WorkerBeat { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A worker that has given no sign of life for so long is declared lost, whatever the cluster says of its node.</summary>
    public TimeSpan WorkerTimeout { get; init; } = new LocalClusterOptions().WorkerTimeout;

    /// <summary>How long a read or write of the ledger waits for a majority of the nodes before it is tried again.</summary>
    public TimeSpan LedgerTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How often clients give the coordinator a sign of life, and the coordinator one to its clients.</summary>
    public TimeSpan ClientBeat { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The coordinator forgets a client that has given no sign of life for so long, and what it wanted.</summary>
    public TimeSpan ClientTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>A client that has heard nothing for so long looks for the coordinator again, through all its contact points.</summary>
    public TimeSpan ClientSearchAfter { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>A client that has found no coordinator for so long ends, with all its futures; null: it never gives up.</summary>
    public TimeSpan? ClientGivesUpAfter { get; init; }

    /// <summary>
    /// What a client says that is larger than <see cref="LargestMessage"/> is fetched from it. When its transfer endpoint could not be reached for so
    /// long, what needs that fails.
    /// </summary>
    public TimeSpan ClientUnreachedAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Messages with more bytes than this go by the transfer endpoint: connections of Akka.Remote carry heartbeats.</summary>
    public ByteSize LargestMessage { get; init; } = ByteSize.KB(64);

    /// <summary>The version of the protocol that a process speaks: the build's, unless a test stands for another release.</summary>
    internal byte ProtocolVersion { get; init; } = ProtocolCodec.Version;

    /// <summary>The name or address that the transfer endpoint listens on; empty for that of Akka.Remote.</summary>
    public string TransferHost { get; init; } = "";

    /// <summary>The port that the transfer endpoint listens on; 0 for any.</summary>
    public int TransferPort { get; init; }

    /// <summary>The name or address by which other nodes reach the transfer endpoint; empty for that of Akka.Remote.</summary>
    public string TransferPublicHost { get; init; } = "";

    /// <summary>
    /// What only members of the cluster and its clients know, at least 16 characters. Empty for one made of the cluster's name: it keeps clusters
    /// apart that meet by mistake, and nobody out.
    /// </summary>
    public string Secret { get; init; } = "";

    /// <summary>Whether a node may listen on more than this machine without mutual TLS: whoever reaches it can run code there.</summary>
    public bool AllowInsecure { get; init; }

    /// <summary>Certificates for Akka.Remote and the transfer endpoint; null for none.</summary>
    public ClusterTls? Tls { get; init; }

    /// <summary>The coordinator's own constants.</summary>
    internal SchedulerOptions Scheduling { get; init; } = s_scheduling;

    /// <summary>The worker's own constants; its name, threads and memory limit are filled in by its node.</summary>
    internal WorkerOptions Working { get; init; } = s_working with { SmallestSpill = WorkerEngine.SmallestSpill };

    /// <summary>How values move; secret, types and certificates are filled in by the node.</summary>
    internal TransferOptions Transfer { get; init; } = s_transfer;

    /// <summary>Reads the settings of a configuration.</summary>
    /// <param name="config">All of a program's configuration.</param>
    /// <exception cref="ConfigurationException">A key is unknown, and the nearest known one is named; or a value is not what it must be.</exception>
    public static ClusterSettings From(Config config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var reader = new SettingReader(config, Section);
        ClusterSettings settings = From(reader);
        reader.ThrowIfUnknown();
        return settings;
    }

    internal static ClusterSettings From(SettingReader from)
    {
        var d = new ClusterSettings();
        return new()
        {
            NodeName = from.Text("node.name", d.NodeName),
            Folder = from.Text("node.folder", d.Folder),
            MeasureInterval = from.Duration("node.measure-interval", d.MeasureInterval, least: TimeSpan.FromMilliseconds(10)),
            RetireTimeout = from.Duration("node.retire-timeout", d.RetireTimeout),
            Threads = from.CountOrAuto("worker.threads", d.Threads),
            MemoryLimit = from.SizeOrAuto("worker.memory-limit", d.MemoryLimit),
            Resources = from.Numbers("worker.resources").ToImmutableSortedDictionary(),
            AssemblyNames = [.. from.Texts("serialization.assemblies", [])],
            TickInterval = from.Duration("coordinator.tick-interval", d.TickInterval, least: TimeSpan.FromMilliseconds(1)),
            WorkerBeat = from.Duration("coordinator.worker-beat", d.WorkerBeat, least: TimeSpan.FromMilliseconds(10)),
            WorkerTimeout = from.Duration("coordinator.worker-timeout", d.WorkerTimeout, least: TimeSpan.FromMilliseconds(100)),
            LedgerTimeout = from.Duration("coordinator.ledger-timeout", d.LedgerTimeout, least: TimeSpan.FromMilliseconds(10)),
            ClientBeat = from.Duration("client.beat", d.ClientBeat, least: TimeSpan.FromMilliseconds(10)),
            ClientTimeout = from.Duration("client.timeout", d.ClientTimeout, least: TimeSpan.FromMilliseconds(100)),
            ClientSearchAfter = from.Duration("client.search-after", d.ClientSearchAfter, least: TimeSpan.FromMilliseconds(10)),
            ClientGivesUpAfter = from.DurationOrOff("client.give-up-after", d.ClientGivesUpAfter),
            ClientUnreachedAfter = from.Duration("client.unreached-after", d.ClientUnreachedAfter),
            LargestMessage = from.Size("remote.largest-message", d.LargestMessage, least: 1024),
            TransferHost = from.Text("transfer.hostname", d.TransferHost),
            TransferPort = from.Count("transfer.port", d.TransferPort),
            TransferPublicHost = from.Text("transfer.public-hostname", d.TransferPublicHost),
            Secret = SecretOf(from, d.Secret),
            AllowInsecure = from.Switch("allow-insecure", d.AllowInsecure),
            Tls = TlsOf(from),
            Scheduling = SchedulingOf(from, d.Scheduling),
            Working = WorkingOf(from, d.Working),
            Transfer = TransferOf(from, d.Transfer),
        };
    }

    private static string SecretOf(SettingReader from, string value)
    {
        string secret = from.Text("secret", value);
        return secret.Length is 0 or >= 16
            ? secret
            : throw new ConfigurationException($"{Section}.secret has {secret.Length} characters; it must have at least 16, or none.");
    }

    private static ClusterTls? TlsOf(SettingReader from)
    {
        string certificate = from.Text("tls.certificate", "");
        string password = from.Text("tls.password", "");
        ImmutableArray<string> trusted = [.. from.Texts("tls.trusted", [])];
        return certificate.Length > 0 ? new ClusterTls(certificate) { Password = password, Trusted = trusted }
            : password.Length == 0 && trusted.IsEmpty ? null
            : throw new ConfigurationException($"{Section}.tls.certificate is empty, and {Section}.tls.password or {Section}.tls.trusted is not: name the file with this node's certificate and key.");
    }

    private static SchedulerOptions SchedulingOf(SettingReader from, SchedulerOptions d) => d with
    {
        Saturation = from.Number("scheduler.saturation", d.Saturation, least: 0.1),
        AllowedFailures = from.Count("scheduler.allowed-failures", d.AllowedFailures),
        Bandwidth = from.Size("scheduler.bandwidth", new ByteSize((long)d.Bandwidth), least: 1).Bytes,
        TransferLatency = from.Seconds("scheduler.transfer-latency", d.TransferLatency),
        UnknownDuration = from.Seconds("scheduler.unknown-duration", d.UnknownDuration),
        DurationWeight = from.Number("scheduler.duration-weight", d.DurationWeight, most: 1),
        RefillBelow = from.Seconds("scheduler.refill-below", d.RefillBelow),
        RefillTo = from.Seconds("scheduler.refill-to", d.RefillTo),
        MaxAhead = from.Count("scheduler.max-ahead", d.MaxAhead, least: 1),
        Stealing = from.Switch("scheduler.stealing", d.Stealing),
        StealingInterval = from.Duration("scheduler.stealing-interval", d.StealingInterval),
        StealAbove = from.Seconds("scheduler.steal-above", d.StealAbove),
        StealFastest = from.Seconds("scheduler.steal-fastest", d.StealFastest),
        StealRatio = from.Number("scheduler.steal-ratio", d.StealRatio),
        ManageCopies = from.Switch("scheduler.manage-copies", d.ManageCopies),
        CopiesInterval = from.Duration("scheduler.copies-interval", d.CopiesInterval),
        HotWaiters = from.Count("scheduler.hot-waiters", d.HotWaiters),
        PausedPatience = from.Duration("scheduler.paused-patience", d.PausedPatience),
        UnreachedLimit = from.Count("scheduler.unreached-limit", d.UnreachedLimit),
        UnreachedPatience = from.Duration("scheduler.unreached-patience", d.UnreachedPatience),
        NoWorkerTimeout = from.DurationOrOff("scheduler.no-worker-timeout", d.NoWorkerTimeout),
        OverrunFactor = from.Number("scheduler.overrun-factor", d.OverrunFactor, least: 1),
        OverrunAbove = from.Seconds("scheduler.overrun-above", d.OverrunAbove),
        ReplicateInterval = from.Duration("scheduler.replicate-interval", d.ReplicateInterval),
        InventoryInterval = from.Duration("scheduler.inventory-interval", d.InventoryInterval),
        RecoveryGrace = from.Duration("scheduler.recovery-grace", d.RecoveryGrace),
        RecoveryWait = from.Duration("scheduler.recovery-wait", d.RecoveryWait),
        RecoveryQuiet = from.Duration("scheduler.recovery-quiet", d.RecoveryQuiet),
        StoryLength = from.Count("scheduler.story-length", d.StoryLength),
    };

    private static WorkerOptions WorkingOf(SettingReader from, WorkerOptions d) => d with
    {
        SpillEnabled = from.Switch("worker.spill", d.SpillEnabled),
        TargetFraction = from.Number("worker.target-fraction", d.TargetFraction, most: 1),
        PauseFraction = from.Number("worker.pause-fraction", d.PauseFraction, most: 1),
        ResumeFraction = from.Number("worker.resume-fraction", d.ResumeFraction, most: 1),
        MaxConnections = from.Count("worker.max-connections", d.MaxConnections, least: 1),
        MaxFetchBytes = from.Size("worker.max-fetch-bytes", new(d.MaxFetchBytes), least: 1).Bytes,
        MaxBytesInFlight = from.Size("worker.max-bytes-in-flight", new(d.MaxBytesInFlight), least: 1).Bytes,
        MaxSpills = from.Count("worker.max-spills", d.MaxSpills, least: 1),
        SmallestSpill = from.Size("worker.smallest-spill", new(d.SmallestSpill)).Bytes,
        SpillRetryDelay = from.Duration("worker.spill-retry-delay", d.SpillRetryDelay),
        FullPatience = from.Duration("worker.full-patience", d.FullPatience),
        PlacedPatience = from.Duration("worker.placed-patience", d.PlacedPatience),
        StoryLength = from.Count("worker.story-length", d.StoryLength),
    };

    private static TransferOptions TransferOf(SettingReader from, TransferOptions d) => d with
    {
        MaxConnections = from.Count("transfer.max-connections", d.MaxConnections, least: 1),
        MaxConnectionsToPeer = from.Count("transfer.max-connections-to-peer", d.MaxConnectionsToPeer, least: 1),
        MaxBytesInFlight = from.Size("transfer.max-bytes-in-flight", new(d.MaxBytesInFlight), least: 1).Bytes,
        Patience = from.Duration("transfer.patience", d.Patience, least: TimeSpan.FromMilliseconds(100)),
        HandshakeTime = from.Duration("transfer.handshake-time", d.HandshakeTime, least: TimeSpan.FromMilliseconds(100)),
        IdleTime = from.Duration("transfer.idle-time", d.IdleTime),
    };
}
