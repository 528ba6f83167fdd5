using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Tests.Scheduling;

public sealed class TransitionTableTests
{
    private static readonly string[] s_legal =
    [
        "Forgotten Released",
        "Released Waiting", "Released Memory", "Released Erred", "Released Forgotten",
        "Waiting Released", "Waiting Queued", "Waiting NoWorker", "Waiting Processing", "Waiting Memory", "Waiting Erred",
        "Queued Released", "Queued Waiting", "Queued Processing", "Queued Memory",
        "NoWorker Released", "NoWorker Waiting", "NoWorker Processing", "NoWorker Memory",
        "Processing Released", "Processing Waiting", "Processing Memory", "Processing Erred",
        "Memory Released",
        "Erred Released",
    ];

    [Fact]
    public void Only_the_listed_edges_are_legal()
    {
        var legal = new List<string>();
        foreach (TaskState from in Enum.GetValues<TaskState>())
        {
            foreach (TaskState to in Enum.GetValues<TaskState>())
            {
                if (TaskTransitions.IsLegal(from, to))
                {
                    legal.Add($"{from} {to}");
                }
            }
        }

        Assert.Equal(s_legal.Order(StringComparer.Ordinal), legal.Order(StringComparer.Ordinal));
        Assert.Equal(TaskTransitions.StateCount, Enum.GetValues<TaskState>().Length);
    }

    [Fact]
    public void Simulation_takes_every_legal_edge()
    {
        var taken = new HashSet<string>();
        for (int seed = 10_000; seed < 10_150 && taken.Count < s_legal.Length; seed++)
        {
            var simulation = new Simulation(seed, new SchedulerOptions { StoryLength = 1 << 16 });
            simulation.Trouble(300);
            taken.UnionWith(simulation.State.RecentTransitions().Select(t => $"{t.From} {t.To}"));
        }

        Assert.Equal(s_legal.Order(StringComparer.Ordinal), taken.Order(StringComparer.Ordinal));
    }
}
