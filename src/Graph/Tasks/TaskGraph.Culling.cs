using System.Buffers;

namespace Actors.Graph.Tasks;

public sealed partial class TaskGraph
{
    /// <summary>Drops every task that no output needs.</summary>
    /// <returns>The smaller graph; this one when all its tasks are needed.</returns>
    public TaskGraph Cull() => Cull(_outputs);

    /// <summary>The part of the graph that some of its results need.</summary>
    /// <param name="outputs">The ids of the results that are wanted; they become the outputs.</param>
    /// <returns>The smaller graph; this one when its outputs are the same and all its tasks are needed.</returns>
    /// <exception cref="GraphException"><paramref name="outputs"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An id is not one of this graph.</exception>
    public TaskGraph Cull(ReadOnlySpan<int> outputs)
    {
        if (outputs.IsEmpty)
        {
            throw new GraphException($"Culling the graph of {Count} tasks down to no output at all would leave nothing: say which results are wanted.");
        }

        int[] ids = ArrayPool<int>.Shared.Rent(Count);
        try
        {
            int needed = MarkNeeded(outputs, ids.AsSpan(0, Count));
            return needed < Count ? Part(outputs, ids, needed) : outputs.SequenceEqual(_outputs) ? this : new TaskGraph(this, outputs.ToArray());
        }
        finally
        {
            ArrayPool<int>.Shared.Return(ids);
        }
    }

    /// <summary>The tasks that have a new id.</summary>
    private TaskGraph Part(ReadOnlySpan<int> outputs, int[] ids, int needed)
    {
        var keys = new TaskKey[needed];
        var kernels = new Kernel?[needed];
        TaskAnnotations[]? annotations = _annotations is null ? null : new TaskAnnotations[needed];
        var offsets = new int[needed + 1];
        int edges = 0;
        for (int id = 0; id < Count; id++)
        {
            edges += ids[id] >= 0 ? Inputs(id).Length : 0;
        }

        var inputs = new int[edges];
        int edge = 0;
        for (int id = 0; id < Count; id++)
        {
            int kept = ids[id];
            if (kept < 0)
            {
                continue;
            }

            keys[kept] = _keys[id];
            kernels[kept] = _kernels[id];
            annotations?[kept] = _annotations![id];
            foreach (int input in Inputs(id))
            {
                inputs[edge++] = ids[input];
            }

            offsets[kept + 1] = edge;
        }

        return new TaskGraph(keys, kernels, annotations, offsets, inputs, Map(outputs, ids));
    }

    private static int[] Map(ReadOnlySpan<int> ids, int[] to)
    {
        var result = new int[ids.Length];
        for (int i = 0; i < ids.Length; i++)
        {
            result[i] = to[ids[i]];
        }

        return result;
    }

    /// <summary>The new id of each task, −1 for one that is not needed; the order of ids is kept. Returns how many are needed.</summary>
    private int MarkNeeded(ReadOnlySpan<int> outputs, Span<int> ids)
    {
        ids.Fill(-1);
        int needed = 0;
        using var found = new RentedList<int>();
        foreach (int output in outputs)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(output, nameof(outputs));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(output, Count, nameof(outputs));
            if (ids[output] < 0)
            {
                ids[output] = 0;
                found.Add(output);
            }
        }

        for (int next = 0; next < found.Count; next++)
        {
            foreach (int input in Inputs(found[next]))
            {
                if (ids[input] < 0)
                {
                    ids[input] = 0;
                    found.Add(input);
                }
            }
        }

        foreach (ref int id in ids)
        {
            id = id < 0 ? -1 : needed++;
        }

        return needed;
    }
}
