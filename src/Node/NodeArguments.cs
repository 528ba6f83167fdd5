using System.Globalization;
using Akka.Actor;
using Akka.Configuration;

namespace Actors.Node;

/// <summary>What a node is told on the command line.</summary>
internal sealed record NodeArguments
{
    /// <summary>The actor system's name, which is the cluster's.</summary>
    public string Cluster { get; init; } = "actors";

    /// <summary>Configuration files; of two that say something else the later one wins.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>HOCON text that wins over the files.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Nodes to join: <c>host:port</c>, or whole addresses.</summary>
    public IReadOnlyList<string> Seeds { get; init; } = [];

    public string? Host { get; init; }

    public int? Port { get; init; }

    /// <summary>All of the node's configuration.</summary>
    /// <exception cref="ConfigurationException">Something in it is wrong.</exception>
    public Config ToConfig()
    {
        // Whoever runs the command has the last word, then the environment, then texts, then files.
        Config files = Config.Empty;
        foreach (string file in Files)
        {
            files = NodeConfiguration.FromFile(file).WithFallback(files);
        }

        foreach (string text in Texts)
        {
            files = NodeConfiguration.FromText(text).WithFallback(files);
        }

        Config complete = NodeConfiguration.Complete(files);
        return Options(complete).WithFallback(complete);
    }

    private Config Options(Config complete)
    {
        string hocon = "";
        if (Roles.Count > 0)
        {
            hocon += $"akka.cluster.roles = [{string.Join(", ", Roles.Select(NodeConfiguration.Quote))}]\n";
        }

        if (Host is not null)
        {
            hocon += $"akka.remote.dot-netty.tcp.hostname = {NodeConfiguration.Quote(Host)}\n";
        }

        if (Port is { } port)
        {
            hocon += string.Create(CultureInfo.InvariantCulture, $"akka.remote.dot-netty.tcp.port = {port}\n");
        }

        if (Seeds.Count > 0)
        {
            bool isSecure = complete.GetBoolean("akka.remote.dot-netty.tcp.enable-ssl");
            hocon += $"akka.cluster.seed-nodes = [{string.Join(", ", Seeds.Select(s => NodeConfiguration.Quote(AddressOf(s, isSecure))))}]\n";
        }

        return ConfigurationFactory.ParseString(hocon);
    }

    private string AddressOf(string seed, bool isSecure)
    {
        if (seed.Contains("://", StringComparison.Ordinal))
        {
            return Address.TryParse(seed, out Address? whole) && whole.Port is not null
                ? whole.System == Cluster ? seed : throw new ConfigurationException($"The seed '{seed}' is of the cluster '{whole.System}', and this node is of '{Cluster}' (--cluster).")
                : throw new ConfigurationException($"The seed '{seed}' is no address: write host:port, or akka.tcp://{Cluster}@host:port.");
        }

        int colon = seed.LastIndexOf(':');
        return colon > 0 && int.TryParse(seed.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is > 0 and < 65536
            ? $"akka.{(isSecure ? "ssl." : "")}tcp://{Cluster}@{seed}"
            : throw new ConfigurationException($"The seed '{seed}' is no address: write host:port, or akka.tcp://{Cluster}@host:port.");
    }
}
