using Actors.Clustering.Ledger;
using Actors.Runtime.Coordination;
using Actors.Runtime.Hosting.Processes;
using Actors.Runtime.Protocol;
using Akka.Actor;

namespace Actors.Clustering.Coordination;

// What the core decides is carried out, at once or when the ledger has what has to be kept before.
internal sealed partial class CoordinatorActor
{
    /// <summary>Effects behind a fact that is being kept, in order; facts that are to be kept among them.</summary>
    private readonly Queue<SchedulerEffect> _waiting = new();
    private bool _isKeeping;
    private long _keeping;

    /// <summary>How many of those that wait stood there when the ledger was asked last.</summary>
    private int _behind;

    private void Decide(SchedulerStimulus stimulus)
    {
        if (_state is null)
        {
            return;
        }

        IReadOnlyList<SchedulerEffect> effects = _state.Handle(stimulus, Now);
        for (int i = 0; i < effects.Count; i++)
        {
            if (_waiting.Count > 0 || effects[i] is KeepFact)
            {
                _waiting.Enqueue(effects[i]);
            }
            else
            {
                Carry(effects[i]);
            }
        }

        if (_waiting.Count > 0)
        {
            AskLedger();
        }

        if (_state.IsFenced)
        {
            Resign(_state.HighestEpoch);
        }
    }

    private void AskLedger()
    {
        if (_isKeeping || _waiting.Count == 0)
        {
            return;
        }

        _isKeeping = true;
        _behind = _waiting.Count;
        _ledger.Tell(new KeepFacts(++_keeping, [.. _waiting.OfType<KeepFact>()]));
    }

    private void OnKept(FactsKept kept)
    {
        if (!_isKeeping || kept.Number != _keeping)
        {
            return;
        }

        if (!AwaitsHolders(kept.Code))
        {
            EndKeeping();
        }
    }

    /// <summary>What the ledger was asked to keep is kept: all that waited for it is carried out.</summary>
    private void EndKeeping()
    {
        _isKeeping = false;
        for (int i = 0; i < _behind; i++)
        {
            if (_waiting.Dequeue() is var effect and not KeepFact)
            {
                Carry(effect);
            }
        }

        while (_waiting.TryPeek(out SchedulerEffect? next) && next is not KeepFact)
        {
            Carry(_waiting.Dequeue());
        }

        AskLedger();
    }

    private void Carry(SchedulerEffect effect)
    {
        switch (effect)
        {
            case ToWorker order:
                if (_members.TryGetValue(order.Worker, out WorkerMember? member))
                {
                    Send(member.Actor, order.Command);
                }

                break;
            case ToClient news:
                if (_clients.TryGetValue(news.Client, out ClientMember? client))
                {
                    Send(client.Actor, news.Update);
                }

                break;
            case ClientReply reply:
                if (_clients.TryGetValue(reply.Client, out ClientMember? asker))
                {
                    Reply(asker.Actor, reply);
                }

                break;
            case ControlReply reply:
                if (_clients.TryGetValue(reply.Client, out ClientMember? controller))
                {
                    Send(controller.Actor, reply);
                }

                break;
            case RefuseWorker refused:
                // One that has not been taken in yet will make itself known again.
                if (_dismissed.Contains(refused.Worker) && _heard.TryGetValue(refused.Worker, out IActorRef? actor))
                {
                    Answer(refused.Worker, actor, "it was declared lost, or has left");
                }

                break;
            case WorkerRetired retired:
                if (_members.TryGetValue(retired.Worker, out WorkerMember? leaving))
                {
                    // Nothing that it holds is needed any more: nobody is sent there.
                    leaving.IsRetired = true;
                    TellMembers();
                    Send(leaving.Actor, retired);
                }

                break;
            default:
                throw new InvalidOperationException($"The coordinator of a cluster does not know the effect {effect.GetType().Name}.");
        }
    }

    private void Send(IActorRef worker, WorkerCommand command)
    {
        try
        {
            _cluster.Post.Send(worker, command, Self);
        }
        catch (NotTransferableException)
        {
            // It came here from its client; what its function refers to has changed since.
            _cluster.Post.Send(worker, KernelCheck.FailWhatCannotBeSent(command, _cluster.Codec), Self);
        }
    }

    private void Reply(IActorRef client, ClientReply reply)
    {
        try
        {
            _cluster.Post.Send(client, reply, Self);
        }
        catch (NotTransferableException e)
        {
            // A value that a client of this process has put where others cannot get it.
            ClientReply refused = reply switch
            {
                CoordinationReply r => new CoordinationReply(r.Client, r.Request, r.Epoch, ReplyKind.Refused) { Text = e.Message },
                DatasetReply d => new DatasetReply(d.Client, d.Request, d.Names, [], null, e.Message),
                _ => throw new InvalidOperationException($"A {reply.GetType().Name} cannot be sent to {client}.", e),
            };
            _cluster.Post.Send(client, refused, Self);
        }
    }
}
