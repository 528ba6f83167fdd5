using Actors.Clustering;
using Akka.Configuration;

namespace Actors.Tests.Configuration;

/// <summary>Nobody listens for other machines by mistake.</summary>
public class NodeTrustTests
{
    private const string Tls = "actors.tls { certificate = node.pfx, trusted = [ca.crt] }";

    [Theory]
    [InlineData("")]
    [InlineData("akka.remote.dot-netty.tcp.hostname = localhost")]
    [InlineData("akka.remote.dot-netty.tcp.hostname = \"::1\"")]
    [InlineData("akka.remote.dot-netty.tcp.hostname = \"127.0.0.7\"")]
    [InlineData("akka.remote.dot-netty.tcp.hostname = \"0.0.0.0\", actors.allow-insecure = on")]
    [InlineData("akka.remote.dot-netty.tcp.hostname = \"0.0.0.0\"\n" + Tls)]
    public void On_this_machine_or_with_certificates_or_when_told_a_node_listens(string hocon) => Check(hocon, "1.5.52");

    [Theory]
    [InlineData("akka.remote.dot-netty.tcp.hostname = \"0.0.0.0\"", "1.5.52", "Set up mutual TLS")]
    [InlineData("akka.remote.dot-netty.tcp.hostname = \"\"", "1.5.52", "Set up mutual TLS")]
    [InlineData("akka.remote.dot-netty.tcp.hostname = \"node-1.example.com\"", "1.5.52", "node-1.example.com")]
    [InlineData("actors.transfer.hostname = \"0.0.0.0\"", "1.5.52", "actors.transfer.hostname")]
    [InlineData("akka.remote.dot-netty.tcp.hostname = \"0.0.0.0\"\n" + Tls, "1.5.30", "Akka.Remote 1.5.30 does not ask")]
    public void Otherwise_it_refuses_and_says_what_to_do(string hocon, string akka, string said)
    {
        string message = Assert.Throws<ConfigurationException>(() => Check(hocon, akka)).Message;

        Assert.Contains(said, message, StringComparison.Ordinal);
        Assert.Contains("actors.allow-insecure = on", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("suppress-validation = true")]
    [InlineData("require-mutual-authentication = false")]
    public void Certificates_that_nobody_looks_at_do_not_count(string ssl)
    {
        Config config = ConfigurationFactory.ParseString($"akka.remote.dot-netty.tcp.ssl {{ {ssl} }}").WithFallback(Complete($"akka.remote.dot-netty.tcp.hostname = \"0.0.0.0\"\n{Tls}"));

        Assert.Contains("suppress-validation must be off", Assert.Throws<ConfigurationException>(() => NodeTrust.Check(config, ClusterSettings.From(config), new(1, 5, 52))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_that_is_looked_at_is_that_of_the_package() => Assert.Equal((1, 5), (NodeTrust.RemoteVersion.Major, NodeTrust.RemoteVersion.Minor));

    private static void Check(string hocon, string akka)
    {
        Config config = Complete(hocon);
        NodeTrust.Check(config, ClusterSettings.From(config), Version.Parse(akka));
    }

    private static Config Complete(string hocon) => NodeConfiguration.Complete(Config.Empty, [ConfigurationFactory.ParseString(hocon)]);
}
