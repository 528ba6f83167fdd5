using Actors.Graph.Tasks;
using Actors.Runtime.Protocol.Codec;

namespace Actors.Runtime.Protocol.Messages;

/// <summary>
/// Orders to workers. The tasks of one are read into one small graph: first the tasks, in the order of their assignments, then their inputs, as
/// results that are computed elsewhere. It has no annotations, since those are the coordinator's business.
/// </summary>
internal sealed class CommandCodec(byte kind) : MessageCodec<WorkerCommand>(kind)
{
    /// <summary>A key, a kernel, the number of inputs, and eight numbers.</summary>
    private const int LeastAssignmentBytes = 11;

    /// <summary>A key, a holder and a size.</summary>
    private const int LeastLocationBytes = 3;

    private static readonly int[] s_firstOnly = [0];

    [Flags]
    private enum Parts : byte
    {
        None = 0,
        Run = 1,
        Locations = 2,
        Placed = 4,
        Free = 8,
        Cancel = 16,
        Steal = 32,
        Replicate = 64,
        AskInventory = 128,
    }

    protected override void Write(WireWriter writer, WorkerCommand message)
    {
        Parts parts = (message.Run.Count > 0 ? Parts.Run : 0) | (message.Locations.Count > 0 ? Parts.Locations : 0)
            | (message.Placed.Count > 0 ? Parts.Placed : 0) | (message.Free.Count > 0 ? Parts.Free : 0)
            | (message.Cancel.Count > 0 ? Parts.Cancel : 0) | (message.Steal.Count > 0 ? Parts.Steal : 0)
            | (message.Replicate.Count > 0 ? Parts.Replicate : 0) | (message.AskInventory ? Parts.AskInventory : 0);
        writer.WriteByte((byte)parts);
        writer.WriteInteger(message.Epoch);
        writer.WriteInteger(message.Sequence);
        if (parts.HasFlag(Parts.Run))
        {
            writer.InCode(message, static (w, m) => WriteRun(w, m));
        }

        if (parts.HasFlag(Parts.Locations))
        {
            WriteLocations(writer, message.Locations);
        }

        if (parts.HasFlag(Parts.Placed))
        {
            WriteKeys(writer, message.Placed);
        }

        if (parts.HasFlag(Parts.Free))
        {
            WriteKeys(writer, message.Free);
        }

        if (parts.HasFlag(Parts.Cancel))
        {
            WriteAttempts(writer, message.Cancel);
        }

        if (parts.HasFlag(Parts.Steal))
        {
            WriteAttempts(writer, message.Steal);
        }

        if (parts.HasFlag(Parts.Replicate))
        {
            WriteLocations(writer, message.Replicate);
        }
    }

    protected override WorkerCommand ReadMessage(WireReader reader)
    {
        var parts = (Parts)reader.ReadByte();
        int epoch = reader.ReadInt32();
        long sequence = reader.ReadInteger();
        Assignment[] run = parts.HasFlag(Parts.Run) ? reader.InCode(epoch, static (r, e) => ReadRun(r, e)) : [];
        var command = new WorkerCommand(epoch, sequence)
        {
            Run = run,
            Locations = parts.HasFlag(Parts.Locations) ? ReadLocations(reader) : [],
            Placed = parts.HasFlag(Parts.Placed) ? ReadKeys(reader) : [],
            Free = parts.HasFlag(Parts.Free) ? ReadKeys(reader) : [],
            Cancel = parts.HasFlag(Parts.Cancel) ? ReadAttempts(reader) : [],
            Steal = parts.HasFlag(Parts.Steal) ? ReadAttempts(reader) : [],
            Replicate = parts.HasFlag(Parts.Replicate) ? ReadLocations(reader) : [],
            AskInventory = parts.HasFlag(Parts.AskInventory),
        };
        foreach (ref readonly Assignment assignment in run.AsSpan())
        {
            if (assignment.LocationCount > 0 && assignment.FirstLocation + (long)assignment.LocationCount > command.Locations.Count)
            {
                throw new WireFormatException(
                    $"The inputs of {assignment.Key} are at places {assignment.FirstLocation} to {assignment.FirstLocation + (long)assignment.LocationCount} "
                    + $"of {command.Locations.Count}.");
            }
        }

        return command;
    }

    private static void WriteRun(WireWriter writer, WorkerCommand command)
    {
        IReadOnlyList<Assignment> run = command.Run;
        int count = run.Count, inputs = 0;
        for (int i = 0; i < count; i++)
        {
            Assignment assignment = run[i];
            inputs += assignment.Graph.Inputs(assignment.Id).Length;
        }

        writer.WriteCount(count);
        writer.WriteCount(inputs);
        long handle = 0;
        int location = 0;
        for (int i = 0; i < count; i++)
        {
            Assignment assignment = run[i];
            TaskGraph graph = assignment.Graph;
            writer.WriteKey(graph.Key(assignment.Id));
            writer.WriteKernel(graph.Kernel(assignment.Id) ?? throw new ArgumentException($"{graph.Key(assignment.Id)} is computed elsewhere: no worker can be told to compute it."));
            ReadOnlySpan<int> ids = graph.Inputs(assignment.Id);
            writer.WriteCount(ids.Length);
            foreach (int id in ids)
            {
                writer.WriteKey(graph.Key(id));
            }

            writer.WriteInteger(assignment.Attempt.Epoch - (long)command.Epoch);
            writer.WriteInteger(assignment.Attempt.Number);
            writer.WriteInteger(assignment.Handle - handle);
            writer.WriteInteger(assignment.Priority.User);
            writer.WriteInteger(assignment.Priority.Submission);
            writer.WriteInteger(assignment.Priority.Order);
            writer.WriteInteger(assignment.FirstLocation - (long)location);
            writer.WriteCount(assignment.LocationCount);
            handle = assignment.Handle;
            location = assignment.FirstLocation + assignment.LocationCount;
        }
    }

    private static Assignment[] ReadRun(WireReader reader, int epoch)
    {
        int count = reader.ReadCount(LeastAssignmentBytes), inputs = reader.ReadCount(WireReader.LeastKeyBytes);
        var keys = new TaskKey[count + inputs];
        var kernels = new Kernel?[keys.Length];
        var offsets = new int[keys.Length + 1];
        var edges = inputs == 0 ? [] : new int[inputs];
        var run = new Assignment[count];
        int read = 0;
        long handle = 0, location = 0;

        // The graph stands in each assignment, but is made of all of them.
        for (int i = 0; i < count; i++)
        {
            keys[i] = reader.ReadKey();
            kernels[i] = reader.ReadKernel();
            int own = reader.ReadCount(WireReader.LeastKeyBytes);
            if (own > inputs - read)
            {
                throw new WireFormatException($"{keys[i]} has {own} inputs, more than the {inputs} of all tasks.");
            }

            for (int end = read + own; read < end; read++)
            {
                keys[count + read] = reader.ReadKey();
                edges[read] = count + read;
            }

            offsets[i + 1] = read;
            var attempt = new Attempt((int)reader.ReadInteger(int.MinValue - (long)epoch, int.MaxValue - (long)epoch) + epoch, reader.ReadInteger());
            handle = unchecked(handle + reader.ReadInteger());
            var priority = new TaskPriority(reader.ReadInt32(), reader.ReadInteger(), reader.ReadInt32());
            location += reader.ReadInteger(-location, int.MaxValue - location);
            int locations = (int)Math.Min(reader.ReadCount64(), int.MaxValue);
            run[i] = new Assignment(null!, i, attempt, handle, priority, (int)location, locations);
            location = Math.Min(int.MaxValue, location + locations);
        }

        offsets.AsSpan(count + 1).Fill(read);
        if (read < inputs || count == 0)
        {
            throw new WireFormatException($"{count} tasks have {read} inputs, of {inputs} that are promised.");
        }

        var graph = new TaskGraph(keys, kernels, null, offsets, edges, s_firstOnly);
        foreach (ref Assignment assignment in run.AsSpan())
        {
            assignment = assignment with { Graph = graph };
        }

        return run;
    }

    private static void WriteLocations(WireWriter writer, IReadOnlyList<InputLocation> locations)
    {
        int count = locations.Count;
        writer.WriteCount(count);
        for (int i = 0; i < count; i++)
        {
            InputLocation location = locations[i];
            writer.WriteKey(location.Key);
            writer.WriteName(location.Holder.Name);
            writer.WriteInteger(location.Bytes);
        }
    }

    private static InputLocation[] ReadLocations(WireReader reader)
    {
        var locations = new InputLocation[reader.ReadCount(LeastLocationBytes)];
        for (int i = 0; i < locations.Length; i++)
        {
            locations[i] = new InputLocation(reader.ReadKey(), new WorkerId(reader.ReadName()!), reader.ReadInteger());
        }

        return locations;
    }

    private static void WriteKeys(WireWriter writer, IReadOnlyList<TaskKey> keys)
    {
        int count = keys.Count;
        writer.WriteCount(count);
        for (int i = 0; i < count; i++)
        {
            writer.WriteKey(keys[i]);
        }
    }

    private static TaskKey[] ReadKeys(WireReader reader)
    {
        var keys = new TaskKey[reader.ReadCount(WireReader.LeastKeyBytes)];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = reader.ReadKey();
        }

        return keys;
    }

    private static void WriteAttempts(WireWriter writer, IReadOnlyList<AttemptRef> attempts)
    {
        int count = attempts.Count;
        writer.WriteCount(count);
        for (int i = 0; i < count; i++)
        {
            AttemptRef attempt = attempts[i];
            writer.WriteKey(attempt.Key);
            writer.WriteInteger(attempt.Attempt.Epoch);
            writer.WriteInteger(attempt.Attempt.Number);
        }
    }

    private static AttemptRef[] ReadAttempts(WireReader reader)
    {
        var attempts = new AttemptRef[reader.ReadCount(3)];
        for (int i = 0; i < attempts.Length; i++)
        {
            attempts[i] = new AttemptRef(reader.ReadKey(), new Attempt(reader.ReadInt32(), reader.ReadInteger()));
        }

        return attempts;
    }
}
