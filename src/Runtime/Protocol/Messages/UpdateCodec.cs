using Actors.Graph.Tasks;
using Actors.Runtime.Protocol.Codec;

namespace Actors.Runtime.Protocol.Messages;

/// <summary>News for clients.</summary>
internal sealed class UpdateCodec(byte kind) : MessageCodec<ClientUpdate>(kind)
{
    /// <summary>A status, a key, a holder and a size.</summary>
    private const int LeastBytes = 4;

    private const int StatusBits = 3;

    [Flags]
    private enum Parts : byte
    {
        None = 0,
        Failure = 1,
        Reason = 2,
    }

    protected override void Write(WireWriter writer, ClientUpdate message)
    {
        writer.WriteInteger(message.Epoch);
        writer.WriteInteger(message.Sequence);
        writer.WriteInteger(message.Seen);
        writer.WriteBool(message.AskAnnounce);
        int count = message.Keys.Count;
        writer.WriteCount(count);
        for (int i = 0; i < count; i++)
        {
            KeyUpdate update = message.Keys[i];
            Parts parts = (update.Failure is null ? 0 : Parts.Failure) | (update.Reason is null ? 0 : Parts.Reason);
            writer.WriteByte((byte)((int)update.Status | ((int)parts << StatusBits)));
            writer.WriteKey(update.Key);
            writer.WriteName(update.Holder.Name);
            writer.WriteInteger(update.Bytes);
            if (update.Failure is { } failure)
            {
                writer.WriteValue(failure);
            }

            if (update.Reason is { } reason)
            {
                writer.WriteString(reason);
            }
        }
    }

    protected override ClientUpdate ReadMessage(WireReader reader)
    {
        int epoch = reader.ReadInt32();
        long sequence = reader.ReadInteger(), seen = reader.ReadInteger();
        bool askAnnounce = reader.ReadBool();
        int count = reader.ReadCount(LeastBytes);
        KeyUpdate[] keys = count == 0 ? [] : new KeyUpdate[count];
        for (int i = 0; i < keys.Length; i++)
        {
            int first = reader.ReadByte();
            var status = (KeyStatus)(first & ((1 << StatusBits) - 1));
            var parts = (Parts)(first >> StatusBits);
            if (status > KeyStatus.Lost)
            {
                throw new WireFormatException($"{(int)status} says nothing of a result.");
            }

            TaskKey key = reader.ReadKey();
            var holder = new WorkerId(reader.ReadName()!);
            long bytes = reader.ReadInteger();
            TaskFailure? failure = parts.HasFlag(Parts.Failure) ? WireReader.Required(reader.ReadValue<TaskFailure>(), "why a task failed") : null;
            keys[i] = new KeyUpdate(key, status, holder, bytes, failure) { Reason = parts.HasFlag(Parts.Reason) ? reader.ReadText() : null };
        }

        return new ClientUpdate(epoch, sequence, keys) { Seen = seen, AskAnnounce = askAnnounce };
    }
}
