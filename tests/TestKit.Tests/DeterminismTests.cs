using Akka.Actor;

namespace Actors.TestKit.Tests;

/// <summary>A seed gives the same history each time, with actors, timers, probes and faults in it.</summary>
public class DeterminismTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_same_seed_gives_the_same_history_and_the_same_messages(long seed)
    {
        var (hash, messages) = Play(seed);

        Assert.Equal((hash, messages), Play(seed));
        Assert.True(messages.Length > 1000);
        Assert.NotEqual(hash, Play(seed + 100).Hash);
    }

    private static (ulong Hash, string Messages) Play(long seed)
    {
        using var game = new Game(seed);
        return game.Play();
    }

#pragma warning disable xUnit1000 // Not run by itself.
    private sealed class Game(long seed) : SimulationTestKit(new() { Seed = seed, Workers = 3, Faults = FaultPlan.BadNetwork with { KillWorkerEvery = TimeSpan.FromSeconds(2) } })
#pragma warning restore xUnit1000
    {
        public (ulong Hash, string Messages) Play()
        {
            var log = new List<string>();
            var team = Enumerable.Range(0, 5).Select(i => Sys.ActorOf(Props.Create(() => new Player(i, Client, m => log.Add($"{Elapsed.Ticks} {m}"))), $"player-{i}")).ToArray();
            var worker = AddWorker("probe");
            Advance(TimeSpan.FromSeconds(5));
            foreach (var task in worker.Assigned.Values.ToArray())
            {
                worker.Finish(task);
            }

            Array.ForEach(team, p => p.Tell("report"));
            Advance(TimeSpan.FromSeconds(5));
            return (Cluster.History.Hash, string.Join('\n', log));
        }
    }

    private sealed class Player : ReceiveActor, IWithTimers
    {
        public Player(int number, Client client, Action<string> log)
        {
            int turns = 0;
            Receive<string>(m => m == "turn", _ =>
            {
                client.Submit(static (int x) => x * 2, (++turns * 10) + number, new() { Workers = ["worker-1", "worker-2"] }).ResultAsync().PipeTo(Self);
                Context.ActorSelection($"../player-{(number + 1) % 5}").Tell($"hello from {number}");
            });
            Receive<string>(m => log($"{number} hears {m}"));
            Receive<int>(n => log($"{number} gets {n}"));
            Receive<Status.Failure>(f => log($"{number} fails {f.Cause.Message}"));
            Begin = () => Timers!.StartPeriodicTimer("turn", "turn", TimeSpan.FromMilliseconds(90 + (number * 7)));
        }

        public ITimerScheduler? Timers { get; set; }

        private Action Begin { get; }

        protected override void PreStart() => Begin();
    }
}
