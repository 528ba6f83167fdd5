using Actors.Node;
using Actors.Tests.Configuration;
using Akka.Configuration;

namespace Actors.Tests.Nodes;

/// <summary>The command line of a node.</summary>
public class NodeArgumentsTests
{
    [Fact]
    public void Options_win_over_texts_and_texts_over_files_and_later_files_over_earlier_ones()
    {
        Config config = Read(
            "--hocon", HoconFiles.Path("laptop.conf"), "--hocon", HoconFiles.Path("fast-failure.conf"), "--set", "actors.worker.threads=7", "--set", "akka.remote.dot-netty.tcp.port = 1",
            "--port", "2600", "--roles", "worker", "--seed", "127.0.0.1:2551", "--seed", "akka.tcp://actors@127.0.0.1:2552").ToConfig();

        Assert.Equal(2600, config.GetInt("akka.remote.dot-netty.tcp.port"));
        Assert.Equal(["worker"], config.GetStringList("akka.cluster.roles"));
        Assert.Equal(["akka.tcp://actors@127.0.0.1:2551", "akka.tcp://actors@127.0.0.1:2552"], config.GetStringList("akka.cluster.seed-nodes"));
        Assert.Equal(TimeSpan.FromSeconds(2), config.GetTimeSpan("akka.cluster.split-brain-resolver.stable-after"));
        Assert.Equal((7, ByteSize.GB(2)), (ClusterSettings.From(config).Threads, ClusterSettings.From(config).MemoryLimit));
    }

    [Fact]
    public void Roles_may_be_written_with_commas() => Assert.Equal(["coordinator", "worker"], Read("--roles", "coordinator,worker").Roles);

    [Fact]
    public void Seeds_of_a_cluster_with_certificates_have_their_addresses()
    {
        NodeArguments arguments = Read("--seed", "node-1:2552", "--cluster", "weather", "--set", "actors.tls { certificate = node.pfx, trusted = [ca.crt] }");

        Assert.Equal(["akka.ssl.tcp://weather@node-1:2552"], arguments.ToConfig().GetStringList("akka.cluster.seed-nodes"));
    }

    [Theory]
    [InlineData("node-1", "is no address")]
    [InlineData("node-1:0", "is no address")]
    [InlineData("akka.tcp://actors", "is no address")]
    [InlineData("akka.tcp://weather@node-1:2552", "is of the cluster 'weather', and this node is of 'actors'")]
    public void A_seed_that_is_none_is_an_error(string seed, string said) =>
        Assert.Contains(said, Assert.Throws<ConfigurationException>(() => Read("--seed", seed).ToConfig()).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_wrong_configuration_ends_the_command_with_its_own_code()
    {
        var errors = new StringWriter();

        int code = await new NodeProgram(Read("--set", "actors.worker.thread = 2"), TextWriter.Null, errors).RunAsync();

        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("'actors.worker.threads'", errors.ToString(), StringComparison.Ordinal);
    }

    private static NodeArguments Read(params string[] options) => CommandLine.Read(CommandLine.Root.Parse(["node", .. options]));
}
