using Actors.Graph.Tasks;
using Actors.Runtime.Protocol.Codec;

namespace Actors.Runtime.Protocol.Messages;

/// <summary>Reports of workers.</summary>
internal sealed class ReportCodec(byte kind) : MessageCodec<WorkerReport>(kind)
{
    /// <summary>What it is about, a key, an attempt, a handle, a size and a time.</summary>
    private const int LeastBytes = 7;

    private const int KindBits = 3;

    [Flags]
    private enum Parts : byte
    {
        None = 0,
        Accepted = 1,
        IsPlaced = 2,
        IsUnreached = 4,
        Failure = 8,
        Input = 16,
    }

    protected override void Write(WireWriter writer, WorkerReport message)
    {
        writer.WriteName(message.Worker.Name);
        writer.WriteInteger(message.Epoch);
        writer.WriteInteger(message.Sequence);
        writer.WriteInteger(message.Seen);
        writer.WriteBool(message.IsInventory);
        int count = message.Reports.Count;
        writer.WriteCount(count);
        for (int i = 0; i < count; i++)
        {
            TaskReport report = message.Reports[i];
            bool hasInput = report.Input.Group is not null || report.Holder.Name is not null;
            Parts parts = (report.Accepted ? Parts.Accepted : 0) | (report.IsPlaced ? Parts.IsPlaced : 0) | (report.IsUnreached ? Parts.IsUnreached : 0)
                | (report.Failure is null ? 0 : Parts.Failure) | (hasInput ? Parts.Input : 0);
            writer.WriteByte((byte)((int)report.Kind | ((int)parts << KindBits)));
            writer.WriteKey(report.Key);
            writer.WriteInteger(report.Attempt.Epoch);
            writer.WriteInteger(report.Attempt.Number);
            writer.WriteInteger(report.Handle);
            writer.WriteInteger(report.Bytes);
            writer.WriteInteger(report.Duration.Ticks);
            if (report.Failure is { } failure)
            {
                writer.WriteValue(failure);
            }

            if (hasInput)
            {
                writer.WriteKey(report.Input);
                writer.WriteName(report.Holder.Name);
            }
        }
    }

    protected override WorkerReport ReadMessage(WireReader reader)
    {
        var worker = new WorkerId(reader.ReadName()!);
        int epoch = reader.ReadInt32();
        long sequence = reader.ReadInteger(), seen = reader.ReadInteger();
        bool isInventory = reader.ReadBool();
        int count = reader.ReadCount(LeastBytes);
        TaskReport[] reports = count == 0 ? [] : new TaskReport[count];
        for (int i = 0; i < reports.Length; i++)
        {
            int first = reader.ReadByte();
            var parts = (Parts)(first >> KindBits);
            TaskKey key = reader.ReadKey();
            var attempt = new Attempt(reader.ReadInt32(), reader.ReadInteger());
            long handle = reader.ReadInteger(), bytes = reader.ReadInteger(), ticks = reader.ReadInteger();
            reports[i] = new TaskReport((ReportKind)(first & ((1 << KindBits) - 1)), key, attempt, handle)
            {
                Bytes = bytes,
                Duration = new TimeSpan(ticks),
                Accepted = parts.HasFlag(Parts.Accepted),
                IsPlaced = parts.HasFlag(Parts.IsPlaced),
                IsUnreached = parts.HasFlag(Parts.IsUnreached),
                Failure = parts.HasFlag(Parts.Failure) ? WireReader.Required(reader.ReadValue<TaskFailure>(), "the failure of a task") : null,
                Input = parts.HasFlag(Parts.Input) ? reader.ReadKey() : default,
                Holder = parts.HasFlag(Parts.Input) ? new WorkerId(reader.ReadName()!) : default,
            };
        }

        return new WorkerReport(worker, epoch, sequence, reports) { Seen = seen, IsInventory = isInventory };
    }
}
