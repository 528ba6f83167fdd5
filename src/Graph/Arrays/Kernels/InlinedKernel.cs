using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>A kernel of which some inputs are made right before it runs. Its result never shares their memory.</summary>
/// <param name="Inner">The kernel, of all inputs.</param>
/// <param name="Sources">For each input what makes it; null for those of the task.</param>
internal sealed record InlinedKernel(Kernel Inner, EquatableArray<Kernel?> Sources) : Kernel
{
    public override string Label => $"{string.Join(", ", Sources.OfType<Kernel>().Select(s => s.Label))} → {Inner.Label}";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var all = new object?[Sources.Count];
        var leases = new List<IDisposable>();
        try
        {
            for (int i = 0, next = 0; i < all.Length; i++)
            {
                if (Sources[i] is IScratchSource scratch)
                {
                    all[i] = scratch.Make(context, out IDisposable lease);
                    leases.Add(lease);
                }
                else
                {
                    all[i] = Sources[i] is { } source ? source.Run([], context) : inputs[next++];
                }
            }

            return Inner.Run(all, context);
        }
        finally
        {
            leases.ForEach(l => l.Dispose());
        }
    }
}
