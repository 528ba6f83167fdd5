using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Working;

internal sealed partial class WorkerState
{
    /// <summary>Checks every invariant: states against the sets they belong to, counts and bytes against a recount.</summary>
    /// <exception cref="InvalidOperationException">One does not hold; the message says which, and what happened before.</exception>
    public void Validate()
    {
        foreach (Partition partition in _partitions.Values)
        {
            (partition.CountedUsers, partition.CountedPins) = (0, 0);
        }

        int running = 0, ready = 0, preparing = 0;
        foreach ((TaskKey key, WorkerTask task) in _tasks)
        {
            Check(task.Key == key, key, $"{task} is entered under {key}");
            Check(task.State != WorkerTaskState.Gone, key, $"{task} is gone and still entered");
            Check(task.Attempt.Epoch <= Epoch, key, $"{task} is of a later epoch than {Epoch}");
            Count(task);
            int missing = 0;
            foreach (Partition input in task.Inputs)
            {
                bool waits = task.State == WorkerTaskState.Waiting ? !input.IsHeld : task.State == WorkerTaskState.Loading && input.State != PartitionState.Memory;
                missing += waits ? 1 : 0;
                Check(waits == (input.Waiters?.Contains(task) ?? false), key, $"{task} and the waiters of {input} disagree");
                Check(!task.Pinned || input.Pins > 0, key, $"{task} is pinned and {input} is not");
                Check(!Runs(task) || input.State == PartitionState.Memory, key, $"{task} runs and {input} is not in memory");
            }

            missing += _abandoned.TryGetValue(key, out WorkerTask? old) && old.Successor == task ? 1 : 0;
            missing += _partitions.TryGetValue(key, out Partition? result) && result.Successor == task ? 1 : 0;
            Check(missing == task.Missing, key, $"{task} waits for {missing}");
            Check((task.HeapIndex >= 0) == (task.State == WorkerTaskState.Ready), key, $"{task} has heap index {task.HeapIndex}");
            Check((task.State is WorkerTaskState.Waiting or WorkerTaskState.Loading) == (task.Missing > 0), key, $"{task} is in the wrong state");
            ready += task.State == WorkerTaskState.Ready ? 1 : 0;
            preparing += task.Pinned && !Runs(task) ? 1 : 0;
        }

        foreach ((TaskKey key, WorkerTask task) in _abandoned)
        {
            Check(Runs(task), key, $"{task} is abandoned and does not run");
            Count(task);
        }

        Check(running == RunningCount, default, $"{running} kernels hold threads, counted {RunningCount}");
        Check(running <= _options.Threads, default, $"{running} kernels on {_options.Threads} threads");
        Check(ready == _ready.Count, default, $"{ready} tasks are ready, {_ready.Count} in the heap");
        Check(preparing == _preparing, default, $"{preparing} tasks are prepared, counted {_preparing}");
        for (int i = 1; i < _ready.Count; i++)
        {
            Check(_ready[(i - 1) / 2].Priority <= _ready[i].Priority && _ready[i].HeapIndex == i, _ready[i].Key, "the heap is out of order");
        }

        ValidatePartitions();

        void Count(WorkerTask task)
        {
            running += task.State == WorkerTaskState.Executing ? 1 : 0;
            foreach (Partition input in task.Inputs)
            {
                input.CountedUsers++;
                input.CountedPins += task.Pinned ? 1 : 0;
            }
        }
    }

    private void ValidatePartitions()
    {
        long memory = 0, reserved = 0, pinned = 0, spillingBytes = 0, inFlight = 0;
        int absent = 0, spilling = 0, loading = 0, listed = 0;
        var unanswered = new Dictionary<WorkerId, int>();
        foreach ((TaskKey key, Partition partition) in _partitions)
        {
            Check(partition.Key == key && partition.State != PartitionState.Gone, key, $"{partition} is entered under {key}");
            Check(partition.Users == partition.CountedUsers, key, $"{partition} has {partition.CountedUsers} users");
            Check(partition.Pins == partition.CountedPins, key, $"{partition} has {partition.CountedPins} pins");
            Check(partition.IsWanted || partition.State != PartitionState.Absent, key, $"{partition} is wanted by nobody");
            Check(!partition.IsReplica || !partition.IsHeld, key, $"{partition} is here and still to be copied here");
            Check(partition.Users > 0 || !partition.Freed || partition.State is PartitionState.Spilling or PartitionState.Loading || partition.InFlight || KernelRuns(key), key, $"{partition} was freed");
            Check(partition.Waiters is null or { Count: 0 } || partition.State != PartitionState.Memory, key, $"{partition} is there and waited for");
            Check(partition.State != PartitionState.Absent || partition.Holders is { Count: > 0 }, key, $"{partition} can be had nowhere");
            bool listable = _spills && partition.State == PartitionState.Memory && partition.Pins == 0 && MaySpill(partition);
            Check(partition.Listed == listable, key, $"{partition} is {(listable ? "not " : "")}among those that may be spilled");
            memory += partition.TakesMemory ? partition.Bytes : 0;
            reserved += (partition.InFlight ? partition.FetchBytes : 0) + (partition.State == PartitionState.Loading ? partition.Bytes : 0);
            Check(partition.InFlight || partition.State != PartitionState.Fetching, key, $"{partition} is not in flight");
            pinned += partition.Pins > 0 ? partition.Bytes : 0;
            spillingBytes += partition.State == PartitionState.Spilling ? partition.Bytes : 0;
            spilling += partition.State == PartitionState.Spilling ? 1 : 0;
            loading += partition.State == PartitionState.Loading ? 1 : 0;
            absent += partition.State == PartitionState.Absent ? 1 : 0;
            if (partition.InFlight)
            {
                inFlight += partition.FetchBytes;
                unanswered[partition.Source] = unanswered.GetValueOrDefault(partition.Source) + 1;
            }
        }

        for (Partition? partition = _oldest; partition is not null; partition = partition.Newer)
        {
            listed++;
            Check(partition.Listed && _partitions.ContainsKey(partition.Key), partition.Key, $"{partition} may not be spilled");
        }

        Check(listed == _partitions.Values.Count(p => p.Listed), default, "the list of what may be spilled is broken");
        Check(memory == _memory, default, $"{memory} bytes in memory, counted {_memory}");
        Check(reserved == _reserved, default, $"{reserved} bytes set aside, counted {_reserved}");
        Check(pinned == _pinnedBytes, default, $"{pinned} bytes pinned, counted {_pinnedBytes}");
        Check(inFlight == _bytesInFlight, default, $"{inFlight} bytes in flight, counted {_bytesInFlight}");
        Check(spillingBytes == _spillingBytes && spilling == _spilling, default, $"{spilling} partitions are being spilled, counted {_spilling}");
        Check(loading == _loading, default, $"{loading} partitions are being read, counted {_loading}");
        Check(absent == _absent, default, $"{absent} partitions are to be fetched, counted {_absent}");
        Check(_peers.Count == _peerList.Count, default, "the peers disagree");
        Check(_peerList.Count(p => p.Unanswered > 0) == _connections && _connections <= _options.MaxConnections, default, $"{_connections} connections counted");
        foreach (Peer peer in _peerList)
        {
            Check(peer.Unanswered == unanswered.GetValueOrDefault(peer.Id), default, $"{peer.Id} owes {peer.Unanswered} answers");
        }
    }

    private void Check([DoesNotReturnIf(false)] bool holds, TaskKey key, [InterpolatedStringHandlerArgument(nameof(holds))] ref BrokenMessage message)
    {
        if (!holds)
        {
            Check(holds, key, message.Text());
        }
    }

    private void Check([DoesNotReturnIf(false)] bool holds, TaskKey key, string message)
    {
        if (!holds)
        {
            throw new InvalidOperationException(
                $"The state of worker {Id} is broken: {message}.{string.Concat(Story(key).Select(e => Environment.NewLine + "  " + e))}");
        }
    }
}
