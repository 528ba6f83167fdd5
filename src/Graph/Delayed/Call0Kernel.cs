using Actors.Graph.Tasks;

namespace Actors.Graph.Calls;

/// <summary>A call of a user's function of no arguments.</summary>
internal sealed record Call0Kernel<TResult>(UserFunction Function, Func<TResult> Target) : Kernel
{
    public override string Label => Function.Name;

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => Target();

    public bool Equals(Call0Kernel<TResult>? other) => CallContent.AreEqual(this, other);

    public override int GetHashCode() => Target.Method.GetHashCode();
}
