using System.Collections.Concurrent;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Tests.Hosting.Simulated.Scenarios;

/// <summary>What messages say. One message to a worker, or from one, may say several things.</summary>
internal static class MessageKinds
{
    /// <summary>What cores are told or want done that is no message by itself: it passes within a node, or is sent in another form.</summary>
    private static readonly HashSet<Type> s_noMessages =
    [
        typeof(SchedulerTick), typeof(CoordinatorTookOver), typeof(WorkerLost), typeof(ClientNotReached), typeof(RetireWorker), typeof(RestoreShared), typeof(KeepFact),
        typeof(ToWorker), typeof(ToClient), typeof(WorkerReport), typeof(WorkerPaused), typeof(CoordinationReply),
    ];

    /// <summary>
    /// All kinds that pass between a coordinator and others, taken from the protocol's types: what is added there is here by itself.
    /// </summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Concrete(typeof(SchedulerStimulus)), .. Concrete(typeof(SchedulerEffect)),
        .. typeof(WorkerCommand).GetProperties().Select(p => p.Name)
            .Except([nameof(WorkerCommand.Epoch), nameof(WorkerCommand.Sequence), nameof(WorkerCommand.Locations), "EqualityContract"]).Select(n => $"order: {n}"),
        .. Enum.GetNames<ReportKind>().Select(k => $"report: {k}"),
        "report: inventory", "report: sign of life", "report: paused", "report: not paused",
        .. Enum.GetNames<KeyStatus>().Select(k => $"news: {k}"), "news: AskAnnounce",
        .. Enum.GetNames<ReplyKind>().Select(k => $"CoordinationReply: {k}"),
        "heartbeat", "worker has left", "answer to WorkerJoined", "answer to DataScattered", nameof(SendRefusal),
    ];

    /// <summary>How often trouble came with a message of each kind, in the runs of this process: first what the trouble is, then the kind.</summary>
    public static ConcurrentDictionary<(string What, string Kind), int> Struck { get; } = [];

    /// <summary>Trouble came with a message.</summary>
    public static void Count(string what, string[] kinds) => Array.ForEach(kinds, k => Struck.AddOrUpdate((what, k), 1, (_, n) => n + 1));

    public static string[] Of(SimulatedMessage message) => message.Payload switch
    {
        WorkerCommand m => [.. OfCommand(m)],
        WorkerReport { IsInventory: true } m => ["report: inventory", .. OfReports(m)],
        WorkerReport { Reports.Count: 0 } => ["report: sign of life"],
        WorkerReport m => [.. OfReports(m)],
        SendPaused m => [m.Paused ? "report: paused" : "report: not paused"],
        WorkerId when message.Kind == SimulationEventKind.Heartbeat => ["heartbeat"],
        WorkerId => [message.From.StartsWith("worker", StringComparison.Ordinal) ? "worker has left" : "answer to WorkerJoined"],
        ClientId => ["answer to DataScattered"],
        ClientUpdate m => [.. OfNews(m)],
        CoordinationReply m => [$"CoordinationReply: {m.Kind}"],
        var other => [other.GetType().Name],
    };

    private static IEnumerable<string> Concrete(Type kind) =>
        kind.Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(kind) && !s_noMessages.Contains(t)).Select(t => t.Name);

    private static IEnumerable<string> OfReports(WorkerReport report) => report.Reports.Select(r => $"report: {r.Kind}").Distinct();

    private static IEnumerable<string> OfNews(ClientUpdate update)
    {
        if (update.AskAnnounce)
        {
            yield return "news: AskAnnounce";
        }

        foreach (KeyStatus status in update.Keys.Select(k => k.Status).Distinct())
        {
            yield return $"news: {status}";
        }
    }

    private static IEnumerable<string> OfCommand(WorkerCommand command)
    {
        (string Name, bool Has)[] parts =
        [
            (nameof(command.Run), command.Run.Count > 0),
            (nameof(command.Placed), command.Placed.Count > 0),
            (nameof(command.Free), command.Free.Count > 0),
            (nameof(command.Cancel), command.Cancel.Count > 0),
            (nameof(command.Steal), command.Steal.Count > 0),
            (nameof(command.Replicate), command.Replicate.Count > 0),
            (nameof(command.AskInventory), command.AskInventory),
        ];
        return parts.Where(p => p.Has).Select(p => $"order: {p.Name}");
    }
}
