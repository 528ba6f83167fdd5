using System.Reflection;

namespace Actors.TestKit.Tests.Feed;

/// <summary>Compiled with and without the Akka.NET packages, so that a run without them says so.</summary>
public class AkkaFeedTests
{
    [SkippableFact]
    public void The_testkit_stands_on_Akka_1_5()
    {
        Skip.IfNot(
            Metadata("AkkaAvailable") == "true",
            $"Actors.TestKit is not tested here: {Metadata("AkkaReason")} "
            + "With a source that carries the packages in the NuGet configuration, the same command tests it.");

        var references = Assembly.Load("Actors.TestKit").GetReferencedAssemblies();
        var akka = references.Single(x => x.Name == "Akka.TestKit.Xunit2").Version;

        Assert.Equal((1, 5), (akka?.Major, akka?.Minor));
    }

    private static string? Metadata(string key) =>
        typeof(AkkaFeedTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(x => x.Key == key).Value;
}
