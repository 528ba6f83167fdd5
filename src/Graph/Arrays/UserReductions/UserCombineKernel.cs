using Actors.Graph.Tasks;

namespace Actors.Arrays.UserReductions;

/// <summary>Partial results of a user's reduction as one; a single one is not touched.</summary>
internal sealed record UserCombineKernel<TPartial>(string Name, Func<IReadOnlyList<TPartial>, TPartial> Function) : Kernel
{
    public override string Label => Name + "-combine";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        if (inputs.Length == 1)
        {
            return inputs[0];
        }

        var partials = new TPartial[inputs.Length];
        for (int i = 0; i < partials.Length; i++)
        {
            partials[i] = (TPartial)inputs[i]!;
        }

        return Function(partials);
    }
}
