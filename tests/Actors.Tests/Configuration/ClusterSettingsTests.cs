using System.Collections;
using System.Reflection;
using Actors.Clustering.Configuration;
using Actors.Runtime.Hosting.Remote;
using Actors.Runtime.Scheduling;
using Actors.Runtime.Transfer;
using Actors.Runtime.Working;
using Akka.Configuration;
using Akka.Configuration.Hocon;

namespace Actors.Tests.Configuration;

/// <summary>What settings mean, what they are unless said, and what is said of mistakes.</summary>
public class ClusterSettingsTests
{
    [Fact]
    public void The_reference_file_has_every_setting_and_nothing_else()
    {
        var keys = new List<string>();
        Collect(NodeConfiguration.Reference.GetConfig("actors").Root.GetObject(), "", keys);

        Assert.Equal(NodeConfiguration.Keys.Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_reference_files_values_are_the_defaults_of_the_code()
    {
        var read = ClusterSettings.From(NodeConfiguration.Reference);
        var made = ClusterSettings.From(Config.Empty);

        AssertSame(new ClusterSettings(), made);
        AssertSame(made, read);
    }

    [Fact]
    public void The_constants_are_those_of_the_other_hosts()
    {
        var settings = ClusterSettings.From(NodeConfiguration.Reference);
        var transfer = new TransferOptions { Secret = [], Policy = new() };

        AssertSame(SchedulerOptions.Default, settings.Scheduling);
        AssertSame(new WorkerOptions { Id = default, SmallestSpill = WorkerEngine.SmallestSpill }, settings.Working);
        AssertSame(transfer with { Policy = settings.Transfer.Policy, Secret = settings.Transfer.Secret }, settings.Transfer);
        Assert.Equal(new LocalClusterOptions().WorkerTimeout, settings.WorkerTimeout);
    }

    [Fact]
    public void Every_setting_of_the_cores_can_be_set()
    {
        string[] scheduling = Differences(SchedulerOptions.Default, Changed().Scheduling);
        string[] working = Differences(new WorkerOptions { Id = default, SmallestSpill = WorkerEngine.SmallestSpill }, Changed().Working);

        // The others are not of the user's: which host it is, and what tests want.
        Assert.Equal(["AreSame", "Default", "KeepAnswers", "LogEvents", "NewsPatience", "ValidateAfterEachEvent"], Missing<SchedulerOptions>(scheduling));
        Assert.Equal(["Id", "MemoryLimit", "Threads", "ValidateAfterEachEvent"], Missing<WorkerOptions>(working));
    }

    [Fact]
    public void Every_setting_has_a_comment_above_it()
    {
        string[] lines = File.ReadAllLines(HoconFiles.Path("reference.conf"));
        int start = Array.IndexOf(lines, "actors {"), end = Array.IndexOf(lines, "}", start);
        for (int i = start + 1; i < end; i++)
        {
            if (lines[i].Contains(" = ", StringComparison.Ordinal) && !lines[i].TrimStart().StartsWith('#'))
            {
                Assert.True(lines[i - 1].TrimStart().StartsWith('#'), $"line {i + 1}, '{lines[i].Trim()}', has no comment above it");
            }
        }
    }

    [Theory]
    [InlineData("actors.worker.thread = 2", "actors.worker.threads")]
    [InlineData("actors.worker.memory_limit = 2 GB", "actors.worker.memory-limit")]
    [InlineData("actors.memory-limit = 2 GB", "actors.worker.memory-limit")]
    [InlineData("actors.shceduler.stealing = off", "actors.scheduler.stealing")]
    [InlineData("actors.client.beats = 2 s", "actors.client.beat")]
    [InlineData("actors.tls.trust = []", "actors.tls.trusted")]
    [InlineData("actors.worker { threads = 2, spil = on }", "actors.worker.spill")]
    [InlineData("actors.nodes { }", "actors.node.name")]
    public void An_unknown_key_is_an_error_that_names_the_nearest_one(string hocon, string nearest)
    {
        var error = Assert.Throws<ConfigurationException>(() => NodeConfiguration.Complete(Config.Empty, [ConfigurationFactory.ParseString(hocon)]));

        Assert.Contains($"'{nearest}'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("worker.threads = many", "actors.worker.threads is 'many'; it must be a whole number of at least 1, or 'auto'.")]
    [InlineData("worker.threads = 0", "actors.worker.threads is '0'; it must be a whole number of at least 1, or 'auto'.")]
    [InlineData("worker.memory-limit = 2 cups", "actors.worker.memory-limit is '2 cups'")]
    [InlineData("client.timeout = 20", "actors.client.timeout is '20'; it must be a duration of at least 100 ms, with its unit (ms, s, m, h).")]
    [InlineData("worker.target-fraction = 1.5", "between 0 and 1")]
    [InlineData("worker.resources { GPU = lots }", "actors.worker.resources.GPU is 'lots'")]
    [InlineData("allow-insecure = maybe", "'on' or 'off'")]
    [InlineData("tls.trusted = ca.crt", "it must be a list of texts")]
    [InlineData("tls.trusted = [ca.crt]", "actors.tls.certificate is empty")]
    [InlineData("secret = short", "actors.secret has 5 characters")]
    public void A_wrong_value_is_an_error_that_says_what_it_must_be(string hocon, string said)
    {
        var error = Assert.Throws<ConfigurationException>(() => ClusterSettings.From(ConfigurationFactory.ParseString($"actors {{ {hocon} }}")));

        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_have_units()
    {
        var settings = ClusterSettings.From(ConfigurationFactory.ParseString("""
            actors {
              worker { threads = 3, memory-limit = 1.5 GiB, resources { GPU = 2, "big disk" = 0.5 } }
              client { give-up-after = 2 m, timeout = 1500 ms }
              scheduler { unknown-duration = 20 ms, bandwidth = 1 GB, no-worker-timeout = off }
            }
            """));

        Assert.Equal((3, ByteSize.GiB(1.5)), (settings.Threads, settings.MemoryLimit));
        Assert.Equal([new("GPU", 2), new("big disk", 0.5)], settings.Resources);
        Assert.Equal((TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(1.5)), (settings.ClientGivesUpAfter, settings.ClientTimeout));
        Assert.Equal((0.02, 1e9, null), (settings.Scheduling.UnknownDuration, settings.Scheduling.Bandwidth, settings.Scheduling.NoWorkerTimeout));
    }

    /// <summary>Settings that have all been given other values.</summary>
    private static ClusterSettings Changed()
    {
        string hocon = string.Join('\n', NodeConfiguration.Keys.Where(k => k.StartsWith("scheduler.", StringComparison.Ordinal) || k.StartsWith("worker.", StringComparison.Ordinal))
            .Where(k => k is not "worker.resources").Select(k => $"actors.{k} = {Other(NodeConfiguration.Reference.GetString($"actors.{k}"))}"));
        return ClusterSettings.From(ConfigurationFactory.ParseString(hocon));
    }

    private static string Other(string value) =>
        value switch
        {
            "on" => "off",
            "off" => "77 s",
            "auto" => "7",
            _ when SettingReader.DurationOf(value) is not null => "77 s",
            _ when value.EndsWith('B') => "77 MB",
            _ when value.Contains('.', StringComparison.Ordinal) => "0.77",
            _ => "77",
        };

    private static string[] Differences<T>(T a, T b) =>
        [.. typeof(T).GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => !Equals(p.GetValue(a), p.GetValue(b))).Select(p => p.Name)];

    private static string[] Missing<T>(string[] differences) =>
        [.. typeof(T).GetProperties().Select(p => p.Name).Except(differences).Where(n => n != "EqualityContract").Order(StringComparer.Ordinal)];

    private static void AssertSame<T>(T expected, T actual)
    {
        foreach (PropertyInfo property in typeof(T).GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(p => p.Name != "EqualityContract"))
        {
            object? a = property.GetValue(expected), b = property.GetValue(actual);
            if (a is IEnumerable x and not string && b is IEnumerable y)
            {
                Assert.Equal(x.Cast<object>(), y.Cast<object>());
                continue;
            }

            Assert.True(Equals(a, b), $"{property.Name}: {a} and {b}");
        }
    }

    private static void Collect(HoconObject section, string prefix, List<string> keys)
    {
        foreach ((string name, HoconValue value) in section.Items)
        {
            if (value.IsObject() && prefix + name != "worker.resources")
            {
                Collect(value.GetObject(), $"{prefix}{name}.", keys);
            }
            else
            {
                keys.Add(prefix + name);
            }
        }
    }
}
