using Actors.Clustering.Supervision;
using Actors.TestKit;
using Akka.Actor;

namespace Actors.Tests.Supervision;

/// <summary>The supervisor with candidates whose work a simulated cluster does: actors, coordinator, workers and faults in one virtual time.</summary>
public class SimulatedSupervisionTests() : SimulationTestKit(new() { Seed = 11, Workers = 3 })
{
    private const int Count = 8;
    private const int Faulty = 5;

    private static readonly SupervisionOptions s_options = new()
    {
        MinBackoff = TimeSpan.FromMinutes(1), MaxBackoff = TimeSpan.FromMinutes(5), RandomFactor = 0, MaxRestarts = 3, MaxUnderWay = 4,
    };

    private readonly Collected _outcomes = new();
    private readonly int[] _tries = new int[Count];

    [Fact]
    public void Candidates_come_to_their_results_though_a_worker_dies_and_one_fails_at_first()
    {
        Cluster.When(static m => m.Kind == SimulationEventKind.Report, Fault.Kill(Cluster.Workers[0]));
        Sys.ActorOf(Props.Create(() => new SupervisorActor<int, int>(Enumerable.Range(0, Count), RunAsync, s_options, _outcomes, () => 0)));

        EventFilter.Warning(contains: $"Candidate {Faulty} is tried again in 60000 ms").ExpectOne(() => Assert.True(AdvanceUntil(() => _outcomes.HasEnded, TimeSpan.FromMinutes(10)), DescribeHistory()));

        Assert.Null(_outcomes.Error);
        Assert.Equal(Enumerable.Range(0, Count).Select(i => (i, i * i, i == Faulty ? 1 : 0)), _outcomes.All.OrderBy(o => o.Index).Select(o => (o.Index, o.Value, o.Restarts)));
        Assert.Equal(Faulty, _outcomes.All[^1].Index);
        Assert.Equal([FaultKind.Kill], Cluster.History.Faults.Select(f => f.Kind));

        // The others did not wait for the one that failed.
        Assert.InRange(Elapsed, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2));
    }

    /// <summary>Called in the turn of the candidate's actor.</summary>
    private Task<int> RunAsync(int candidate, CancellationToken stop) => Client.Submit(Square, candidate, ++_tries[candidate]).ResultAsync(stop);

    private static int Square(int candidate, int attempt) =>
        candidate == Faulty && attempt == 1 ? throw new InvalidOperationException("It fails at first.") : candidate * candidate;

    private sealed class Collected : ISupervisionSink<int, int>
    {
        public List<CandidateOutcome<int, int>> All { get; } = [];

        public bool HasEnded { get; private set; }

        public Exception? Error { get; private set; }

        public void Add(CandidateOutcome<int, int> outcome) => All.Add(outcome);

        public void End(Exception? error) => (HasEnded, Error) = (true, error);
    }
}
