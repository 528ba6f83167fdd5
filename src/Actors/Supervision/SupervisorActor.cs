using Akka.Actor;
using Akka.Event;

namespace Actors.Clustering.Supervision;

/// <summary>
/// Long-lived supervised work: each candidate is a child under a one-for-one strategy. A child that fails is restarted, and tries again when its
/// back-off is over; one that has failed too often is stopped, and its failure is its outcome. So many are under way at once; the others are not
/// even taken from their source.
/// </summary>
internal sealed class SupervisorActor<T, TResult> : ReceiveActor, IWithTimers
{
    private readonly IEnumerator<T> _source;
    private readonly Func<T, CancellationToken, Task<TResult>> _run;
    private readonly SupervisionOptions _options;
    private readonly ISupervisionSink<T, TResult> _sink;
    private readonly Func<double> _random;
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private readonly Dictionary<int, Candidate> _underWay = [];
    private int _next;
    private bool _isExhausted;
    private bool _hasEnded;

    public SupervisorActor(
        IEnumerable<T> candidates, Func<T, CancellationToken, Task<TResult>> run, SupervisionOptions options, ISupervisionSink<T, TResult> sink, Func<double> random)
    {
        _source = candidates.GetEnumerator();
        (_run, _options, _sink, _random) = (run, options, sink, random);
        Receive<CandidateReady>(ready => OnReady(ready.Index));
        Receive<BackoffOver>(over => Start(over.Index));
        Receive<CandidateSucceeded<TResult>>(OnSucceeded);
        Receive<Terminated>(OnTerminated);
    }

    public ITimerScheduler Timers { get; set; } = null!;

    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(
        _options.MaxRestarts, (int)(_options.RestartWindow ?? Timeout.InfiniteTimeSpan).TotalMilliseconds, Decide, loggingEnabled: false);

    protected override void PreStart() => Fill();

    // What was under way is lost with the children; the source cannot be taken from twice.
    protected override void PreRestart(Exception reason, object message)
    {
        End(reason is CandidateFailedException failed ? failed.InnerException : reason);
        base.PreRestart(reason, message);
    }

    protected override void PostRestart(Exception reason) => Context.Stop(Self);

    protected override void PostStop()
    {
        _source.Dispose();
        End(new OperationCanceledException("The supervision was stopped."));
    }

    private Directive Decide(Exception exception)
    {
        if (exception is not CandidateFailedException failed || !_underWay.TryGetValue(failed.Index, out Candidate? candidate))
        {
            return Directive.Escalate;
        }

        candidate.Error = failed.InnerException;
        ActorStrategy strategy = _options.StrategyFor(failed.InnerException!);
        switch (strategy)
        {
            case ActorStrategy.Resume:
                _log.Info("Candidate {0} is tried again at once: {1}", failed.Index, failed.InnerException!.Message);
                candidate.Actor.Tell(TryNow.Instance);
                return Directive.Resume;
            case ActorStrategy.Restart:
                candidate.Restarts++;
                candidate.IsRestarting = true;
                return Directive.Restart;
            case ActorStrategy.Stop:
                return Directive.Stop;
            default:
                _log.Error(failed.InnerException, "Candidate {0} ends everything: {1}", failed.Index, failed.InnerException!.Message);
                End(failed.InnerException);
                return Directive.Escalate;
        }
    }

    /// <summary>Takes candidates from the source while there is room.</summary>
    private void Fill()
    {
        while (!_isExhausted && _underWay.Count < _options.MaxUnderWay)
        {
            if (!TryTake(out T value))
            {
                break;
            }

            int index = _next++;
            IActorRef actor = Context.Watch(Context.ActorOf(
                Props.Create(() => new CandidateActor<T, TResult>(index, value, _run, _options.AttemptTimeout)), $"candidate-{index}"));
            _underWay.Add(index, new Candidate(value, actor));
        }

        if (_isExhausted && _underWay.Count == 0)
        {
            End(null);
            Context.Stop(Self);
        }
    }

    private bool TryTake(out T value)
    {
        try
        {
            _isExhausted = !_source.MoveNext();
            value = _isExhausted ? default! : _source.Current;
            return !_isExhausted;
        }
        catch (Exception e)
        {
            // The user's own code; without its candidates there is nothing to go on with.
            End(e);
            Context.Stop(Self);
            value = default!;
            return false;
        }
    }

    private void OnReady(int index)
    {
        if (!_underWay.TryGetValue(index, out Candidate? candidate))
        {
            return;
        }

        candidate.IsRestarting = false;
        if (candidate.Restarts == 0)
        {
            Start(index);
            return;
        }

        TimeSpan wait = _options.BackoffOf(candidate.Restarts, _random());
        _log.Warning("Candidate {0} is tried again in {1} ms, for the {2}. time: {3}", index, (long)wait.TotalMilliseconds, candidate.Restarts, candidate.Error?.Message);
        Timers.StartSingleTimer(index, new BackoffOver(index), wait);
    }

    private void Start(int index)
    {
        if (_underWay.TryGetValue(index, out Candidate? candidate))
        {
            candidate.Actor.Tell(TryNow.Instance);
        }
    }

    private void OnSucceeded(CandidateSucceeded<TResult> succeeded)
    {
        if (_underWay.Remove(succeeded.Index, out Candidate? candidate))
        {
            Context.Unwatch(candidate.Actor);
            Context.Stop(candidate.Actor);
            _sink.Add(new CandidateOutcome<T, TResult>(succeeded.Index, candidate.Value, candidate.Restarts, succeeded.Value, null));
            Fill();
        }
    }

    /// <summary>The strategy has stopped a candidate: it has failed too often, or in a way that trying again does not help.</summary>
    private void OnTerminated(Terminated gone)
    {
        foreach ((int index, Candidate candidate) in _underWay)
        {
            if (!candidate.Actor.Equals(gone.ActorRef))
            {
                continue;
            }

            _underWay.Remove(index);
            Timers.Cancel(index);

            // The last restart that was decided on is the one that the strategy did not allow any more.
            int restarts = candidate.IsRestarting ? candidate.Restarts - 1 : candidate.Restarts;
            Exception error = candidate.Error ?? new OperationCanceledException($"Candidate {index} was stopped.");
            _log.Warning("Candidate {0} has failed for good, after {1} restarts: {2}", index, restarts, error.Message);
            _sink.Add(new CandidateOutcome<T, TResult>(index, candidate.Value, restarts, default, error));
            Fill();
            return;
        }
    }

    private void End(Exception? error)
    {
        if (!_hasEnded)
        {
            _hasEnded = true;
            _sink.End(error);
        }
    }

    private sealed class Candidate(T value, IActorRef actor)
    {
        public T Value { get; } = value;

        public IActorRef Actor { get; } = actor;

        public int Restarts { get; set; }

        public bool IsRestarting { get; set; }

        public Exception? Error { get; set; }
    }
}
