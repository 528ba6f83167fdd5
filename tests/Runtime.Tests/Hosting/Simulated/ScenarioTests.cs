using System.Diagnostics;
using System.Globalization;

namespace Actors.Runtime.Tests.Hosting.Simulated;

/// <summary>The scenarios on a fixed set of seeds: 12 each unless the environment says <c>SIMULATION_SEEDS=first..last</c>.</summary>
public sealed class ScenarioTests
{
    public static TheoryData<string> Names { get; } = [.. Scenarios.Scenarios.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Right_results_and_nothing_left(string name)
    {
        string[]? range = Environment.GetEnvironmentVariable("SIMULATION_SEEDS")?.Split("..");
        (long first, long last) = range is null ? (1, 13) : (long.Parse(range[0], null), long.Parse(range[1], null));

        IReadOnlyList<SimulationFailedException> failures = Scenarios.Scenarios.Named(name).RunMany(first, (int)(last - first));

        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
    }

    [Theory]
    [InlineData("everything and little memory", 123)]
    public void Data_scattered_to_a_worker_that_only_a_dead_coordinator_knew_is_not_left_behind(string name, long seed) => Scenarios.Scenarios.Named(name).Run(seed);

    [Fact]
    public async Task Another_process_has_the_same_history()
    {
        const string Name = "everything and little memory";
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(dotnet, [typeof(ScenarioTests).Assembly.Location, "history", Name, "3"]) { RedirectStandardOutput = true };
        using Process other = Process.Start(start)!;
        string printed = await other.StandardOutput.ReadToEndAsync();
        await other.WaitForExitAsync();

        Assert.Equal(Scenarios.Scenarios.Named(Name).Run(3).Hash.ToString(CultureInfo.InvariantCulture), printed.Trim());
    }

    [Fact]
    public void Everything_that_can_go_wrong_does()
    {
        FaultKind[] seen = [.. Enumerable.Range(1, 12).SelectMany(seed => Scenarios.Scenarios.Named("everything and little memory").Run(seed).Faults)
            .Select(f => f.Kind).Distinct().Order()];

        Assert.Equal(Enum.GetValues<FaultKind>().Except([FaultKind.Retire, FaultKind.Join]), seen);
    }
}
