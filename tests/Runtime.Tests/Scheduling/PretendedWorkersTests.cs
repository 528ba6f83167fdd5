using Actors.Graph.Tasks;
using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Tests.Scheduling;

public sealed class PretendedWorkersTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(16, 1)]
    [InlineData(3, 4)]
    public void Wide_graph_goes_from_submitted_to_forgotten(int workers, int threads)
    {
        TaskGraph graph = PretendedWorkers.WideGraph(20_000);

        (int tasks, _, _, SchedulerState state) = PretendedWorkers.Run(graph, workers, threads, SchedulerOptions.Default);

        Assert.Equal(graph.Count, tasks);
        Assert.Equal(0, state.GraphCount);
        Assert.Empty(state.Groups());
        Assert.All(state.Workers(), w => Assert.Equal((0, 0, 0L), (w.Processing, w.Holding, w.HeldBytes)));
        state.Validate();
    }

    [Fact]
    public void Invariants_hold_after_every_event_of_a_wide_graph()
    {
        TaskGraph graph = PretendedWorkers.WideGraph(300);

        (_, _, _, SchedulerState state) = PretendedWorkers.Run(graph, 4, 2, new SchedulerOptions { ValidateAfterEachEvent = true });

        Assert.Equal(0, state.TaskCount);
    }
}
