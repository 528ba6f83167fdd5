using System.Diagnostics.CodeAnalysis;
using Akka.Actor;

namespace Actors.Clustering.Supervision;

/// <summary>
/// One candidate: tries when its supervisor says so, and throws what the try threw, so that the supervisor's strategy decides. The try itself is
/// a task on the cluster; nothing blocks here.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "An actor's end is PostStop.")]
internal sealed class CandidateActor<T, TResult> : ReceiveActor, IWithTimers
{
    /// <summary>Tries have numbers of their own in all incarnations: what comes late of one before is of no other.</summary>
    private static int s_tries;

    private readonly int _index;
    private CancellationTokenSource _stop = new();
    private int _try;

    public CandidateActor(int index, T candidate, Func<T, CancellationToken, Task<TResult>> run, TimeSpan? timeout)
    {
        _index = index;
        Receive<TryNow>(_ => Try(candidate, run, timeout));
        Receive<TryEnded<TResult>>(OnEnded);
        Receive<TryTimedOut>(late =>
        {
            if (late.Try == _try)
            {
                throw new CandidateFailedException(_index, new TimeoutException($"A try of candidate {_index} took longer than {timeout}."));
            }
        });
    }

    public ITimerScheduler Timers { get; set; } = null!;

    protected override void PreStart() => Context.Parent.Tell(new CandidateReady(_index));

    // The base class would stop children, of which there are none, and call PostStop.
    protected override void PreRestart(Exception reason, object message) => PostStop();

    protected override void PostStop()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private void Try(T candidate, Func<T, CancellationToken, Task<TResult>> run, TimeSpan? timeout)
    {
        // A try before this one that was given up, since it took too long, must not go on beside it.
        _stop.Cancel();
        _stop.Dispose();
        _stop = new CancellationTokenSource();
        int number = _try = Interlocked.Increment(ref s_tries);
        if (timeout is { } limit)
        {
            Timers.StartSingleTimer(nameof(TryTimedOut), new TryTimedOut(number), limit);
        }

        Task<TResult> running;
        try
        {
            running = run(candidate, _stop.Token);
        }
        catch (Exception e)
        {
            running = Task.FromException<TResult>(e);
        }

        running.PipeTo(Self, success: value => new TryEnded<TResult>(number, value, null), failure: e => new TryEnded<TResult>(number, default, e));
    }

    private void OnEnded(TryEnded<TResult> ended)
    {
        if (ended.Try != _try)
        {
            return;
        }

        Timers.Cancel(nameof(TryTimedOut));
        if (ended.Error is { } error)
        {
            throw new CandidateFailedException(_index, error is AggregateException { InnerExceptions.Count: 1 } one ? one.InnerExceptions[0] : error);
        }

        Context.Parent.Tell(new CandidateSucceeded<TResult>(_index, ended.Value!));
    }
}
