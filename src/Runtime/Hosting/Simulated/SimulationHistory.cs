using System.Globalization;
using Actors.Graph.Tasks;
using Actors.Runtime.Hosting.Simulated;

namespace Actors;

/// <summary>What happened in a run of a simulation: enough to run it again, and to tell whether it was the same.</summary>
public sealed class SimulationHistory
{
    private readonly List<SimulationEvent> _events = [];
    private readonly List<Fault> _faults = [];
    private readonly Dictionary<TaskGroup, ulong> _groups = [];
    private readonly Dictionary<TaskKey, int> _calls = [];
    private TaskGroup? _lastGroup;
    private ulong _lastNumber;

    internal SimulationHistory(SimulationOptions options) => Options = options;

    /// <summary>The seed.</summary>
    public long Seed => Options.Seed;

    /// <summary>How the cluster was made.</summary>
    public SimulationOptions Options { get; }

    /// <summary>How many events there were.</summary>
    public long Count { get; private set; }

    /// <summary>A hash of all events, in order. Two runs with equal hashes were the same to the last event.</summary>
    public ulong Hash { get; private set; } = 14695981039346656037;

    /// <summary>The events; empty where <see cref="SimulationOptions.KeepEvents"/> is off.</summary>
    public IReadOnlyList<SimulationEvent> Events => _events;

    /// <summary>What went wrong, in the order it did.</summary>
    public IReadOnlyList<Fault> Faults => _faults;

    internal Func<SimulatedCluster, Client, Task>? Program { get; set; }

    /// <summary>The seed, the hash and the faults.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"seed {Seed}, {Count} events, hash {Hash:x16}, {_faults.Count} faults")
        + string.Concat(_faults.Select(f => $"{Environment.NewLine}  {f}"));

    internal void Add(long ticks, SimulationEventKind kind, SimulatedNode from, SimulatedNode to, long number, TaskKey key)
    {
        Count++;
        ulong hash = Mix(Hash, (ulong)ticks);
        hash = Mix(hash, ((ulong)kind << 56) ^ ((ulong)(uint)from.Index << 28) ^ (uint)to.Index);
        hash = Mix(hash, (ulong)number);
        if (key.Group is { } group)
        {
            hash = Mix(hash, NumberOf(group) + (uint)(group.IsCalls ? NumberOf(key) : key.Index));
        }

        Hash = hash;
        if (Options.KeepEvents)
        {
            _events.Add(new SimulationEvent(TimeSpan.FromTicks(ticks), kind, from.Name, to.Name, number, key));
        }
    }

    internal void Add(Fault fault) => _faults.Add(fault);

    /// <summary>Groups are numbered as they turn up: their tokens may differ from process to process, where nothing goes by them.</summary>
    private ulong NumberOf(TaskGroup group)
    {
        if (!ReferenceEquals(group, _lastGroup))
        {
            if (!_groups.TryGetValue(group, out _lastNumber))
            {
                _lastNumber = (ulong)(_groups.Count + 1);
                foreach (char letter in group.Prefix)
                {
                    _lastNumber = Mix(_lastNumber, letter);
                }

                _groups.Add(group, _lastNumber);
            }

            _lastGroup = group;
        }

        return _lastNumber;
    }

    /// <summary>So are the calls of a function, which are counted for the whole process.</summary>
    private int NumberOf(TaskKey key)
    {
        if (!_calls.TryGetValue(key, out int number))
        {
            _calls.Add(key, number = _calls.Count);
        }

        return number;
    }

    private static ulong Mix(ulong hash, ulong value)
    {
        hash = (hash ^ value) * 0x9E3779B97F4A7C15UL;
        return hash ^ (hash >> 29);
    }
}
