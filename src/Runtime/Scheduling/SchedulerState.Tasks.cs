using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Actors.Graph.Tasks;

namespace Actors.Runtime.Scheduling;

// Tasks, their keys and groups, their transitions and the story of them.
internal sealed partial class SchedulerState
{
    private readonly Dictionary<TaskGroup, GroupEntry> _groupsByKey = [];
    private readonly List<GroupEntry?> _groups = [];
    private readonly Stack<int> _freeGroups = new();
    private readonly Dictionary<string, PrefixEntry> _prefixes = new(StringComparer.Ordinal);
    private readonly Dictionary<TaskRef, TaskExtra> _extras = [];
    private readonly int[] _counts = new int[TaskTransitions.StateCount];
    private readonly StoryEntry[] _story;
    private long _storyLength;
    private GroupEntry? _lastGroup;

    private static StoryEntry[] StoryRing(int length) =>
        length <= 0 ? [] : new StoryEntry[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)length)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SubmittedGraph GraphOf(TaskRef task) => CollectionsMarshal.AsSpan(_graphs)[task.Graph]!;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref TaskSlot Slot(TaskRef task) => ref GraphOf(task).Slots[task.Id];

    private TaskKey KeyOf(TaskRef task) => GraphOf(task).Graph.Key(task.Id);

    /// <summary>Moves a task along a legal edge; counts and the story follow.</summary>
    private void Set(SubmittedGraph graph, int id, ref TaskSlot slot, TaskState to)
    {
        TaskState from = slot.State;
        if (!TaskTransitions.IsLegal(from, to))
        {
            throw Broken(graph, id, $"A task cannot go from {from} to {to}.");
        }

        slot.State = to;
        int[] counts = CollectionsMarshal.AsSpan(_groups)[slot.Group]!.Counts;
        counts[(int)from]--;
        counts[(int)to]++;
        _counts[(int)from]--;
        _counts[(int)to]++;
        graph.Counts[(int)from]--;
        graph.Counts[(int)to]++;
        if (from == TaskState.Queued)
        {
            QueueOf(ref slot).Count--;
        }
        else if (to == TaskState.Queued)
        {
            QueueOf(ref slot).Count++;
        }

        if (_story.Length > 0)
        {
            _story[_storyLength++ & (_story.Length - 1)] = new StoryEntry(graph.Graph.Key(id), from, to, _turn);
        }
    }

    private SchedulerInvariantException Broken(SubmittedGraph graph, int id, string what)
    {
        TaskKey key = graph.Graph.Key(id);
        return new SchedulerInvariantException($"Task '{key}' (graph {graph.Index}, task {id}, event {_turn}): {what}", Story(key));
    }

    private bool TryFind(TaskKey key, out TaskRef task)
    {
        task = default;
        return key.Group is not null && _groupsByKey.TryGetValue(key.Group, out GroupEntry? group) && group.TryGet(key.Index, out task);
    }

    private GroupEntry? FindGroup(TaskGroup group)
    {
        if (_lastGroup is not null && ReferenceEquals(_lastGroup.Group, group))
        {
            return _lastGroup;
        }

        if (_groupsByKey.TryGetValue(group, out GroupEntry? entry))
        {
            _lastGroup = entry;
        }

        return entry;
    }

    private GroupEntry GroupFor(TaskGroup group)
    {
        if (FindGroup(group) is { } known)
        {
            return known;
        }

        if (!_prefixes.TryGetValue(group.Prefix, out PrefixEntry? prefix))
        {
            _prefixes.Add(group.Prefix, prefix = new PrefixEntry(group.Prefix));
        }

        prefix.Groups++;
        if (!_freeGroups.TryPop(out int index))
        {
            index = _groups.Count;
            _groups.Add(null);
        }

        var entry = new GroupEntry(group, prefix, index);
        _groups[index] = entry;
        _groupsByKey.Add(group, entry);
        return _lastGroup = entry;
    }

    /// <summary>Makes a task known under its key.</summary>
    private void Register(SubmittedGraph graph, int id, ref TaskSlot slot, GroupEntry group)
    {
        group.Add(graph.Graph.Key(id).Index, new TaskRef(graph.Index, id));
        slot.Group = group.Index;
        slot.FreedAt = _turn - 1;
        group.Counts[(int)TaskState.Forgotten]++;
        _counts[(int)TaskState.Forgotten]++;
        graph.Counts[(int)TaskState.Forgotten]++;
        graph.Live++;
        Set(graph, id, ref slot, TaskState.Released);
    }

    /// <summary>Takes a task and its key away.</summary>
    private void Forget(SubmittedGraph graph, int id, ref TaskSlot slot)
    {
        GroupEntry group = _groups[slot.Group]!;
        Set(graph, id, ref slot, TaskState.Forgotten);
        group.Counts[(int)TaskState.Forgotten]--;
        _counts[(int)TaskState.Forgotten]--;
        graph.Counts[(int)TaskState.Forgotten]--;
        group.Remove(graph.Graph.Key(id).Index);
        if (group.Count == 0)
        {
            DropGroup(group);
        }

        if (slot.Is(TaskFlags.Extra))
        {
            DropExtra(new TaskRef(graph.Index, id), ref slot);
        }

        if (--graph.Live == 0)
        {
            _emptyGraphs.Add(graph);
        }
    }

    private void DropGroup(GroupEntry group)
    {
        _groupsByKey.Remove(group.Group);
        _groups[group.Index] = null;
        _freeGroups.Push(group.Index);
        _lastGroup = null;

        // A key chosen by a user is its own prefix: such ones would pile up. Names of operations are few and worth remembering.
        if (--group.Prefix.Groups == 0 && group.Group.Token == UInt128.Zero)
        {
            _prefixes.Remove(group.Prefix.Name);
        }
    }

    private TaskExtra? ExtraOf(TaskRef task, ref TaskSlot slot) => slot.Is(TaskFlags.Extra) ? _extras[task] : null;

    private TaskExtra ExtraFor(TaskRef task, ref TaskSlot slot)
    {
        if (slot.Is(TaskFlags.Extra))
        {
            return _extras[task];
        }

        var extra = new TaskExtra();
        _extras.Add(task, extra);
        slot.Flags |= TaskFlags.Extra;
        return extra;
    }

    private void DropExtra(TaskRef task, ref TaskSlot slot)
    {
        if (_extras.Remove(task, out TaskExtra? extra) && extra.Aliases is not null)
        {
            foreach (TaskRef alias in extra.Aliases)
            {
                Slot(alias).Attempt = 0;
            }
        }

        slot.Flags &= ~TaskFlags.Extra;
    }

    /// <summary>Follows an alias to the task that stands for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Resolve(ref SubmittedGraph graph, ref int id)
    {
        if (graph.Aliases is not null && graph.Slots[id].Is(TaskFlags.Alias))
        {
            var target = new TaskRef(graph.Slots[id].Attempt);
            graph = GraphOf(target);
            id = target.Id;
        }
    }

    private SubmittedGraph AddGraph(Func<int, SubmittedGraph> make)
    {
        if (!_freeGraphs.TryPop(out int index))
        {
            index = _graphs.Count;
            _graphs.Add(null);
        }

        SubmittedGraph graph = make(index);
        _graphs[index] = graph;
        return graph;
    }

    private void DropGraph(SubmittedGraph graph)
    {
        if (graph.Live > 0 || graph.IsDropped)
        {
            return;
        }

        graph.IsDropped = true;
        graph.Client?.LiveGraphs.Remove(graph.Number);
        if (graph.Fact is not null)
        {
            GiveUp(graph.Fact);
        }

        foreach (int id in graph.Aliases ?? [])
        {
            var target = new TaskRef(graph.Slots[id].Attempt);
            if (!target.IsNone)
            {
                ref TaskSlot slot = ref Slot(target);
                TaskExtra extra = _extras[target];
                extra.Aliases!.Remove(new TaskRef(graph.Index, id));
                if (extra.Aliases.Count == 0)
                {
                    extra.Aliases = null;
                    DropIfEmpty(target, ref slot, extra);
                }
            }
        }

        _graphs[graph.Index] = null;
        _freeGraphs.Push(graph.Index);
    }

    private void DropIfEmpty(TaskRef task, ref TaskSlot slot, TaskExtra extra)
    {
        if (extra.IsEmpty)
        {
            _extras.Remove(task);
            slot.Flags &= ~TaskFlags.Extra;
        }
    }
}
