using System.Net;
using Akka.Configuration;

namespace Actors.Clustering;

/// <summary>Whether a node may listen where its configuration says.</summary>
internal static class NodeTrust
{
    /// <summary>From this version on Akka.Remote asks both sides for certificates.</summary>
    private static readonly Version s_mutual = new(1, 5, 52);

    /// <summary>Checks all of a node's configuration before it starts to listen.</summary>
    /// <exception cref="ConfigurationException">Other machines could reach it without showing who they are.</exception>
    public static void Check(Config config) => Check(config, ClusterSettings.From(config), RemoteVersion);

    public static void Check(Config config, ClusterSettings settings, Version akkaRemote)
    {
        string remote = config.GetString("akka.remote.dot-netty.tcp.hostname") ?? "";
        string transfer = settings.TransferHost.Length > 0 ? settings.TransferHost : remote;
        if (settings.AllowInsecure || (IsLoopback(remote) && IsLoopback(transfer)))
        {
            return;
        }

        string where = IsLoopback(remote) ? $"{ClusterSettings.Section}.transfer.hostname = \"{transfer}\"" : $"akka.remote.dot-netty.tcp.hostname = \"{remote}\"";
        if (settings.Tls is null || !config.GetBoolean("akka.remote.dot-netty.tcp.enable-ssl"))
        {
            throw new ConfigurationException(
                $"With {where}, other machines can reach this node, and whoever reaches it can run code on it. Set up mutual TLS ({ClusterSettings.Section}.tls, see hocon/tls.conf), listen on 127.0.0.1, or allow it: {ClusterSettings.Section}.allow-insecure = on.");
        }

        if (config.GetBoolean("akka.remote.dot-netty.tcp.ssl.suppress-validation") || !config.GetBoolean("akka.remote.dot-netty.tcp.ssl.require-mutual-authentication"))
        {
            throw new ConfigurationException(
                $"With {where}, other machines can reach this node, and akka.remote.dot-netty.tcp.ssl does not have all of them show certificates (suppress-validation must be off, require-mutual-authentication on). To allow it: {ClusterSettings.Section}.allow-insecure = on.");
        }

        if (!IsLoopback(remote) && akkaRemote < s_mutual)
        {
            throw new ConfigurationException(
                $"With {where}, other machines can reach this node, and Akka.Remote {akkaRemote} does not ask those that connect for certificates; {s_mutual} does. Use that, or allow it: {ClusterSettings.Section}.allow-insecure = on.");
        }
    }

    /// <summary>Akka.Remote's own version.</summary>
    public static Version RemoteVersion
    {
        get
        {
            Version version = typeof(Akka.Remote.RemoteSettings).Assembly.GetName().Version ?? new Version(0, 0, 0);
            return new Version(version.Major, version.Minor, version.Build);
        }
    }

    private static bool IsLoopback(string host) =>
        host is "localhost" or "localhost.localdomain" || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));
}
