using Actors.Graph.Tasks;

namespace Actors.Arrays.UserReductions;

/// <summary>Partial results of a user's reduction as one; a single one is not touched.</summary>
/// <param name="Name">The reduction's name.</param>
/// <param name="Token">What tells the function from others: that of equal ones is the same, their delegates are not.</param>
/// <param name="Function">The function.</param>
internal sealed record UserCombineKernel<TPartial>(string Name, UInt128 Token, Func<IReadOnlyList<TPartial>, TPartial> Function) : Kernel
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

    public bool Equals(UserCombineKernel<TPartial>? other) => other is not null && Token == other.Token && Name == other.Name;

    public override int GetHashCode() => Token.GetHashCode();
}
