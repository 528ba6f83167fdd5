using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

/// <summary>
/// The coordinator's core: takes what happens, decides, and returns what is to be done. It has no clock, thread, input or
/// output of its own, and draws nothing at random: equal events give equal effects. Not for concurrent use.
/// </summary>
internal sealed partial class SchedulerState
{
    private readonly SchedulerOptions _options;
    private readonly List<SchedulerEffect> _effects = [];
    private readonly RelationArena _relations = new();
    private readonly List<SubmittedGraph?> _graphs = [null];
    private readonly Stack<int> _freeGraphs = new();
    private readonly List<WorkerEntry> _dirtyWorkers = [];
    private readonly List<ClientEntry> _clientsWithNews = [];
    private TimeSpan _now;
    private TimeSpan? _start;
    private int _turn;
    private long _attempts;
    private long _submissions;

    /// <summary>An empty coordinator.</summary>
    /// <param name="options">Its constants.</param>
    /// <param name="epoch">Higher than that of every coordinator before it.</param>
    public SchedulerState(SchedulerOptions options, int epoch = 1)
    {
        _options = options;
        Epoch = epoch;
        HighestEpoch = epoch;
        IsRecovering = epoch > 1;
        Log = options.LogEvents ? new SchedulerLog(options, epoch) : null;
        _story = StoryRing(options.StoryLength);
        _fireAndForget = AddClient(ClientId.FireAndForget, isSilent: true);
        _clientsById.Add(_fireAndForget.Id, _fireAndForget);
        _recovery = AddClient(new ClientId("recovery"), isSilent: true);
        _coordination = new CoordinationState(this, options, epoch);
    }

    /// <summary>Its number among the coordinators.</summary>
    public int Epoch { get; }

    /// <summary>The highest epoch a worker has named.</summary>
    public int HighestEpoch { get; private set; }

    /// <summary>Whether a later coordinator has taken over: nothing is decided any more.</summary>
    public bool IsFenced => HighestEpoch > Epoch;

    /// <summary>All events so far, when <see cref="SchedulerOptions.LogEvents"/> is set.</summary>
    public SchedulerLog? Log { get; }

    /// <summary>Handles one event.</summary>
    /// <param name="stimulus">What happened.</param>
    /// <param name="now">The time since some fixed start.</param>
    /// <returns>What is to be done, in order. The list is used again in the next call; its elements are not.</returns>
    public IReadOnlyList<SchedulerEffect> Handle(SchedulerStimulus stimulus, TimeSpan now)
    {
        ArgumentNullException.ThrowIfNull(stimulus);
        _effects.Clear();
        Log?.Add(now, stimulus);
        if (IsFenced)
        {
            return _effects;
        }

        _turn++;
        _now = now;
        _start ??= now;
        if (IsRecovering)
        {
            HandleRecovering(stimulus);
        }
        else if (stimulus is ClientStimulus said)
        {
            Hear(said);
        }
        else
        {
            Dispatch(stimulus);
        }

        EndTurn();
        if (_options.ValidateAfterEachEvent)
        {
            Validate();
        }

        return _effects;
    }

    private void Dispatch(SchedulerStimulus stimulus)
    {
        switch (stimulus)
        {
            case WorkerReport m:
                HandleReport(m);
                break;
            case SubmitGraph m:
                Submit(m);
                break;
            case ReleaseKeys m:
                ReleaseWanted(m);
                break;
            case WantKeys m:
                Want(m);
                break;
            case CancelKeys m:
                Cancel(m);
                break;
            case RetryKeys m:
                Retry(m);
                break;
            case HolderFailed m:
                HandleHolderFailed(m);
                break;
            case DataScattered m:
                Scatter(m);
                break;
            case SchedulerTick:
                Tick();
                _coordination.Advance(_now);
                break;
            case ClientJoined m:
                ClientOf(m.Client);
                break;
            case ClientAnnounced m:
                Announce(m);
                break;
            case ClientBeat m:
                Beat(m);
                break;
            case CoordinatorTookOver m:
                TakeOver(m);
                break;
            case ClientLeft m:
                Leave(m);
                _coordination.Leave(m.Client, _now);
                break;
            case WorkerJoined m:
                Join(m);
                break;
            case WorkerLost m:
                // Before its tasks go elsewhere: an actor that is not to live on is not run again.
                _coordination.LoseWorker(m.Worker, m.Reason, _now);
                Lose(m);
                break;
            case ClientNotReached m:
                _notReached.Add(m.Client);
                break;
            case WorkerPaused m:
                Pause(m);
                break;
            case RetireWorker m:
                Retire(m);
                break;
            case ReplicateKeys m when Begin(m.Client, m.Request):
                Replicate(m);
                break;
            case RebalanceWorkers m when Begin(m.Client, m.Request):
                Rebalance(m);
                break;
            case RetireWorkers m when Begin(m.Client, m.Request):
                RetireFor(m);
                break;
            case RestartAll m when Begin(m.Client, m.Request):
                Restart(m);
                break;
            case AskHolders m:
                AnswerHolders(m);
                break;
            case PublishDataset { Number: > 0 } or GetDataset or ListDatasets or UnpublishDataset when _later.Count > 0:
                _askedMeanwhile.Add((ClientStimulus)stimulus);
                break;
            case PublishDataset m:
                Publish(m);
                break;
            case UnpublishDataset m when Begin(m.Client, m.Request):
                Unpublish(m);
                break;
            case GetDataset m:
                AnswerDataset(m);
                break;
            case ListDatasets m:
                AnswerDatasets(m);
                break;
            case CoordinationMessage m:
                _coordination.Handle(m, _now);
                break;
            case ReplicateKeys or RebalanceWorkers or RetireWorkers or RestartAll or UnpublishDataset:
                // Under way, or answered again.
                break;
            default:
                throw new ArgumentException($"The coordinator does not know the event {stimulus.GetType().Name}.", nameof(stimulus));
        }
    }

    private void EndTurn()
    {
        if (_later.Count > 0)
        {
            HearOfLater();
        }

        Sweep();
        while (FailTooLarge() | HearOfKept())
        {
            Sweep();
        }

        if (_checkRetiring && _retiring.Count > 0)
        {
            CheckRetiring();
        }

        AssignReady();
        FillWorkers();
        EndTrying();
        if (_stealWanted)
        {
            StealForIdle();
        }

        Flush();
    }

    private void Flush()
    {
        foreach (WorkerEntry worker in _dirtyWorkers)
        {
            worker.IsDirty = false;
            if (!worker.IsLost)
            {
                long sequence = ++worker.CommandSequence;
                if (worker.Free is not null)
                {
                    worker.Unconfirmed.Enqueue((sequence, _turn));
                }

                if (worker.Sent.Count == 0)
                {
                    worker.UnconfirmedSince = _now;
                }

                worker.Sent.Enqueue((sequence, _turn, _attempts));

                _effects.Add(new ToWorker(worker.Id, new WorkerCommand(Epoch, sequence)
                {
                    Run = worker.Run ?? (IReadOnlyList<Assignment>)[],
                    Locations = worker.Locations ?? (IReadOnlyList<InputLocation>)[],
                    Placed = worker.Placed ?? (IReadOnlyList<TaskKey>)[],
                    Free = worker.Free ?? (IReadOnlyList<TaskKey>)[],
                    Cancel = worker.Cancel ?? (IReadOnlyList<AttemptRef>)[],
                    Steal = worker.Steal ?? (IReadOnlyList<AttemptRef>)[],
                    Replicate = worker.Replicate ?? (IReadOnlyList<InputLocation>)[],
                    AskInventory = worker.AskInventory,
                }));
            }

            worker.Run = null;
            worker.Locations = null;
            worker.Placed = null;
            worker.Free = null;
            worker.Cancel = null;
            worker.Steal = null;
            worker.Replicate = null;
            worker.AskInventory = false;
        }

        _dirtyWorkers.Clear();
        foreach (ClientEntry client in _clientsWithNews)
        {
            if (client.News is { } news)
            {
                _effects.Add(new ToClient(client.Id, new ClientUpdate(Epoch, ++client.Sequence, news) { Seen = client.Seen, AskAnnounce = client.AskAnnounce }));
                client.News = null;
                client.AskAnnounce = false;
                client.ToldAt = _now;
            }
        }

        _clientsWithNews.Clear();
        if (_replies.Count > 0)
        {
            foreach (ControlReply reply in _replies)
            {
                Answer(reply.Client, reply.Request, reply);
            }

            _replies.Clear();
        }
    }

    /// <summary>Whether a turn was before another or is the same. Turns are counted round and round.</summary>
    private static bool IsUpTo(int turn, int other) => unchecked(other - turn) >= 0;

    private void Tick()
    {
        EndGrace();
        if (IsRecovering)
        {
            AskThoseAwaited();
        }

        AskSilentWorkers();
        ManageCopies();
        EndPauses();
        FailWithoutWorker();
        TryPaused();
        NoticeOverruns();
        _checkRetiring = true;
        if (_options.Stealing && _now >= _nextSteal)
        {
            _nextSteal = _now + _options.StealingInterval;
            _stealWanted = true;
        }
    }
}
