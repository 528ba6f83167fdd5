using Actors.Clustering.Ledger;
using Actors.Runtime.Hosting.Remote;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Messages;
using Akka.Actor;
using Akka.Event;
using Akka.Remote;
using NodeMember = Akka.Cluster.Member;

namespace Actors.Clustering.Coordination;

// Who is there.
internal sealed partial class CoordinatorActor
{
    /// <summary>Processes whose version is not understood here: it is said once of each.</summary>
    private readonly HashSet<(Address Process, int Version)> _strangers = [];
    private readonly Dictionary<Address, List<ClientId>> _called = [];
    private bool _isPresenceTold = true;

    /// <summary>Somebody looks for the coordinator, and says which version it speaks; one that is told of another one that it does not understand stays away.</summary>
    private void OnSought(CoordinatorSought sought, IActorRef asker)
    {
        if (!_cluster.Codec.Understands(sought.Version) && _strangers.Add((asker.Path.Address, sought.Version)))
        {
            _log.Error("{0} is refused: {1}.", asker.Path, WhyNot(sought.Version));
        }

        // Others may be asked for by a receptionist, which is of another process.
        if (asker.Path.Elements is ["user", ActorPaths.Node])
        {
            _cluster.Post.Learn(asker.Path.Address, sought.Version);
            _versions[NodeOf(asker)] = sought.Version;
        }

        Introduce(asker);
    }

    private string WhyNot(int version) =>
        $"it speaks version {version} of the protocol and the coordinator version {_cluster.Codec.Speaks}, and at most two releases that follow each other can share a cluster";

    private void OnRegister(WorkerRegistered registered, IActorRef actor)
    {
        WorkerId worker = registered.Worker.Worker;
        if (!_cluster.Codec.Understands(registered.Version))
        {
            _log.Error("Worker {0} at {1} is refused: {2}.", worker, actor.Path, WhyNot(registered.Version));
            Answer(worker, actor, WhyNot(registered.Version));
            return;
        }

        _cluster.Post.Learn(actor.Path.Address, registered.Version);
        _versions[NodeOf(actor)] = registered.Version;

        if (registered.Epoch > Epoch)
        {
            Resign(registered.Epoch);
            return;
        }

        if (_dismissed.Contains(worker))
        {
            Answer(worker, actor, "it was declared lost");
            return;
        }

        if (!_members.TryGetValue(worker, out WorkerMember? member))
        {
            Address node = NodeOf(actor);
            foreach ((WorkerId former, WorkerMember old) in _members.ToArray())
            {
                if (old.Node == node)
                {
                    Lose(former, $"another worker has taken its place on {node}", old.IsRetired);
                }
            }

            _log.Info("Worker {0} at {1} joins, with {2} threads.", worker, node, registered.Worker.Threads);
            _members.Add(worker, member = new WorkerMember(actor, node, registered.Worker.Name, registered.Endpoint));
            Context.Watch(actor);
            Answer(worker, actor, null);
            TellMembers();
            member.LastHeard = Now;
            SeekCode(actor);
            Decide(registered.Worker);
            return;
        }

        member.LastHeard = Now;
        Answer(worker, actor, null);
        Send(actor, _list);
    }

    private void OnAlive(WorkerId worker)
    {
        if (_members.TryGetValue(worker, out WorkerMember? member))
        {
            member.LastHeard = Now;
        }
    }

    private void OnAlive(WorkerAlive alive, IActorRef actor)
    {
        if (_members.TryGetValue(alive.Worker, out WorkerMember? member))
        {
            member.LastHeard = Now;
            Answer(alive.Worker, actor, null);
            if (alive.Members != _list.Number)
            {
                Send(actor, _list);
            }
        }
        else if (_dismissed.Contains(alive.Worker))
        {
            // It was declared lost and speaks again: it may come back as a new worker.
            Answer(alive.Worker, actor, "it was declared lost");
        }
        else
        {
            // It was accepted by one before this.
            Introduce(actor);
        }
    }

    private void OnTerminated(IActorRef actor)
    {
        foreach ((WorkerId worker, WorkerMember member) in _members)
        {
            if (member.Actor.Equals(actor))
            {
                Lose(worker, $"it has ended, or its node {member.Node} was removed from the cluster", member.IsRetired);
                return;
            }
        }
    }

    private void OnRemoved(NodeMember node)
    {
        _versions.Remove(node.Address);
        _cluster.Post.Forget(node.Address);
        foreach ((WorkerId worker, WorkerMember member) in _members.ToArray())
        {
            if (member.Node == node.Address)
            {
                Lose(worker, $"its node {node.Address} was removed from the cluster", member.IsRetired);
            }
        }

        // Clients of tasks that ran there.
        foreach ((ClientId client, ClientMember member) in _clients.ToArray())
        {
            if (member.Node == node.Address)
            {
                Forget(client);
                Decide(new ClientLeft(client));
            }
        }
    }

    private void Lose(WorkerId worker, string reason, bool expected)
    {
        if (!_members.Remove(worker, out WorkerMember? member))
        {
            return;
        }

        _log.Info("Worker {0} at {1} is gone: {2}.", worker, member.Node, reason);
        Context.Unwatch(member.Actor);
        _dismissed.Add(worker);
        TellMembers();
        Decide(new WorkerLost(worker, reason, expected));
    }

    /// <summary>All know of a worker before anybody is sent there.</summary>
    private void TellMembers()
    {
        _list = new MembersTold(Epoch, _list.Number + 1, _members.Where(m => !m.Value.IsRetired).Select(m => new Member(m.Key, m.Value.Name, m.Value.Endpoint)).ToArray());
        _isPresenceTold = false;
        foreach (WorkerMember member in _members.Values)
        {
            Send(member.Actor, _list);
        }

        foreach (ClientMember client in _clients.Values)
        {
            Send(client.Actor, _list);
        }
    }

    private void OnClient(ClientStimulus said, IActorRef actor)
    {
        if (_departed.ContainsKey(said.Client))
        {
            return;
        }

        if (said is ClientLeft)
        {
            _departed[said.Client] = Now;
            Forget(said.Client);
            Decide(said);
            return;
        }

        Touch(said.Client, actor);
        if (UnreadOf(said) is { } unread)
        {
            RefuseUnread(said, unread, actor);
            return;
        }

        Decide(said);
    }

    private void OnAlive(ClientAlive alive, IActorRef actor)
    {
        _cluster.Post.Learn(actor.Path.Address, alive.Version);
        if (Touch(alive.Client, actor) is not null)
        {
            Introduce(actor);
            if (alive.Members != _list.Number)
            {
                Send(actor, _list);
            }
        }
    }

    /// <summary>A client gives a sign of life.</summary>
    /// <returns>Null for one that has left.</returns>
    private ClientMember? Touch(ClientId client, IActorRef actor)
    {
        if (_departed.ContainsKey(client))
        {
            return null;
        }

        if (!_clients.TryGetValue(client, out ClientMember? member))
        {
            _clients.Add(client, member = new ClientMember(actor, NodeOf(actor)));
            _isPresenceTold = false;
            Send(actor, _list);
            SeekCode(actor);
        }

        member.Actor = actor;
        member.LastHeard = Now;
        return member;
    }

    /// <summary>
    /// Clients in processes of their own that were there for the coordinator before: they are told where this one is, rather than left to find
    /// out. Where nobody listens any more the process has ended, most likely with that coordinator, and is not waited for.
    /// </summary>
    private void Call(IEnumerable<(string Id, string Node, string Path)> clients)
    {
        foreach ((string id, _, string path) in clients)
        {
            IActorRef actor = _cluster.System.Provider.ResolveActorRef(path);
            if (!_called.TryGetValue(actor.Path.Address, out List<ClientId>? there))
            {
                _called.Add(actor.Path.Address, there = []);
            }

            there.Add(new ClientId(id));
            Introduce(actor);
        }

        if (_called.Count > 0)
        {
            Context.System.EventStream.Subscribe(Self, typeof(AssociationErrorEvent));
        }
    }

    private void OnUnreached(AssociationErrorEvent error)
    {
        if (_state is not null && !error.IsInbound && _called.Remove(error.RemoteAddress, out List<ClientId>? clients))
        {
            foreach (ClientId client in clients.Where(c => !_clients.ContainsKey(c)))
            {
                _log.Info("Client {0} is not reached at {1}, and not waited for.", client, error.RemoteAddress);
                Decide(new ClientNotReached(client));
            }
        }
    }

    private void EndCalls()
    {
        _called.Clear();
        Context.System.EventStream.Unsubscribe(Self, typeof(AssociationErrorEvent));
    }

    private void Forget(ClientId client)
    {
        _isPresenceTold &= !_clients.Remove(client);
    }

    private void Answer(WorkerId worker, IActorRef actor, string? refusal) => Send(actor, new RegistrationAnswered(worker, Epoch, refusal));

    /// <summary>Who is there is written down for the next coordinator.</summary>
    private void TellPresence()
    {
        if (_isPresenceTold)
        {
            return;
        }

        _isPresenceTold = true;
        var nodes = _nodes.State.Members.Select(m => m.Address).ToHashSet();
        _ledger.Tell(new Presence(
            [.. _members.Select(m => (m.Key.Name, m.Value.Node.ToString()))],
            [.. _clients.Select(c => nodes.Contains(c.Value.Node) ? (c.Key.Name, c.Value.Node.ToString(), "") : (c.Key.Name, "", c.Value.Actor.Path.ToStringWithAddress()))]));
    }
}
