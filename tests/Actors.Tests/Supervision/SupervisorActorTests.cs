using Actors.Clustering.Supervision;
using Akka.Actor;
using Akka.Configuration;
using Akka.TestKit;

namespace Actors.Tests.Supervision;

/// <summary>The supervisor and its candidates, in virtual time; what a try comes to is decided by the test.</summary>
public class SupervisorActorTests() : AkkaTestKit(ConfigurationFactory.ParseString(Hocon))
{
    private const string Hocon = """
        akka { scheduler.implementation = "Akka.TestKit.TestScheduler, Akka.TestKit", loglevel = INFO, test.timefactor = 3 }
        """;

    private static readonly SupervisionOptions s_options = new()
    {
        MinBackoff = TimeSpan.FromSeconds(1), MaxBackoff = TimeSpan.FromSeconds(5), RandomFactor = 0, MaxRestarts = 3,
    };

    private readonly Dictionary<string, Queue<TaskCompletionSource<int>>> _tries = [];
    private readonly Lock _lock = new();

    private TestScheduler Time => (TestScheduler)Sys.Scheduler;

    [Fact]
    public void Every_candidate_is_a_child_and_its_result_comes_as_it_is_there()
    {
        TestProbe sink = Supervise(["a", "b"], s_options);
        TryOf("b").SetResult(2);

        var first = sink.ExpectMsg<CandidateOutcome<string, int>>();
        TryOf("a").SetResult(1);
        var second = sink.ExpectMsg<CandidateOutcome<string, int>>();

        Assert.Equal((1, "b", 2, 0), (first.Index, first.Candidate, first.Value, first.Restarts));
        Assert.Equal((0, "a", 1), (second.Index, second.Candidate, second.Value));
        sink.ExpectMsg("end");
    }

    [Fact]
    public void No_more_than_so_many_are_under_way_and_the_others_are_not_taken_from_their_source()
    {
        int taken = 0;
        TestProbe sink = Supervise(Source(), s_options with { MaxUnderWay = 2 });
        TaskCompletionSource<int> one = TryOf("1");
        TryOf("2");
        Assert.Equal(2, Volatile.Read(ref taken));

        one.SetResult(1);
        sink.ExpectMsg<CandidateOutcome<string, int>>();
        TryOf("3");

        Assert.Equal(3, Volatile.Read(ref taken));

        IEnumerable<string> Source()
        {
            foreach (string candidate in (string[])["1", "2", "3", "4"])
            {
                Interlocked.Increment(ref taken);
                yield return candidate;
            }
        }
    }

    [Fact]
    public void A_candidate_that_fails_is_restarted_after_a_wait_that_doubles()
    {
        TestProbe sink = Supervise(["a"], s_options);
        foreach (int seconds in (int[])[1, 2, 4])
        {
            EventFilter.Warning(contains: $"tried again in {seconds}000 ms").ExpectOne(() => TryOf("a").SetException(new IOException("not yet")));
            Time.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
            Assert.Equal(0, WaitingTries("a"));
            Time.Advance(TimeSpan.FromMilliseconds(1));
        }

        TryOf("a").SetResult(7);

        var outcome = sink.ExpectMsg<CandidateOutcome<string, int>>();
        Assert.Equal((7, 3, true), (outcome.Value, outcome.Restarts, outcome.Succeeded));
        sink.ExpectMsg("end");
    }

    [Fact]
    public void One_failure_too_many_is_the_outcome_and_others_are_not_touched()
    {
        TestProbe sink = Supervise(["a", "b"], s_options with { MaxRestarts = 1 });
        TaskCompletionSource<int> other = TryOf("b");
        EventFilter.Warning(contains: "tried again").ExpectOne(() => TryOf("a").SetException(new IOException("first")));
        Time.Advance(TimeSpan.FromSeconds(1));

        EventFilter.Warning(contains: "failed for good, after 1 restarts: second").ExpectOne(() => TryOf("a").SetException(new IOException("second")));

        var outcome = sink.ExpectMsg<CandidateOutcome<string, int>>();
        Assert.Equal(("a", 1, false), (outcome.Candidate, outcome.Restarts, outcome.Succeeded));
        Assert.Equal("second", Assert.Throws<IOException>(() => outcome.Value).Message);
        other.SetResult(2);
        Assert.Equal(2, sink.ExpectMsg<CandidateOutcome<string, int>>().Value);
        sink.ExpectMsg("end");
    }

    [Fact]
    public void What_trying_again_does_not_help_is_not_tried_again()
    {
        TestProbe sink = Supervise(["a"], s_options);

        TryOf("a").SetException(new ArgumentException("wrong"));

        var outcome = sink.ExpectMsg<CandidateOutcome<string, int>>();
        Assert.IsType<ArgumentException>(outcome.Error);
        Assert.Equal(0, outcome.Restarts);
        sink.ExpectMsg("end");
    }

    [Fact]
    public void To_resume_is_to_try_again_at_once()
    {
        TestProbe sink = Supervise(["a"], s_options with { MaxRestarts = 0, Decide = e => e is TimeoutException ? ActorStrategy.Resume : ActorStrategy.Stop });
        TryOf("a").SetException(new TimeoutException("busy"));
        TryOf("a").SetException(new TimeoutException("busy"));
        TryOf("a").SetResult(3);

        var outcome = sink.ExpectMsg<CandidateOutcome<string, int>>();
        Assert.Equal((3, 0), (outcome.Value, outcome.Restarts));
    }

    [Fact]
    public void To_escalate_ends_everything_and_cancels_what_is_under_way()
    {
        TestProbe sink = Supervise(["a", "b"], s_options with { Decide = _ => ActorStrategy.Escalate });
        TaskCompletionSource<int> other = TryOf("b");

        EventFilter.Exception<IOException>(contains: "disk").Mute();
        TryOf("a").SetException(new IOException("disk"));

        Assert.Equal("disk", sink.ExpectMsg<Status.Failure>().Cause.Message);
        AwaitCondition(() => other.Task.IsCanceled);
    }

    [Fact]
    public void A_try_that_takes_too_long_is_cancelled_and_has_failed()
    {
        TestProbe sink = Supervise(["a"], s_options with { AttemptTimeout = TimeSpan.FromMinutes(1), MaxRestarts = 1 });
        TaskCompletionSource<int> late = TryOf("a");
        EventFilter.Warning(contains: "took longer").ExpectOne(() => Time.Advance(TimeSpan.FromMinutes(1)));
        AwaitCondition(() => late.Task.IsCanceled);

        Time.Advance(TimeSpan.FromSeconds(1));
        TryOf("a").SetResult(5);

        Assert.Equal(5, sink.ExpectMsg<CandidateOutcome<string, int>>().Value);
    }

    [Fact]
    public void Whoever_stops_the_supervisor_cancels_what_is_under_way()
    {
        TestProbe sink = CreateTestProbe();
        IActorRef supervisor = Start(["a"], s_options, sink);
        TaskCompletionSource<int> running = TryOf("a");

        Sys.Stop(supervisor);

        Assert.IsType<OperationCanceledException>(sink.ExpectMsg<Status.Failure>().Cause);
        AwaitCondition(() => running.Task.IsCanceled);
    }

    [Fact]
    public void A_source_that_throws_ends_everything_with_its_exception()
    {
        TestProbe sink = Supervise(Source(), s_options);

        Assert.Equal("no more", Assert.IsType<InvalidDataException>(sink.ExpectMsg<Status.Failure>().Cause).Message);

        static IEnumerable<string> Source()
        {
            yield return "a";
            throw new InvalidDataException("no more");
        }
    }

    [Fact]
    public void Waits_grow_up_to_a_limit_and_are_spread()
    {
        var options = new SupervisionOptions { MinBackoff = TimeSpan.FromSeconds(1), MaxBackoff = TimeSpan.FromSeconds(10), RandomFactor = 0.5 };

        Assert.Equal([1, 2, 4, 8, 10, 10], Enumerable.Range(1, 6).Select(n => options.BackoffOf(n, 0).TotalSeconds));
        Assert.Equal([1.25, 2.5, 5, 10], Enumerable.Range(1, 4).Select(n => options.BackoffOf(n, 0.5).TotalSeconds));
        Assert.Equal(TimeSpan.FromSeconds(10), options.BackoffOf(1000, 1));
    }

    private TestProbe Supervise(IEnumerable<string> candidates, SupervisionOptions options)
    {
        TestProbe sink = CreateTestProbe();
        Start(candidates, options, sink);
        return sink;
    }

    private IActorRef Start(IEnumerable<string> candidates, SupervisionOptions options, TestProbe probe) =>
        Sys.ActorOf(Props.Create(() => new SupervisorActor<string, int>(candidates, RunAsync, options, new ProbeSink(probe.Ref), () => 0)));

    private Task<int> RunAsync(string candidate, CancellationToken stop)
    {
        var run = new TaskCompletionSource<int>();
        stop.Register(() => run.TrySetCanceled());
        lock (_lock)
        {
            (_tries.TryGetValue(candidate, out Queue<TaskCompletionSource<int>>? tries) ? tries : _tries[candidate] = new()).Enqueue(run);
        }

        return run.Task;
    }

    /// <summary>The try of a candidate that has begun, once it has.</summary>
    private TaskCompletionSource<int> TryOf(string candidate)
    {
        AwaitCondition(() => WaitingTries(candidate) > 0);
        lock (_lock)
        {
            return _tries[candidate].Dequeue();
        }
    }

    private int WaitingTries(string candidate)
    {
        lock (_lock)
        {
            return _tries.TryGetValue(candidate, out Queue<TaskCompletionSource<int>>? tries) ? tries.Count : 0;
        }
    }

    private sealed class ProbeSink(IActorRef probe) : ISupervisionSink<string, int>
    {
        public void Add(CandidateOutcome<string, int> outcome) => probe.Tell(outcome);

        public void End(Exception? error) => probe.Tell(error is null ? "end" : new Status.Failure(error));
    }
}
