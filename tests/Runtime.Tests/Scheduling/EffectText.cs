using Actors.Runtime.Protocol;

namespace Actors.Runtime.Tests.Scheduling;

/// <summary>Effects as text, lists included, to compare them by content.</summary>
internal static class EffectText
{
    public static string Of(SchedulerEffect effect) => effect switch
    {
        ToWorker m => $"{m.Worker} #{m.Command.Sequence} run [{string.Join(", ", m.Command.Run.Select(a => $"{a.Key} {a.Attempt.Number} {a.Handle} {a.Priority} {a.FirstLocation}+{a.LocationCount}"))}] "
            + $"at [{string.Join(", ", m.Command.Locations)}] free [{string.Join(", ", m.Command.Free)}] cancel [{string.Join(", ", m.Command.Cancel)}] "
            + $"steal [{string.Join(", ", m.Command.Steal)}] replicate [{string.Join(", ", m.Command.Replicate)}]",
        ToClient m => $"{m.Client} #{m.Update.Sequence} [{string.Join(", ", m.Update.Keys.Select(k => $"{k.Key} {k.Status} {k.Holder} {k.Bytes} {k.Failure?.Key} {k.Reason}"))}]",
        HoldersReply m => $"{m.Client} {m.Request} [{string.Join(", ", m.Holders)}]",
        DatasetReply m => $"{m.Client} {m.Request} [{string.Join(", ", m.Names)}] [{string.Join(", ", m.Keys)}] {m.Error}",
        _ => effect.ToString(),
    };
}
