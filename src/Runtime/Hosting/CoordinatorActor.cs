using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Hosting;

/// <summary>The coordinator: the scheduler's core behind a mailbox.</summary>
internal sealed class CoordinatorActor
{
    private readonly ICoordinatorSurroundings _host;
    private readonly SchedulerState _state;
    private readonly Mailbox<CoordinatorMessage> _mailbox;

    private volatile bool _isGone;

    public CoordinatorActor(ICoordinatorSurroundings host, SchedulerOptions options, int epoch)
    {
        _host = host;
        _state = new SchedulerState(options, epoch);
        _mailbox = new Mailbox<CoordinatorMessage>(Handle, host.Fail);
    }

    /// <param name="stimulus">What happened.</param>
    /// <param name="borrow">Whether the calling thread may do the coordinator's work.</param>
    public void Post(SchedulerStimulus stimulus, bool borrow = false) => _mailbox.Post(new CoordinatorMessage(stimulus, null), borrow);

    /// <summary>Has a look at the state between two events.</summary>
    public Task<T> LookAsync<T>(Func<SchedulerState, T> look)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_mailbox.Post(new CoordinatorMessage(null, Look), borrow: false))
        {
            result.TrySetException(new RuntimeStoppedException($"{_host.Name} was stopped."));
        }

        return result.Task;

        void Look(SchedulerState state)
        {
            try
            {
                result.TrySetResult(look(state));
            }
            catch (Exception exception)
            {
                result.TrySetException(exception);
            }
        }
    }

    public void Close() => _mailbox.Close();

    /// <summary>Ends it at once: nothing that is in its mailbox is handled any more.</summary>
    public void Kill()
    {
        _isGone = true;
        _mailbox.Close();
    }

    private void Handle(CoordinatorMessage message)
    {
        if (message.Look is { } look)
        {
            look(_state);
            return;
        }

        if (_isGone)
        {
            return;
        }

        foreach (SchedulerEffect effect in _state.Handle(message.Stimulus!, _host.Now))
        {
            switch (effect)
            {
                case ToWorker order:
                    _host.Deliver(order);
                    break;
                case ToClient news:
                    _host.Sink(news.Client)?.OnUpdate(news.Update);
                    break;
                case ClientReply reply:
                    _host.Sink(reply.Client)?.OnReply(reply.Request, reply);
                    break;
                case ControlReply reply:
                    _host.Sink(reply.Client)?.OnReply(reply.Request, reply);
                    break;
                case WorkerRetired retired:
                    _host.EndWorker(retired.Worker, "it was retired", isExpected: true);
                    break;
                case KeepFact kept:
                    _host.Keep(kept);
                    break;
                case RefuseWorker refused:
                    _host.Refuse(refused.Worker);
                    break;
                default:
                    throw new InvalidOperationException($"A local host does not know the effect {effect.GetType().Name}.");
            }
        }
    }
}
