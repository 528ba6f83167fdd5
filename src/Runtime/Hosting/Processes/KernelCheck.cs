using Actors.Graph.Kernels;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Protocol.Messages;

namespace Actors.Runtime.Hosting.Processes;

/// <summary>Finds what cannot be sent to a worker when it is submitted, where the user can see what it is.</summary>
internal static class KernelCheck
{
    /// <exception cref="NotTransferableException">A task's function, or what it has captured, cannot be sent.</exception>
    public static void Check(TaskGraph graph, ProtocolCodec codec)
    {
        WireWriter writer = codec.NewWriter();
        Kernel? last = null;
        for (int id = 0; id < graph.Count; id++)
        {
            if (graph.Kernel(id) is { } kernel && !ReferenceEquals(kernel, last))
            {
                last = kernel;
                Check(kernel, writer);
            }
        }
    }

    /// <exception cref="NotTransferableException">The function, or what it has captured, cannot be sent.</exception>
    public static void Check(Kernel kernel, WireWriter writer)
    {
        writer.Reset();
        try
        {
            writer.WriteCode(kernel);
        }
        catch (NotTransferableException e) when (e.Path.Length == 0)
        {
            throw TransferPath.Explain(kernel, writer.Policy, allowsCode: true, e);
        }
    }

    /// <summary>A graph in which the tasks that cannot be sent are such that fail, and say why.</summary>
    public static TaskGraph FailWhatCannotBeSent(TaskGraph graph, ProtocolCodec codec)
    {
        WireWriter writer = codec.NewWriter();
        var kernels = new Kernel?[graph.Count];
        var keys = new TaskKey[graph.Count];
        var annotations = new TaskAnnotations[graph.Count];
        var offsets = new int[graph.Count + 1];
        var inputs = new List<int>();
        for (int id = 0; id < graph.Count; id++)
        {
            keys[id] = graph.Key(id);
            kernels[id] = graph.Kernel(id);
            annotations[id] = graph.Annotations(id);
            inputs.AddRange(graph.Inputs(id));
            offsets[id + 1] = inputs.Count;
            try
            {
                if (kernels[id] is { } kernel)
                {
                    Check(kernel, writer);
                }
            }
            catch (NotTransferableException e)
            {
                kernels[id] = new UnsendableKernel(e.Message);
            }
        }

        return new TaskGraph(keys, kernels, annotations, offsets, [.. inputs], graph.Outputs.ToArray());
    }

    /// <summary>A graph of nothing but some outputs of another, which fail.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="outputs">Which of its tasks.</param>
    /// <param name="reason">Why they fail.</param>
    public static TaskGraph Fail(TaskGraph graph, IReadOnlyList<int> outputs, string reason)
    {
        var builder = new TaskGraphBuilder(outputs.Count);
        var kernel = new UnsendableKernel(reason);
        foreach (int output in outputs)
        {
            builder.AddOutput(builder.Add(graph.Key(output), kernel, ReadOnlySpan<int>.Empty));
        }

        return builder.Build();
    }

    /// <summary>Orders in which the tasks that cannot be sent are such that fail, and say why.</summary>
    public static WorkerCommand FailWhatCannotBeSent(WorkerCommand command, ProtocolCodec codec)
    {
        WireWriter writer = codec.NewWriter();
        var run = new List<Assignment>(command.Run.Count);
        foreach (Assignment assignment in command.Run)
        {
            try
            {
                Check(assignment.Graph.Kernel(assignment.Id)!, writer);
                run.Add(assignment);
            }
            catch (NotTransferableException e)
            {
                var builder = new TaskGraphBuilder(1);
                builder.AddOutput(builder.Add(assignment.Key, new UnsendableKernel(e.Message), ReadOnlySpan<int>.Empty));
                run.Add(assignment with { Graph = builder.Build(), Id = 0, FirstLocation = 0, LocationCount = 0 });
            }
        }

        return command with { Run = run };
    }
}
