using Actors.Runtime.Tests.Hosting;

namespace Actors.Tests.Hosting;

/// <summary>The contract, kept by a cluster of Akka.NET.</summary>
public sealed class ClusterHostTests : HostContract
{
    protected override async Task<HostUnderTest> StartAsync(LocalClusterOptions options) => await ClusterHostUnderTest.StartAsync(options);

    protected override int Rounds(int usual) => Math.Max(1, usual / 12);
}
