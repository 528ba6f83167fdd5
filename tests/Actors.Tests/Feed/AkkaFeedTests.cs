using System.Reflection;

namespace Actors.Tests.Feed;

/// <summary>Compiled with and without the Akka.NET packages, so that a run without them says so.</summary>
public class AkkaFeedTests
{
    [SkippableFact]
    public void Akka_packages_of_version_1_5_are_referenced()
    {
        Skip.IfNot(
            Metadata("AkkaAvailable") == "true",
            $"The cluster host is not tested here: {Metadata("AkkaReason")} "
            + "With a source that carries the packages in the NuGet configuration, the same command tests it.");

        var akka = Assembly.Load("Akka").GetName().Version;
        var cluster = Assembly.Load("Akka.Cluster").GetName().Version;

        Assert.Equal((1, 5), (akka?.Major, akka?.Minor));
        Assert.Equal(akka, cluster);
    }

    private static string? Metadata(string key) =>
        typeof(AkkaFeedTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(x => x.Key == key).Value;
}
