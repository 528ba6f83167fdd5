using Actors.Graph.Tasks;

namespace Actors.Arrays.Files;

/// <summary>How many bytes were written in all.</summary>
internal sealed record StoredKernel : Kernel
{
    public override string Label => "stored";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        long bytes = 0;
        foreach (object? part in inputs)
        {
            bytes += (long)part!;
        }

        return bytes;
    }
}
