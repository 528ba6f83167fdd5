using System.Diagnostics;
using System.Globalization;
using Actors.Runtime.Tests.Hosting.Simulated.Scenarios;

namespace Actors.Runtime.Tests.Hosting.Simulated;

/// <summary>The scenarios on a fixed set of seeds: 12 each unless the environment says <c>SIMULATION_SEEDS=first..last</c>.</summary>
public sealed class ScenarioTests
{
    public static TheoryData<string> Names { get; } = [.. Scenarios.Scenarios.All.Select(s => s.Name)];

    public static TheoryData<string, long, string> KnownSeeds
    {
        get
        {
            var data = new TheoryData<string, long, string>();
            foreach ((string scenario, long seed, string what) in Scenarios.Scenarios.KnownSeeds)
            {
                data.Add(scenario, seed, what);
            }

            return data;
        }
    }

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
    [MemberData(nameof(KnownSeeds))]
    public void What_went_wrong_once_does_not_again(string name, long seed, string what)
    {
        Exception? failure = Record.Exception(() => Scenarios.Scenarios.Named(name).Run(seed));

        Assert.True(failure is null, $"Once {what}. Now: {failure}");
    }

    [Fact]
    public void Every_kind_of_message_is_there_to_be_struck()
    {
        // The scenarios take them in turn, each kind that a program sends (see CalmRun.OfAnyKind).
        IEnumerable<string> sent = CoordinatorLost.Programs.SelectMany(p => Enumerable.Range(1, 3).SelectMany(seed =>
        {
            var calm = CalmRun.Of(p.Options with { Seed = seed }, p.Program);
            return calm.KindsOfCoordinator();
        }));

        Assert.Empty(MessageKinds.All.Except(sent));
        Assert.Empty(sent.Except(MessageKinds.All));
    }

    public static TheoryData<string, int> Strikes { get; } = new()
    {
        // Just before it is sent, just after, on its way, just before it is handled, just after.
        { CoordinatorLost.Loss, 0 }, { CoordinatorLost.Loss, 1 }, { CoordinatorLost.Loss, 2 }, { CoordinatorLost.Loss, 3 }, { CoordinatorLost.Loss, 4 },
        { CoordinatorLost.Thaw, 2 }, { CoordinatorLost.Thaw, 4 },

        // Late, and lost where it can be.
        { CoordinatorLost.Message, 0 }, { CoordinatorLost.Message, 3 },
    };

    [Theory]
    [MemberData(nameof(Strikes))]
    public void Every_kind_of_message_is_struck(string what, int moment)
    {
        foreach (string kind in MessageKinds.All)
        {
            int before = Struck(kind);
            long seed = moment;
            while (!CoordinatorLost.StrikeOne(what, kind, seed += 5))
            {
                Assert.True(seed < 100, $"No program sends '{kind}' when it can be struck.");
            }

            Assert.True(Struck(kind) > before, $"The trouble did not come with '{kind}', seed {seed}.");
        }

        int Struck(string kind) => MessageKinds.Struck.GetValueOrDefault((what, kind));
    }

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
        FaultKind[] seen = [.. Enumerable.Range(1, 40).SelectMany(seed => Scenarios.Scenarios.Named(Scenarios.Scenarios.AllAtOnce).Run(seed).Faults)
            .Select(f => f.Kind).Distinct().Order()];

        Assert.Equal(Enum.GetValues<FaultKind>(), seen);
    }
}
