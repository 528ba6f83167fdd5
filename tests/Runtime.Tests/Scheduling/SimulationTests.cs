using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Tests.Scheduling;

public sealed class SimulationTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_happens_results_are_right_and_nothing_is_left(int part)
    {
        for (int seed = part * 100; seed < (part + 1) * 100; seed++)
        {
            try
            {
                var simulation = new Simulation(seed);
                simulation.Trouble(200);
                simulation.Settle();
                simulation.CheckResults();
                simulation.LeaveAll();
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Seed {seed}: {e.Message}", e);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Lost_messages_hang_nothing(int part)
    {
        for (int seed = part * 100; seed < (part + 1) * 100; seed++)
        {
            try
            {
                var simulation = new Simulation(seed) { Losses = true };
                simulation.Trouble(200);
                simulation.Settle();
                simulation.CheckResults();
                simulation.LeaveAll();
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Seed {seed}: {e.Message}", e);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Replayed_log_gives_the_same_effects(int seed)
    {
        var simulation = new Simulation(seed, new SchedulerOptions { LogEvents = true }) { RecordEffects = true };
        simulation.Trouble(400);
        simulation.Settle();

        var effects = new List<string>();
        SchedulerState again = SchedulerLog.Replay(simulation.State.Log!, (_, e) => effects.AddRange(e.Select(EffectText.Of)));

        Assert.NotEmpty(effects);
        Assert.Equal(simulation.Effects, effects[^simulation.Effects.Count..]);
        Assert.Equal(simulation.State.Dump(), again.Dump());
    }
}
