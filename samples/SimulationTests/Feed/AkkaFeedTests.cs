using System.Reflection;

namespace Samples.SimulationTests.Feed;

/// <summary>Says so where the sample cannot be built.</summary>
public class AkkaFeedTests
{
    [SkippableFact]
    public void The_sample_is_there()
    {
        Skip.IfNot(Metadata("AkkaAvailable") == "true", $"This sample needs Akka.NET: {Metadata("AkkaReason")}");

        Assert.NotNull(typeof(AkkaFeedTests).Assembly.GetType("Samples.SimulationTests.PriceDeskTests"));
    }

    private static string? Metadata(string key) =>
        typeof(AkkaFeedTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(x => x.Key == key).Value;
}
