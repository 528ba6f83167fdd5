using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// What one client cancels for others too stays cancelled though the news of it are lost together with the coordinator: it is kept in the
// ledger until they have heard.
internal sealed partial class SchedulerState
{
    /// <summary>The facts by which something was cancelled for other clients, with those that may not have heard: each with the number of the news that say so.</summary>
    private readonly Dictionary<string, Dictionary<ClientEntry, long>> _untold = new(StringComparer.Ordinal);

    /// <summary>What was cancelled so under coordinators before this one, while clients may come that have not heard.</summary>
    private readonly List<(string Fact, CancelKeys Order)> _cancelledBefore = [];

    private void KeepCancelled(CancelKeys m, Dictionary<ClientEntry, List<TaskKey>> others)
    {
        if (!_options.KeepAnswers)
        {
            return;
        }

        string fact = $"cancel {m.Client} {Epoch} {m.Number}";
        _untold[fact] = others.Keys.ToDictionary(o => o, o => o.Sequence + 1);
        Keep(fact, m with
        {
            Keys = [.. others.Values.SelectMany(k => k).Distinct()],
            Others = others.Keys.ToDictionary(o => o.Id.Name, o => o.Graphs.Last),
        });
    }

    /// <summary>A client speaks to this coordinator for the first time: what was cancelled for it before it may still want, unless it has asked for it since.</summary>
    private void ForgoCancelled(ClientEntry client, IReadOnlyList<SubmitGraph> graphs, HashSet<TaskKey> wanted)
    {
        foreach ((string fact, CancelKeys order) in _cancelledBefore)
        {
            if (!order.Others.TryGetValue(client.Id.Name, out long last))
            {
                continue;
            }

            foreach (TaskKey key in order.Keys)
            {
                if (wanted.Contains(key) && !graphs.Any(g => g.GraphId > last && g.Graph.Outputs.ToArray().Any(o => g.Graph.Key(o) == key)))
                {
                    Forgo(client, key, wanted, order.Reason);
                    if (!_untold.TryGetValue(fact, out Dictionary<ClientEntry, long>? untold))
                    {
                        _untold.Add(fact, untold = []);
                    }

                    untold[client] = client.Sequence + 1;
                }
            }
        }
    }

    /// <summary>A client has missed something and is told all anew.</summary>
    private void TellAgain(ClientEntry client)
    {
        foreach (Dictionary<ClientEntry, long> untold in _untold.Values)
        {
            if (untold.ContainsKey(client))
            {
                untold[client] = client.Sequence + 1;
            }
        }
    }

    /// <summary>A client has its news up to a number.</summary>
    private void EndTelling(ClientEntry client, long got)
    {
        if (_untold.Count == 0)
        {
            return;
        }

        foreach ((string fact, Dictionary<ClientEntry, long> untold) in _untold)
        {
            if (untold.TryGetValue(client, out long number) && number <= got)
            {
                untold.Remove(client);
            }

            if (untold.Count == 0 && !_cancelledBefore.Exists(c => c.Fact == fact))
            {
                _untold.Remove(fact);
                GiveUp(fact);
            }
        }
    }

    /// <summary>All clients that may come have come.</summary>
    private void EndCancelledBefore()
    {
        foreach ((string fact, _) in _cancelledBefore)
        {
            if (!_untold.TryGetValue(fact, out Dictionary<ClientEntry, long>? untold) || untold.Count == 0)
            {
                _untold.Remove(fact);
                GiveUp(fact);
            }
        }

        _cancelledBefore.Clear();
    }
}
