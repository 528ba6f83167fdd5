namespace Actors.Runtime.Tests.Cores;

public sealed class JointSimulationTests
{
    private static readonly Dictionary<string, JointOptions> s_variants = new()
    {
        ["deaths"] = new(),
        ["calm"] = new() { Deaths = false },
        ["limits"] = new() { Limits = true },
        ["spill"] = new() { Limits = true, Spill = true },
        ["losses"] = new() { Losses = true },
        ["coordinators"] = new() { Coordinators = true, Deaths = false },
        ["coordinators and deaths"] = new() { Coordinators = true },
        ["all at once"] = new() { Losses = true, Limits = true, Spill = true, Coordinators = true },
        ["everything"] = new() { Losses = true, Limits = true, Spill = true },
    };

    /// <summary>Which seeds are run: 60 unless the environment says <c>JOINT_SEEDS=first..last</c>.</summary>
    private static (int First, int Last) Seeds()
    {
        string[]? parts = Environment.GetEnvironmentVariable("JOINT_SEEDS")?.Split("..");
        return parts is null ? (0, 60) : (int.Parse(parts[0], null), int.Parse(parts[1], null));
    }

    [Theory]
    [InlineData("deaths")]
    [InlineData("calm")]
    [InlineData("limits")]
    [InlineData("spill")]
    [InlineData("losses")]
    [InlineData("everything")]
    [InlineData("coordinators")]
    [InlineData("coordinators and deaths")]
    [InlineData("all at once")]
    public void Both_cores_together_give_right_results_and_leave_nothing(string variant)
    {
        (int first, int last) = Seeds();
        var failed = new List<string>();
        for (int seed = first; seed < last && failed.Count < 5; seed++)
        {
            if (Failure(variant, seed) is { } failure)
            {
                failed.Add(failure);
            }
        }

        Assert.True(failed.Count == 0, string.Join("\n\n", failed));
    }

    [Theory]
    [InlineData("everything", 200)]
    [InlineData("everything", 52)]
    [InlineData("everything", 164)]
    public void Scattered_data_and_inventories_that_cross_lose_and_leave_nothing(string variant, int seed) => Assert.Null(Failure(variant, seed));

    [Theory]
    [InlineData("everything", 1437)]
    public void Lost_word_that_a_worker_works_again_hangs_nothing(string variant, int seed) => Assert.Null(Failure(variant, seed));

    /// <summary>What goes wrong with a seed, and all that happened just before; null when nothing does.</summary>
    private static string? Failure(string variant, int seed)
    {
        try
        {
            new JointSimulation(seed, s_variants[variant]).Run();
            return null;
        }
        catch (Exception e)
        {
            var trace = new List<string>();
            Assert.ThrowsAny<Exception>(() => new JointSimulation(seed, s_variants[variant]) { Trace = trace.Add }.Run());
            if (Environment.GetEnvironmentVariable("JOINT_TRACE") is { } file)
            {
                File.WriteAllLines(file, trace);
            }

            return $"{variant}, seed {seed}: {e}\n{string.Join('\n', trace.TakeLast(30))}";
        }
    }
}
