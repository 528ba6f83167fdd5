using Akka.Configuration;

namespace Actors.Tests.Configuration;

/// <summary>Ready files, environment variables, and which of them wins.</summary>
public class NodeConfigurationTests
{
    private static readonly Dictionary<string, string> s_environment = new() { ["ACTORS_HOST"] = "node-7.example.com", ["POD_NAME"] = "actors-1" };

    public static TheoryData<string> ReadyFiles => [.. HoconFiles.All.Where(f => f != "reference.conf")];

    [Theory]
    [MemberData(nameof(ReadyFiles))]
    public void Every_ready_file_is_a_node_s_configuration(string file)
    {
        Config config = Complete(file);

        var settings = ClusterSettings.From(config);
        Assert.Equal("cluster", config.GetString("akka.actor.provider"));
        Assert.Equal("keep-majority", config.GetString("akka.cluster.split-brain-resolver.active-strategy"));
        Assert.Equal("worker", config.GetString("akka.cluster.split-brain-resolver.keep-majority.role"));
        Assert.Equal(TimeSpan.FromMilliseconds(1), config.GetTimeSpan("akka.cluster.down-removal-margin"));

        // Whoever is for more than its own machine has TLS on.
        Assert.Equal(config.GetString("akka.remote.dot-netty.tcp.hostname") != "127.0.0.1" || file == "tls.conf", settings.Tls is not null);
        Assert.Equal(settings.Tls is not null, config.GetBoolean("akka.remote.dot-netty.tcp.enable-ssl"));
        Assert.All(config.GetStringList("akka.cluster.seed-nodes"), s => Assert.StartsWith(settings.Tls is null ? "akka.tcp://actors@" : "akka.ssl.tcp://actors@", s, StringComparison.Ordinal));
    }

    [Fact]
    public void There_are_the_files_that_are_spoken_of() =>
        Assert.Equal(["fast-failure.conf", "kubernetes.conf", "laptop.conf", "reference.conf", "static.conf", "tls.conf"], HoconFiles.All);

    [Fact]
    public void Names_of_machines_and_pods_come_from_the_environment()
    {
        Config machine = Complete("static.conf"), pod = Complete("kubernetes.conf");

        Assert.Equal("node-7.example.com", machine.GetString("akka.remote.dot-netty.tcp.public-hostname"));
        Assert.Equal(2552, machine.GetInt("akka.remote.dot-netty.tcp.port"));
        Assert.Equal("actors-1.actors", pod.GetString("akka.remote.dot-netty.tcp.public-hostname"));
        Assert.Equal("akka.ssl.tcp://actors@actors-2.actors:2552", pod.GetStringList("akka.cluster.seed-nodes")[2]);
        Assert.Equal(("actors-1", "actors-1.actors", 2553), (ClusterSettings.From(pod).NodeName, ClusterSettings.From(pod).TransferPublicHost, ClusterSettings.From(pod).TransferPort));
    }

    [Fact]
    public void Fast_failure_wins_over_a_file_it_stands_before()
    {
        Config config = NodeConfiguration.Complete(Config.Empty, [Load("fast-failure.conf"), Load("laptop.conf")]);

        Assert.Equal(TimeSpan.FromMilliseconds(250), config.GetTimeSpan("akka.cluster.failure-detector.heartbeat-interval"));
        Assert.Equal(TimeSpan.FromSeconds(1), config.GetTimeSpan("akka.cluster.failure-detector.acceptable-heartbeat-pause"));
        Assert.Equal(TimeSpan.FromSeconds(2), config.GetTimeSpan("akka.cluster.split-brain-resolver.stable-after"));
        Assert.Equal(3, config.GetStringList("akka.cluster.seed-nodes").Count);
        Assert.Equal(2, ClusterSettings.From(config).Threads);
    }

    [Fact]
    public void The_shipped_defaults_decide_after_five_seconds() =>
        Assert.Equal(TimeSpan.FromSeconds(5), NodeConfiguration.Reference.GetTimeSpan("akka.cluster.split-brain-resolver.stable-after"));

    [Fact]
    public void Variables_override_files_and_files_the_defaults()
    {
        Config environment = NodeConfiguration.FromVariables(
        [
            new("ACTORS_WORKER_MEMORY_LIMIT", "3 GB"), new("ACTORS_SERIALIZATION_ASSEMBLIES", "One, Two.Three"), new("ACTORS_ALLOW_INSECURE", "on"),
            new("ACTORS_SECRET", "with \"quotes\" and \\"), new("PATH", "/bin"), new("ACTORS_HOST", "of no setting"),
        ]);

        var settings = ClusterSettings.From(NodeConfiguration.Complete(environment, [ConfigurationFactory.ParseString("actors.worker { memory-limit = 1 GB, threads = 5 }")]));

        Assert.Equal((ByteSize.GB(3), 5, true), (settings.MemoryLimit, settings.Threads, settings.AllowInsecure));
        Assert.Equal<string>(["One", "Two.Three"], settings.AssemblyNames);
        Assert.Equal("with \"quotes\" and \\", settings.Secret);
        Assert.Equal(TimeSpan.FromSeconds(60), settings.RetireTimeout);
    }

    [Fact]
    public void A_variable_that_looks_like_a_setting_and_is_none_is_an_error()
    {
        var error = Assert.Throws<ConfigurationException>(() => NodeConfiguration.FromVariables([new("ACTORS_WORKER_THREAD", "3")]));

        Assert.Contains("ACTORS_WORKER_THREADS", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a = 1\na = ${?NOPE}", "1")]
    [InlineData("a = 1\na = ${?SET}", "value")]
    [InlineData("a = x${?NOPE}y", "xy")]
    [InlineData("a = ${SET}\".b\"", "value.b")]
    [InlineData("a = \"${SET}\"", "${SET}")]
    [InlineData("a = 1 # ${NOPE}", "1")]
    [InlineData("a = 1 // ${NOPE}", "1")]
    [InlineData("b = 5\na = ${b}", "5")]
    [InlineData("b = \"http://x\", a = ${SET}", "value")]
    public void Names_in_braces_stand_for_variables(string hocon, string expected)
    {
        Config config = NodeConfiguration.Parse(hocon, "the text", ".", name => name == "SET" ? "value" : null);

        Assert.Equal(expected, config.GetString("a"));
    }

    [Fact]
    public void A_variable_that_must_be_set_is_missed_by_its_name_and_line()
    {
        var error = Assert.Throws<ConfigurationException>(() => NodeConfiguration.FromFile(HoconFiles.Path("kubernetes.conf"), _ => null));

        Assert.Contains("kubernetes.conf, line ", error.Message, StringComparison.Ordinal);
        Assert.Contains("POD_NAME is not set", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.Contains("no-such.conf", Assert.Throws<ConfigurationException>(() => NodeConfiguration.FromFile("no-such.conf")).Message, StringComparison.Ordinal);

    private static Config Load(string file) => NodeConfiguration.FromFile(HoconFiles.Path(file), s_environment.GetValueOrDefault);

    private static Config Complete(string file) => NodeConfiguration.Complete(Config.Empty, [Load(file)]);
}
