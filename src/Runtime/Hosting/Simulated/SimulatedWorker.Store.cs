using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Hosting.Simulated;

internal sealed partial class SimulatedWorker
{
    /// <summary>How long a peer that says nothing is waited for.</summary>
    private static readonly TimeSpan s_peerTimeout = TimeSpan.FromSeconds(3);

    private TimeSpan _diskUntil;
    private long _diskBytes;

    /// <summary>How often its disk had no room.</summary>
    public int SpillsRefused { get; private set; }

    /// <summary>How often what its disk holds could not be read.</summary>
    public int ReadsRefused { get; private set; }

    /// <summary>What is here, unless it is on a disk that cannot be read.</summary>
    public bool TryRead(TaskKey key, out StoredValue value)
    {
        if (!_store.TryGetValue(key, out value))
        {
            return false;
        }

        bool isRefused = value.IsOnDisk && CannotRead;
        ReadsRefused += isRefused ? 1 : 0;
        return !isRefused;
    }

    /// <summary>A client puts a value here.</summary>
    public void Place(TaskKey key, object? value, long bytes)
    {
        Put(key, value, bytes);
        Post(new DataPlaced(key, bytes));
    }

    private void Put(TaskKey key, object? value, long bytes) => _store[key] = new StoredValue(value, bytes, IsOnDisk: false);

    private void Drop(IReadOnlyList<TaskKey> keys)
    {
        foreach (TaskKey key in keys)
        {
            if (!_store.Remove(key, out StoredValue value))
            {
                throw new InvalidOperationException($"{Id} is to drop '{key}', which it does not have.");
            }

            _diskBytes -= value.IsOnDisk ? value.Bytes : 0;
        }
    }

    private void Fetch(FetchInputs fetch)
    {
        SimulatedWorker? peer = _simulation.WorkerOf(fetch.From);
        bool isAnswered = false, isServed = false;
        TimeSpan latency = _simulation.Options.Network.Latency;
        if (peer is null || !_simulation.CanReach(this, peer))
        {
            // Nobody listens there, or nothing gets through.
            After(peer is null ? latency * 2 : s_peerTimeout, SimulationEventKind.Data, Gone);
            return;
        }

        After(s_peerTimeout + TimeSpan.FromTicks(Simulation.Ticks(fetch.Inputs.Sum(i => i.Bytes), _simulation.Options.Network.Bandwidth) * 100), SimulationEventKind.Data, Look);
        int life = Life;
        _simulation.After(latency + _random.UpTo(_simulation.Options.Network.Jitter), new Occurrence(SimulationEventKind.Fetch, this, peer, () =>
        {
            if (IsAlive && Life == life)
            {
                if (peer.IsAlive && peer.Id == fetch.From)
                {
                    isServed = true;
                    peer.Serve(fetch, this, Arrive);
                }
                else
                {
                    After(latency, SimulationEventKind.Data, Gone);
                }
            }
        }) { Key = fetch.Inputs[0].Key, Number = fetch.Inputs.Count });

        void Look()
        {
            // A peer whose link is busy with others is not silent: its end of the connection answers.
            if (!isAnswered && isServed && peer.IsAlive && peer.Id == fetch.From && peer.Frozen is null && _simulation.CanReach(this, peer))
            {
                After(s_peerTimeout, SimulationEventKind.Data, Look);
                return;
            }

            Gone();
        }

        void Gone()
        {
            if (!isAnswered)
            {
                isAnswered = true;
                Post(new InputsMissing(fetch.From, [.. fetch.Inputs.Select(i => i.Key)], PeerGone: true));
            }
        }

        void Arrive(List<(InputLocation Input, object? Value)> found, List<TaskKey> missing, MessageFate fate)
        {
            if (isAnswered)
            {
                return;
            }

            if (fate.Resets || fate.IsLost)
            {
                Gone();
                return;
            }

            isAnswered = true;
            Arrived(fetch.From, found, missing, fate);
        }
    }

    private void Arrived(WorkerId from, List<(InputLocation Input, object? Value)> found, List<TaskKey> missing, MessageFate fate)
    {
        if (fate.IsCorrupt && found.Count > 0)
        {
            _simulation.Broken.Add(found[0].Input.Key);
            Post(new InputUnusable(found[0].Input.Key, new InvalidDataException($"'{found[0].Input.Key}' came broken from {from}.")));
            found.RemoveAt(0);
        }

        if (found.Count > 0)
        {
            foreach ((InputLocation input, object? value) in found)
            {
                Put(input.Key, value, input.Bytes);
            }

            Post(new InputsArrived(from, [.. found.Select(f => f.Input)]));
        }

        if (missing.Count > 0)
        {
            Post(new InputsMissing(from, missing, PeerGone: false));
        }
    }

    /// <summary>A peer asks for results: what is here goes to it, and word of what is not.</summary>
    private void Serve(FetchInputs fetch, SimulatedWorker peer, Action<List<(InputLocation, object?)>, List<TaskKey>, MessageFate> arrive)
    {
        var found = new List<(InputLocation, object?)>();
        var missing = new List<TaskKey>();
        long bytes = 0;
        foreach (InputLocation input in fetch.Inputs)
        {
            if (TryRead(input.Key, out StoredValue value))
            {
                found.Add((input with { Bytes = value.Bytes }, value.Value));
                bytes += value.Bytes;
            }
            else
            {
                missing.Add(input.Key);
            }
        }

        MessageFate fate = default;
        if (_simulation.Faults.IsActive)
        {
            MessageLink link = LinkTo(peer);
            fate = _simulation.Faults.Decide(link, ++link.Sent, SimulationEventKind.Data, fetch.Inputs);
        }

        int life = peer.Life;
        _simulation.At(
            _simulation.Transfer(this, peer, bytes) + fate.Delay,
            new Occurrence(SimulationEventKind.Data, this, peer, () =>
            {
                // A peer that died meanwhile took its end of the connection with it; so did a cut.
                if (peer.IsAlive && peer.Life == life)
                {
                    arrive(found, missing, IsAlive && Id == fetch.From && _simulation.CanReach(this, peer) ? fate : new MessageFate { IsLost = true });
                }
            }) { Key = fetch.Inputs[0].Key, Number = found.Count, IsProgress = true });
    }

    private void Spill(TaskKey key)
    {
        long bytes = _store[key].Bytes;
        long capacity = _simulation.Options.Disk.Capacity.Bytes;
        if (IsDiskFull || (capacity > 0 && _diskBytes + bytes > capacity))
        {
            SpillsRefused++;
            After(_simulation.Options.Disk.Latency, SimulationEventKind.Disk, () => Post(new SpillFailed(key, new IOException($"The disk of {Id} is full."), Reading: false)), key);
            return;
        }

        _diskBytes += bytes;
        At(Disk(bytes), SimulationEventKind.Disk, () =>
        {
            if (!_store.TryGetValue(key, out StoredValue value) || value.IsOnDisk)
            {
                throw new InvalidOperationException($"{Id} has spilled '{key}', which is not in its memory.");
            }

            _store[key] = value with { IsOnDisk = true };
            _meter.Spilled(bytes);
            Post(new PartitionSpilled(key, bytes));
        }, key, isProgress: true);
    }

    private void Load(TaskKey key) => At(Disk(_store[key].Bytes), SimulationEventKind.Disk, () =>
    {
        if (CannotRead)
        {
            ReadsRefused++;
            Post(new SpillFailed(key, new IOException($"'{key}' cannot be read from the disk of {Id}."), Reading: true));
            return;
        }

        if (!_store.TryGetValue(key, out StoredValue value) || !value.IsOnDisk)
        {
            throw new InvalidOperationException($"{Id} has read '{key}', which is not on its disk.");
        }

        _store[key] = value with { IsOnDisk = false };
        _diskBytes -= value.Bytes;
        Post(new PartitionLoaded(key));
    }, key, isProgress: true);

    /// <summary>When a request of a size that is made now is done.</summary>
    private TimeSpan Disk(long bytes)
    {
        DiskModel disk = _simulation.Options.Disk;
        TimeSpan start = _diskUntil > _simulation.Now ? _diskUntil : _simulation.Now;
        return _diskUntil = start + disk.Latency + TimeSpan.FromTicks(Simulation.Ticks(bytes, disk.Bandwidth));
    }
}
