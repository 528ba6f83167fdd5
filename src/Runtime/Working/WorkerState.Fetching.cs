using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Working;

internal sealed partial class WorkerState
{
    private readonly Dictionary<WorkerId, Peer> _peers = [];
    private readonly List<Peer> _peerList = [];

    /// <summary>Partitions in <see cref="PartitionState.Absent"/>.</summary>
    private int _absent;
    private int _connections;
    private long _bytesInFlight;

    /// <summary>Bytes the most urgent fetch needs that could not be set aside.</summary>
    private long _fetchRoom;

    /// <summary>An input is on a peer: unless it is held here, that peer is one to ask.</summary>
    private void AddLocation(in InputLocation location, TaskPriority priority)
    {
        if (location.Holder == Id)
        {
            return;
        }

        if (!_partitions.TryGetValue(location.Key, out Partition? partition))
        {
            partition = new Partition(location.Key) { Bytes = location.Bytes, Priority = priority };
            _partitions.Add(location.Key, partition);
            _absent++;
        }
        else if (partition.IsHeld)
        {
            return;
        }

        bool moreUrgent = priority < partition.Priority;
        if (moreUrgent)
        {
            partition.Priority = priority;
        }

        List<WorkerId> holders = partition.Holders ??= [];
        bool isNew = !holders.Contains(location.Holder);
        if (isNew)
        {
            holders.Add(location.Holder);
        }

        if (partition.State == PartitionState.Absent && (isNew || moreUrgent))
        {
            PeerOf(location.Holder).Wanted.Enqueue(partition, partition.Priority);
        }
    }

    private Peer PeerOf(WorkerId id)
    {
        if (!_peers.TryGetValue(id, out Peer? peer))
        {
            peer = new Peer(id);
            _peers.Add(id, peer);
            _peerList.Add(peer);
        }

        return peer;
    }

    /// <summary>Asks idle peers for the most urgent inputs, as far as connections, bytes in flight and memory allow.</summary>
    private void PumpFetches()
    {
        _fetchRoom = 0;
        while (_absent > 0 && _connections < _options.MaxConnections)
        {
            Peer? best = null;
            Partition? first = null;
            for (int i = _peerList.Count - 1; i >= 0; i--)
            {
                Peer peer = _peerList[i];
                if (peer.Unanswered > 0)
                {
                    continue;
                }

                if (!TryPeek(peer, out Partition? top))
                {
                    ForgetPeer(i);
                }
                else if (first is null || top.Priority <= first.Priority)
                {
                    best = peer;
                    first = top;
                }
            }

            if (best is null || !MayFetch(first!.Bytes))
            {
                return;
            }

            Fetch(best);
        }
    }

    private void Fetch(Peer peer)
    {
        var inputs = new List<InputLocation>();
        long total = 0;
        while (TryPeek(peer, out Partition? partition) && (total == 0 || total + partition.Bytes <= _options.MaxFetchBytes) && MayFetch(partition.Bytes))
        {
            peer.Wanted.Dequeue();
            partition.State = PartitionState.Fetching;
            partition.InFlight = true;
            partition.FetchBytes = partition.Bytes;
            partition.Source = peer.Id;
            _absent--;
            _reserved += partition.Bytes;
            _bytesInFlight += partition.Bytes;
            total += partition.Bytes;
            peer.Unanswered++;
            inputs.Add(new InputLocation(partition.Key, peer.Id, partition.Bytes));
            Log(partition.Key, default, "fetching");
        }

        _connections++;
        _effects.Add(new FetchInputs(peer.Id, inputs));
    }

    /// <summary>The most urgent partition that is still to be fetched and that this peer is said to have.</summary>
    private static bool TryPeek(Peer peer, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Partition? partition)
    {
        while (peer.Wanted.TryPeek(out partition, out _))
        {
            if (partition.State == PartitionState.Absent && partition.Holders!.Contains(peer.Id))
            {
                return true;
            }

            peer.Wanted.Dequeue();
        }

        return false;
    }

    private void ForgetPeer(int index)
    {
        _peers.Remove(_peerList[index].Id);
        _peerList.RemoveAt(index);
    }

    /// <summary>
    /// Whether bytes may be set aside for an input. When nothing else moves, the limit for new work gives way to the memory
    /// limit, and, where nothing can go to disk, the memory limit to progress.
    /// </summary>
    private bool MayFetch(long bytes)
    {
        if (_bytesInFlight > 0 && bytes > _options.MaxBytesInFlight - _bytesInFlight)
        {
            return false;
        }

        if (bytes <= _options.PauseAbove - Used - _reserved && bytes <= Room)
        {
            return true;
        }

        if (!NothingMoves)
        {
            _fetchRoom = bytes;
            return false;
        }

        if (bytes <= _limit - Used || (!CanMakeRoom && !IsFull(bytes)))
        {
            return true;
        }

        _fetchRoom = bytes;
        return false;
    }

    private void OnArrived(InputsArrived arrived)
    {
        for (int i = 0; i < arrived.Inputs.Count; i++)
        {
            InputLocation input = arrived.Inputs[i];
            Answered(arrived.From, input.Key, out Partition? partition);
            if (partition is null)
            {
                DropStray(input.Key);
                continue;
            }

            if (partition.State is PartitionState.Spilled or PartitionState.LoadQueued)
            {
                Hold(input.Key, input.Bytes);
                DropIfUnused(partition);
                continue;
            }

            if (partition.State != PartitionState.Absent)
            {
                if (partition.State == PartitionState.Fetching)
                {
                    _strays.Add(input.Key);
                }

                continue;
            }

            if (!partition.IsWanted)
            {
                _strays.Add(input.Key);
                DropIfUnused(partition);
                continue;
            }

            NoteSize(input.Key, input.Bytes);
            Keep(input.Key, default, input.Bytes);
            Report(new TaskReport(ReportKind.Added, input.Key, default, -1) { Bytes = input.Bytes });
        }
    }

    private void OnMissing(InputsMissing missing)
    {
        for (int i = 0; i < missing.Keys.Count; i++)
        {
            Answered(missing.From, missing.Keys[i], out Partition? partition);
            if (partition is { IsHeld: false })
            {
                partition.Holders?.Remove(missing.From);
                TryNextHolder(partition, missing.From, missing.PeerGone);
            }
        }

        if (missing.PeerGone)
        {
            LosePeer(missing.From);
        }
    }

    private void LosePeer(WorkerId id)
    {
        foreach (Partition partition in _partitions.Values.ToArray())
        {
            Answered(id, partition.Key, out _);
            if (partition.Holders is { } holders && holders.Remove(id))
            {
                TryNextHolder(partition, id, isUnreached: true);
            }
        }

        if (_peers.TryGetValue(id, out Peer? peer))
        {
            ForgetPeer(_peerList.IndexOf(peer));
        }
    }

    private void TryNextHolder(Partition partition, WorkerId last, bool isUnreached)
    {
        if (partition.State != PartitionState.Absent)
        {
            return;
        }

        if (!partition.IsWanted)
        {
            DropIfUnused(partition);
        }
        else if (partition.Holders is { Count: > 0 } holders)
        {
            foreach (WorkerId holder in holders)
            {
                PeerOf(holder).Wanted.Enqueue(partition, partition.Priority);
            }
        }
        else
        {
            GiveBackWaiters(partition, last, isUnreached);
        }
    }

    private void OnUnusable(InputUnusable unusable)
    {
        if (!_partitions.TryGetValue(unusable.Key, out Partition? partition))
        {
            return;
        }

        Answered(partition.Source, unusable.Key, out _);
        if (partition.State != PartitionState.Absent)
        {
            return;
        }

        partition.IsReplica = false;
        if (partition.Users == 0)
        {
            DropIfUnused(partition);
            return;
        }

        foreach (WorkerTask task in partition.Waiters!.ToArray())
        {
            if (task.State != WorkerTaskState.Gone)
            {
                _tasks.Remove(task.Key);
                Fail(task, new InvalidDataException(
                    $"Task '{task.Key}' cannot run on {Id}: its input '{unusable.Key}', fetched from {partition.Source}, cannot be read: "
                    + unusable.Exception.Message, unusable.Exception));
                Detach(task);
            }
        }
    }

    /// <summary>A peer has answered about an input it was asked for: what was set aside for it is free again.</summary>
    private void Answered(WorkerId from, TaskKey key, out Partition? partition)
    {
        if (!_partitions.TryGetValue(key, out partition) || !partition.InFlight || partition.Source != from)
        {
            return;
        }

        partition.InFlight = false;
        _reserved -= partition.FetchBytes;
        _bytesInFlight -= partition.FetchBytes;
        if (--_peers[from].Unanswered == 0)
        {
            _connections--;
        }

        if (partition.State == PartitionState.Fetching)
        {
            partition.State = PartitionState.Absent;
            _absent++;
        }
        else
        {
            DropIfUnused(partition);
        }
    }

    /// <summary>Nobody has an input any more: the attempts that wait for it are given back.</summary>
    private void GiveBackWaiters(Partition partition, WorkerId last, bool isUnreached)
    {
        partition.IsReplica = false;
        if (partition.Users == 0)
        {
            DropIfUnused(partition);
            return;
        }

        foreach (WorkerTask task in partition.Waiters!.ToArray())
        {
            if (task.State != WorkerTaskState.Gone)
            {
                _tasks.Remove(task.Key);
                Report(new TaskReport(ReportKind.InputMissing, task.Key, task.Attempt, task.Handle) { Input = partition.Key, Holder = last, IsUnreached = isUnreached });
                Log(task.Key, task.Attempt, "given back: an input cannot be had");
                Detach(task);
            }
        }
    }
}
