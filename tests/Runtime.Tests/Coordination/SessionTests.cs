using Actors.Runtime.Coordination;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Tests.Coordination;

/// <summary>A client's part: heartbeats, repeats, withdrawals, and what it tells holders of leases.</summary>
public sealed class SessionTests
{
    private static readonly ClientId s_id = new("alice");

    private readonly ManualTime _time = new();
    private readonly List<SchedulerStimulus> _sent = [];

    [Fact]
    public void A_lease_is_renewed_every_third_of_its_time()
    {
        CoordinationSession session = Session();
        SemaphoreLease lease = Acquire(session);
        _sent.Clear();

        _time.Advance(9.9);
        Assert.Empty(_sent);
        _time.Advance(0.1);
        CoordinationBeat beat = Assert.IsType<CoordinationBeat>(Assert.Single(_sent));
        Assert.Equal(1, Assert.Single(beat.Leases).Request);
        session.OnReply(new BeatReply(s_id, beat.Beat, 1, [], []));
        _time.Advance(29.9);
        Assert.True(lease.IsHeld);
        Assert.Equal(3, _sent.Count);
    }

    [Fact]
    public void A_holder_whose_heartbeats_nobody_answers_is_told_before_anybody_else_can_have_the_lease()
    {
        CoordinationSession session = Session();
        SemaphoreLease lease = Acquire(session);
        _time.Advance(10);
        session.OnReply(new BeatReply(s_id, 1, 1, [], []));

        _time.Advance(29.9);
        Assert.True(lease.IsHeld);
        _time.Advance(0.1);

        Assert.False(lease.IsHeld);
        Assert.True(lease.Lost.IsCancellationRequested);
        Assert.Contains("could not be renewed for 30 s", lease.LostReason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_holder_is_told_what_the_coordinator_says()
    {
        CoordinationSession session = Session();
        SemaphoreLease one = Acquire(session);
        SemaphoreLease two = Acquire(session);

        session.OnReply(new LeaseLost(s_id, one.Number, "worker w1 was lost"));
        _time.Advance(10);
        session.OnReply(new BeatReply(s_id, 1, 1, [two.Number], []));

        Assert.Equal("worker w1 was lost", one.LostReason);
        Assert.False(two.IsHeld);
        _sent.Clear();
        _time.Advance(100);
        Assert.Empty(_sent);
    }

    [Fact]
    public void A_lease_that_is_not_renewed_is_over_after_its_time()
    {
        CoordinationSession session = Session();
        SemaphoreLease lease = Acquire(session, renew: false);
        _sent.Clear();

        _time.Advance(29.9);
        Assert.True(lease.IsHeld);
        _time.Advance(0.1);

        Assert.False(lease.IsHeld);
        Assert.Empty(_sent);
    }

    [Fact]
    public async Task A_lease_is_given_back_once()
    {
        CoordinationSession session = Session();
        SemaphoreLease lease = Acquire(session);
        _sent.Clear();

        Task disposed = lease.DisposeAsync().AsTask();
        session.OnReply(new CoordinationReply(s_id, 2, 1, ReplyKind.Done));
        await disposed.WaitAsync(TimeSpan.FromSeconds(30));
        await lease.DisposeAsync();

        ReleaseLease release = Assert.IsType<ReleaseLease>(Assert.Single(_sent));
        Assert.Equal((1L, 2L), (release.Lease, release.Request));
        Assert.Equal([1L], release.Settled);
        Assert.False(lease.IsHeld);
        Assert.False(lease.Lost.IsCancellationRequested);
    }

    [Fact]
    public void Where_messages_may_be_lost_a_request_without_an_answer_is_looked_into_and_sent_again()
    {
        CoordinationSession session = Session(loses: true);
        session.Begin((c, n) => new TakeItem(c, n, "q"));
        session.Begin((c, n) => new TakeItem(c, n, "q"));
        Assert.Equal([0L, 1L], _sent.Cast<TakeItem>().Select(t => t.After));
        _sent.Clear();

        _time.Advance(5);
        CoordinationBeat beat = Assert.IsType<CoordinationBeat>(Assert.Single(_sent));
        Assert.Equal([1L, 2L], beat.Unsettled);
        session.OnReply(new BeatReply(s_id, beat.Beat, 1, [], [2]));
        Assert.Equal((2L, 1L), Assert.IsType<TakeItem>(_sent[^1]) is var again ? (again.Request, again.After) : default);
        session.OnReply(new CoordinationReply(s_id, 1, 1, ReplyKind.TimedOut));
        session.OnReply(new CoordinationReply(s_id, 1, 1, ReplyKind.TimedOut));
        session.OnReply(new CoordinationReply(s_id, 2, 1, ReplyKind.TimedOut));
        _time.Advance(5);
        Assert.Empty(Assert.IsType<CoordinationBeat>(_sent[^1]).Unsettled);
        session.OnReply(new BeatReply(s_id, 2, 1, [], []));
        _sent.Clear();
        _time.Advance(100);
        Assert.Empty(_sent);
    }

    [Fact]
    public async Task A_request_that_is_cancelled_ends_at_once_and_is_withdrawn_until_that_is_heard()
    {
        CoordinationSession session = Session(loses: true);
        using var cancel = new CancellationTokenSource();
        Task<SessionAnswer> answer = session.RequestAsync((c, n) => new TakeItem(c, n, "q"), true, default, cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        Assert.IsType<WithdrawRequest>(_sent[^1]);
        session.OnReply(new CoordinationReply(s_id, 1, 1, ReplyKind.Done) { Value = new Carried("late", []) });
        _time.Advance(5);
        Assert.IsType<WithdrawRequest>(_sent[^2]);
        session.OnReply(new CoordinationReply(s_id, 1, 1, ReplyKind.Withdrawn));
        session.OnReply(new BeatReply(s_id, 1, 1, [], []));
        _time.Advance(5);
        session.OnReply(new BeatReply(s_id, 2, 1, [], []));
        _sent.Clear();
        _time.Advance(100);
        Assert.Empty(_sent);
    }

    [Fact]
    public void A_new_coordinator_is_told_at_once_what_is_held_and_waited_for()
    {
        CoordinationSession session = Session();
        Acquire(session);
        session.Begin((c, n) => new TakeItem(c, n, "q"));
        _sent.Clear();

        session.Heard(1);
        Assert.Empty(_sent);
        session.Heard(2);

        CoordinationBeat beat = Assert.IsType<CoordinationBeat>(Assert.Single(_sent));
        Assert.Equal([2L], beat.Unsettled);
        Assert.Single(beat.Leases);
        session.OnReply(new BeatReply(s_id, beat.Beat, 2, [], [2]));
        Assert.Equal(2, Assert.IsType<TakeItem>(_sent[^1]).Request);
    }

    [Fact]
    public void What_was_asked_when_there_was_no_coordinator_yet_the_first_one_is_told_at_once()
    {
        CoordinationSession session = Session(loses: true);
        session.Begin((c, n) => new TakeItem(c, n, "q"));
        _sent.Clear();

        session.Meet(1);

        CoordinationBeat beat = Assert.IsType<CoordinationBeat>(Assert.Single(_sent));
        Assert.Equal([1L], beat.Unsettled);
        session.OnReply(new BeatReply(s_id, beat.Beat, 1, [], [1]));
        Assert.Equal(1, Assert.IsType<TakeItem>(_sent[^1]).Request);
    }

    [Fact]
    public async Task When_the_client_stops_everything_ends()
    {
        CoordinationSession session = Session();
        SemaphoreLease lease = Acquire(session);
        Task<SessionAnswer> waiting = session.RequestAsync((c, n) => new TakeItem(c, n, "q"), true, default, default);

        session.Stop(new RuntimeStoppedException("it was stopped."));

        Assert.Contains("it was stopped", (await Assert.ThrowsAsync<RuntimeStoppedException>(() => waiting)).Message, StringComparison.Ordinal);
        Assert.True(lease.Lost.IsCancellationRequested);
        await lease.DisposeAsync();
        await Assert.ThrowsAsync<RuntimeStoppedException>(() => session.RequestAsync((c, n) => new TakeItem(c, n, "q"), true, default, default));
        Assert.Null(_time.Next);
    }

    private CoordinationSession Session(bool loses = false) =>
        new(s_id, _sent.Add, _time, new SessionOptions { MayLoseMessages = loses }, _ => [], _ => { });

    private SemaphoreLease Acquire(CoordinationSession session, bool renew = true)
    {
        SessionRequest request = session.Begin((c, n) => new AcquireLease(c, n, ObjectKind.Semaphore, "s", 5, TimeSpan.FromSeconds(30)), renew);
        session.OnReply(new CoordinationReply(s_id, request.Request.Request, 1, ReplyKind.Done));
        return request.Completion.Task.Result.Lease!;
    }
}
