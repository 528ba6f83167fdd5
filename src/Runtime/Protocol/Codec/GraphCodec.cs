using Actors.Graph.Tasks;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>Graphs: keys, kernels, annotations, inputs and outputs. What is read is checked to be a graph.</summary>
internal sealed class GraphCodec : TypeCodec<TaskGraph>
{
    /// <summary>A key, a kernel and a number of inputs.</summary>
    private const int LeastTaskBytes = 3;

    public override void Write(WireWriter writer, TaskGraph value)
    {
        writer.WriteCount(value.Count);
        bool annotated = false;
        for (int id = 0; id < value.Count; id++)
        {
            writer.WriteKey(value.Key(id));
            writer.WriteValue(value.Kernel(id));
            ReadOnlySpan<int> inputs = value.Inputs(id);
            writer.WriteCount(inputs.Length);
            foreach (int input in inputs)
            {
                // Inputs are close by, as a rule.
                writer.WriteInteger(input - id);
            }

            annotated |= !ReferenceEquals(value.Annotations(id), TaskAnnotations.None);
        }

        writer.WriteBool(annotated);
        for (int id = 0; annotated && id < value.Count; id++)
        {
            writer.WriteValue(value.Annotations(id));
        }

        writer.WriteCount(value.Outputs.Length);
        foreach (int output in value.Outputs)
        {
            writer.WriteCount(output);
        }
    }

    public override TaskGraph Read(WireReader reader)
    {
        int count = reader.ReadCount(LeastTaskBytes);
        var keys = new TaskKey[count];
        var kernels = new Kernel?[count];
        var offsets = new int[count + 1];
        var inputs = new List<int>(count);
        for (int id = 0; id < count; id++)
        {
            keys[id] = reader.ReadKey();
            kernels[id] = reader.ReadValue<Kernel?>();
            int own = reader.ReadCount(1);
            for (int i = 0; i < own; i++)
            {
                inputs.Add((int)reader.ReadInteger(-id, count - 1 - id) + id);
            }

            offsets[id + 1] = inputs.Count;
        }

        TaskAnnotations[]? annotations = reader.ReadBool() ? new TaskAnnotations[count] : null;
        for (int id = 0; annotations is not null && id < count; id++)
        {
            annotations[id] = reader.ReadValue<TaskAnnotations>() ?? throw new WireFormatException($"Task {id} of a graph has no annotations.");
        }

        var outputs = new int[reader.ReadCount(1)];
        for (int i = 0; i < outputs.Length; i++)
        {
            ulong output = reader.ReadCount64();
            outputs[i] = output < (ulong)count ? (int)output : throw new WireFormatException($"A graph of {count} tasks has no output {output}.");
        }

        return Checked(new TaskGraph(keys, kernels, annotations, offsets, [.. inputs], outputs));
    }

    /// <summary>A graph has no cycle, an output at least, and no key twice.</summary>
    private static TaskGraph Checked(TaskGraph graph)
    {
        if (graph.Outputs.Length == 0)
        {
            throw new WireFormatException("A graph has no output.");
        }

        var ids = new KeyTable();
        for (int id = 0; id < graph.Count; id++)
        {
            TaskKey key = graph.Key(id);
            if (key.Group is null || ids.GetOrAdd(key, id) >= 0)
            {
                throw new WireFormatException($"Two tasks of a graph have the key '{key}'.");
            }
        }

        try
        {
            graph.ThrowIfCyclic();
        }
        catch (GraphException e)
        {
            throw new WireFormatException(e.Message, e);
        }

        return graph;
    }
}
