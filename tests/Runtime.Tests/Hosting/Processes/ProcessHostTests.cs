namespace Actors.Runtime.Tests.Hosting.Processes;

/// <summary>The contract, kept by worker processes.</summary>
public sealed class ProcessHostTests : HostContract
{
    protected override async Task<HostUnderTest> StartAsync(LocalClusterOptions options) =>
        new ProcessHostUnderTest(await LocalCluster.StartAsync(options with { Processes = true, Assemblies = [typeof(HostContract).Assembly] }));

    protected override int Rounds(int usual) => Math.Max(1, usual / 6);
}
