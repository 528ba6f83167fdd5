using Actors.Frames.Expressions;
using Actors.Graph.Kernels;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>A kernel of which some inputs are made as it reads them, or right before it runs and freed right after.</summary>
/// <param name="Inner">The kernel, of all inputs.</param>
/// <param name="Sources">For each input what makes it; null for those of the task.</param>
internal sealed record InlinedKernel(Kernel Inner, EquatableArray<Kernel?> Sources) : Kernel
{
    public override string Label => $"{string.Join(", ", Sources.OfType<Kernel>().Select(s => s.Label))} → {Inner.Label}";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var all = new object?[Sources.Count];
        int made = 0;
        object? result = null;
        try
        {
            for (int next = 0; made < all.Length; made++)
            {
                all[made] = Sources[made] is not { } source ? inputs[next++]
                    : source is IVirtualSource virtually && Inner is ITileReader ? virtually.MakeVirtual()
                    : source is IMappedSource mapped ? mapped.Map(context)
                    : source.Run([], context);
                Buffers.Retain(all[made]);
            }

            // The result may be a view of what was made.
            result = Inner.Run(all, context);
            Buffers.Retain(result);
        }
        finally
        {
            for (int i = 0; i < made; i++)
            {
                Buffers.Release(all[i]);
            }
        }

        Buffers.HandOn(result);
        return result;
    }
}
