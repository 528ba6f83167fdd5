using Actors.Graph.Kernels;
using Actors.Graph.Tasks;
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
}
