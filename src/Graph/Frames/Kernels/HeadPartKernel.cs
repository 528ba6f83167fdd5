using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Frames.Kernels;

/// <summary>
/// Computes a partition and takes its first or last rows, unless the rows found before (the first input of a gated part) are
/// enough: then it gives no rows and runs none of its steps.
/// </summary>
internal sealed record HeadPartKernel(HeadKernel Head, bool Gated, EquatableArray<PipelineStep> Steps) : Kernel
{
    public override string Label => Head.Label;

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        if (Gated && inputs[0] is Table found && found.RowCount >= Head.Count)
        {
            return Tables.Slice(found, 0, 0);
        }

        ReadOnlySpan<object?> outside = Gated ? inputs[1..] : inputs;
        var results = new object?[Steps.Count];
        for (int i = 0; i < results.Length; i++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            PipelineStep step = Steps[i];
            var taken = new object?[step.Inputs.Count];
            for (int j = 0; j < taken.Length; j++)
            {
                int input = step.Inputs[j];
                taken[j] = input >= 0 ? results[input] : outside[~input];
            }

            results[i] = step.Kernel.Run(taken, context);
        }

        return Head.Take((Table)results[^1]!);
    }
}
