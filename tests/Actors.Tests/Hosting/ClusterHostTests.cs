using Actors.Runtime.Tests.Hosting;

namespace Actors.Tests.Hosting;

/// <summary>The contract, kept by a cluster of Akka.NET.</summary>
public sealed class ClusterHostTests(ClusterPool clusters) : HostContract, IClassFixture<ClusterPool>
{
    protected override Task<HostUnderTest> StartAsync(LocalClusterOptions options) => clusters.TakeAsync(options);

    protected override Task<HostUnderTest> StartNewAsync(LocalClusterOptions options) => clusters.StartAsync(options);

    protected override int Rounds(int usual) => Math.Max(1, usual / 12);
}
