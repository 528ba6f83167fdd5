using Actors.Runtime.Protocol;

namespace Actors.Runtime.Tests.Hosting.Simulated.Scenarios;

/// <summary>What messages say. One message to a worker, or from one, may say several things.</summary>
internal static class MessageKinds
{
    public static string[] Of(SimulatedMessage message) => message.Payload switch
    {
        WorkerCommand m => [.. OfCommand(m)],
        WorkerReport { IsInventory: true } m => ["report: inventory", .. OfReports(m)],
        WorkerReport { Reports.Count: 0 } => ["report: sign of life"],
        WorkerReport m => [.. OfReports(m)],
        WorkerPaused m => [m.Paused ? "report: paused" : "report: not paused"],
        WorkerId when message.Kind == SimulationEventKind.Heartbeat => ["heartbeat"],
        WorkerId => [message.From.StartsWith("worker", StringComparison.Ordinal) ? "worker has left" : "answer to WorkerJoined"],
        ClientId => ["answer to DataScattered"],
        ClientUpdate m => [.. OfNews(m)],
        CoordinationReply m => [$"CoordinationReply: {m.Kind}"],
        var other => [other.GetType().Name],
    };

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
