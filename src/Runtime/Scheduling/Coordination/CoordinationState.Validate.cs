using System.Globalization;
using System.Text;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// What must hold after every event.
internal sealed partial class CoordinationState
{
    /// <summary>How often each result is held by shared things, and by requests on their behalf.</summary>
    public IReadOnlyDictionary<TaskKey, int> Kept()
    {
        var kept = new Dictionary<TaskKey, int>();
        foreach (CoordinationObject subject in _objects.Values)
        {
            switch (subject)
            {
                case QueueObject queue:
                    foreach (QueueItem item in queue.Items)
                    {
                        Add(item.Value.Keys);
                    }

                    break;
                case VariableObject variable:
                    Add(variable.Value?.Keys ?? []);
                    break;
                case ActorObject actor:
                    Add([actor.Key]);
                    foreach (RequestEntry told in actor.Waiting.Where(e => e.IsAbandoned))
                    {
                        Add(told.Kept);
                    }

                    break;
            }
        }

        foreach (RequestEntry entry in _clients.Values.SelectMany(c => c.Requests.Values))
        {
            Add(entry.Kept);
        }

        return kept;

        void Add(IReadOnlyList<TaskKey> keys)
        {
            foreach (TaskKey key in keys)
            {
                kept[key] = kept.GetValueOrDefault(key) + 1;
            }
        }
    }

    /// <summary>The shared things in words, for whoever looks for what something waits for.</summary>
    public void Describe(StringBuilder text)
    {
        foreach (((ObjectKind Kind, string Name) subject, CoordinationObject thing) in _objects.OrderBy(o => o.Key.Kind).ThenBy(o => o.Key.Name, StringComparer.Ordinal))
        {
            string more = thing switch
            {
                LeasedObject leased => $"held by {string.Join(", ", leased.Holders.Select(h => h.Info.Worker is { } worker ? $"{h.Client.Id} on {worker}" : h.Client.Id.ToString()))}",
                EventObject signal => signal.IsSet ? "set" : "not set",
                QueueObject queue => $"{queue.Items.Count} items",
                VariableObject variable => variable.Value is null ? "no value" : "has a value",
                ActorObject actor => actor.Worker is { } worker ? $"on {worker}{(actor.Current is null ? "" : ", answers a call")}" : "has no instance",
                _ => "",
            };
            text.AppendLine(CultureInfo.InvariantCulture, $"Shared {Title(subject)}: {more}, {thing.Waiting.Count} wait");
        }
    }

    /// <summary>Checks every invariant of shared things.</summary>
    /// <exception cref="SchedulerInvariantException">One is broken: a bug.</exception>
    public void Validate()
    {
        foreach (((ObjectKind Kind, string Name) subject, CoordinationObject thing) in _objects)
        {
            Check(subject == (thing.Kind, thing.Name), $"{Title(subject)} is found by another name.");
            Check(!thing.IsIdle, $"{Title(subject)} is remembered, though there is nothing to remember.");
            foreach (RequestEntry entry in thing.Waiting)
            {
                Check(ReferenceEquals(entry.Object, thing) && ReferenceEquals(entry.Place?.List, thing.Waiting), $"A request that waits at {Title(subject)} does not know it.");
                Check(entry.IsWaiting || (entry.IsAbandoned && thing is ActorObject), $"A request that was answered waits at {Title(subject)}.");
                Check(entry.IsAbandoned || IsRegistered(entry), $"A request waits at {Title(subject)} whose client is gone.");
            }

            switch (thing)
            {
                case LeasedObject leased:
                    Check(leased.Holders.Count <= leased.Limit, $"{Title(subject)} has a limit of {leased.Limit}, and {leased.Holders.Count} leases.");
                    Check(leased.Waiting.Count == 0 || leased.Holders.Count == leased.Limit || IsRecovering, $"{Title(subject)} is free, and somebody waits for it.");
                    Check(leased.Holders.TrueForAll(l => l.IsHeld && l.Expires > _now && l.Client.Leases.GetValueOrDefault(l.Info.Request) == l), $"A lease of {Title(subject)} is not known to its holder's entry, or has run out.");
                    break;
                case EventObject signal:
                    Check(!signal.IsSet || signal.Waiting.Count == 0, $"{Title(subject)} is set, and somebody waits for it.");
                    break;
                case QueueObject queue:
                    Check(queue.MaxSize is not > 0 || queue.Items.Count(i => !i.IsBack) <= queue.MaxSize, $"{Title(subject)} has more items than it may.");
                    Check(queue.Waiting.All(e => e.Request is PutItem ? queue.IsFull : queue.Items.Count == 0), $"Somebody waits at {Title(subject)} for what there is.");
                    break;
                case ActorObject actor:
                    Check(actor.Waiting.Count == 0 || actor.Asking is null || actor.Current is not null, $"{Title(subject)} is idle, and calls wait.");
                    Check(actor.Asking is null || actor.Current is null, $"{Title(subject)} asks for a call while it answers one.");
                    Check(actor.Worker is not null || (actor.Asking is null && actor.Current is null && !actor.IsReady), $"{Title(subject)} is on no worker, and answers calls.");
                    Check(actor.Spec.Name is null || _named.GetValueOrDefault(actor.Spec.Name) == actor, $"{Title(subject)} is not found by its name.");
                    break;
            }
        }

        Check(_named.Values.All(a => !a.IsEnded), "An actor is found by its name that has ended.");
        foreach (CoordinationClient client in _clients.Values)
        {
            foreach ((long number, RequestEntry entry) in client.Requests)
            {
                Check(entry.Number == number && client.Seen.Contains(number), $"Request {number} of {client.Id} was never seen.");
                Check(!entry.IsWaiting || entry.Place is not null || _early.Contains(entry) || entry.Request is SpawnActor or StopActor or NextCall or CallActor, $"Request {number} of {client.Id} waits for nothing.");
                Check(entry.Deadline is not { } deadline || !entry.IsWaiting || deadline > _now, $"Request {number} of {client.Id} has waited for too long.");
            }

            foreach (LeaseEntry lease in client.Leases.Values)
            {
                Check(lease.Subject.Holders.Contains(lease), $"{client.Id} has a lease of {Title((lease.Info.Kind, lease.Info.Name))} that nobody granted.");
            }
        }
    }

    private bool IsRegistered(RequestEntry entry) =>
        _clients.TryGetValue(entry.Client.Id, out CoordinationClient? client) && ReferenceEquals(client.Requests.GetValueOrDefault(entry.Number), entry);

    private static void Check(bool holds, string what)
    {
        if (!holds)
        {
            throw new SchedulerInvariantException(what);
        }
    }
}
