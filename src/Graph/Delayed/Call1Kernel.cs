using Actors.Graph.Tasks;

namespace Actors.Graph.Calls;

/// <summary>A call of a user's function of one argument.</summary>
internal sealed record Call1Kernel<T1, TResult>(UserFunction Function, Func<T1, TResult> Target, Slot<T1> A) : Kernel
{
    public override string Label => Function.Name;

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => Target(A.Get(inputs));

    public bool Equals(Call1Kernel<T1, TResult>? other) => CallContent.AreEqual(this, other);

    public override int GetHashCode() => Target.Method.GetHashCode();
}
