using System.Collections.Immutable;

namespace Actors.Graph.Tasks;

/// <summary>One step of a <see cref="FusedKernel"/>.</summary>
/// <param name="Kernel">What it does.</param>
/// <param name="Inputs">Where its inputs come from, in the kernel's order.</param>
public sealed record FusedStep(Kernel Kernel, ImmutableArray<StepInput> Inputs)
{
    /// <inheritdoc/>
    public bool Equals(FusedStep? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Kernel.Equals(other.Kernel) && Inputs.AsSpan().SequenceEqual(other.Inputs.AsSpan()));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kernel, Inputs.Length);
}
