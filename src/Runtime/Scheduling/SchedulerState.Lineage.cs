using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// Results that are in queues and variables, or were taken from there and may not have arrived. Those who submitted their graphs may be gone by the
// time another coordinator has to make them again: so the graphs are kept for it, each once, however many of its results are shared.
internal sealed partial class SchedulerState
{
    /// <summary>What results of queues and variables are made by, for each fact that names some.</summary>
    private readonly Dictionary<string, Lineage> _lineages = new(StringComparer.Ordinal);

    /// <summary>Graphs that coordinators before this one have kept so.</summary>
    private readonly List<SubmitGraph> _lineagesBefore = [];
    private long _lineagesKept;

    private static IEnumerable<TaskKey> ResultsOf(RestoreShared shared) => (shared.Request switch
    {
        PutItem m => m.Item.Keys,
        SetVariable m => m.Value.Keys,
        _ => [],
    }).Concat(shared.Given?.Keys ?? []);

    /// <summary>Whether a fact is the graph of a shared result, and no graph that is to be made on its own.</summary>
    private static bool IsLineage(SubmitGraph m) => m.Client == s_keeperId && !m.Options.FireAndForget;

    /// <summary>Keeps the graphs by which the results are made that a fact names, before the fact itself.</summary>
    private void KeepLineage(RestoreShared shared)
    {
        TaskKey[] keys = _options.KeepAnswers ? [.. ResultsOf(shared)] : [];
        SubmittedGraph[] graphs = keys.Length == 0 ? [] : GraphsFor(keys);
        foreach (SubmittedGraph graph in graphs)
        {
            graph.Lineages++;
            graph.Lineage ??= $"lineage {Epoch} {++_lineagesKept}";
            if (!_facts.Contains(graph.Lineage))
            {
                Keep(graph.Lineage, new SubmitGraph(s_keeperId, 0, graph.Graph, graph.Options with { FireAndForget = false, Submission = null }) { Fact = graph.Lineage });
            }
        }

        DropLineage(shared.Fact);
        if (graphs.Length > 0)
        {
            _lineages.Add(shared.Fact, new Lineage(keys, graphs));
        }
    }

    private void DropLineage(string fact)
    {
        if (!_lineages.Remove(fact, out Lineage? lineage))
        {
            return;
        }

        foreach (SubmittedGraph graph in lineage.Graphs)
        {
            if (--graph.Lineages == 0)
            {
                GiveUp(graph.Lineage!);
            }
        }
    }

    /// <summary>Shared results were cancelled for everybody, or everything was restarted: a later coordinator does not make them again.</summary>
    /// <param name="isGone">Whether this is so of a result.</param>
    private void DropSharedLineages(Func<TaskKey, bool> isGone)
    {
        foreach ((string fact, Lineage lineage) in _lineages.ToArray())
        {
            if (Array.Exists(lineage.Keys, k => isGone(k)))
            {
                DropLineage(fact);
            }
        }
    }

    /// <summary>The graphs that have a part in how results are made.</summary>
    private SubmittedGraph[] GraphsFor(TaskKey[] keys)
    {
        // Data that came from outside is made by nobody.
        return [.. NeededFor(keys).Keys.Where(g => g.Client is not null).OrderBy(g => g.Submission).ThenBy(g => g.Index)];
    }

    /// <summary>Of the graphs that were kept, those by which what the ledger names is made, with what of them others and the results themselves need.</summary>
    private IEnumerable<SubmitGraph> LineagesNeeded()
    {
        var wanted = new HashSet<TaskKey>(_ledger.OfType<RestoreShared>().SelectMany(ResultsOf));
        foreach (TaskGraph graph in _lineagesBefore.Select(l => l.Graph))
        {
            wanted.UnionWith(Enumerable.Range(0, graph.Count).Where(graph.IsExternal).Select(graph.Key));
        }

        foreach (SubmitGraph lineage in _lineagesBefore)
        {
            TaskGraph graph = lineage.Graph;
            int[] outputs = [.. Enumerable.Range(0, graph.Count).Where(id => !graph.IsExternal(id) && wanted.Contains(graph.Key(id)))];
            if (outputs.Length > 0)
            {
                yield return lineage with { GraphId = ++_keptGraphs, Outputs = outputs };
            }
        }
    }

    /// <summary>All that is in the ledger is in place: of the graphs only what is shared is wanted, and those that nothing shared stands on are given up.</summary>
    private void EndLineagesBefore()
    {
        if (_lineagesBefore.Count == 0)
        {
            return;
        }

        foreach (TaskRef task in TasksOf(Keeper.WantsHead))
        {
            if (!_kept.ContainsKey(KeyOf(task)))
            {
                RemoveWant(Keeper, task, ref Slot(task));
            }
        }

        var used = _lineages.Values.SelectMany(l => l.Graphs).Select(g => g.Lineage!).ToHashSet(StringComparer.Ordinal);
        foreach (SubmitGraph lineage in _lineagesBefore)
        {
            if (!used.Contains(lineage.Fact!))
            {
                GiveUp(lineage.Fact!);
            }
        }

        _lineagesBefore.Clear();
    }

    private void ValidateLineages()
    {
        var counts = _lineages.Values.SelectMany(l => l.Graphs).CountBy(g => g).ToDictionary();
        foreach (SubmittedGraph? graph in _graphs)
        {
            int count = graph is null ? 0 : counts.GetValueOrDefault(graph);
            Check(graph is null || count == graph.Lineages, $"Graph {graph?.Index} is kept {graph?.Lineages} times for results that are shared, and {count} facts name such.");
        }

        foreach ((string fact, Lineage lineage) in _lineages)
        {
            Check(_facts.Contains(fact), $"'{fact}' is not kept any more, and what it stands on is.");
            Check(Array.TrueForAll(lineage.Graphs, g => !g.IsDropped && _facts.Contains(g.Lineage!)), $"A graph that '{fact}' stands on is gone.");
        }
    }

    private sealed record Lineage(TaskKey[] Keys, SubmittedGraph[] Graphs);
}
