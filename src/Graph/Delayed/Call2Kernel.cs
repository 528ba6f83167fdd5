using Actors.Graph.Tasks;

namespace Actors.Graph.Calls;

/// <summary>A call of a user's function of two arguments.</summary>
internal sealed record Call2Kernel<T1, T2, TResult>(UserFunction Function, Func<T1, T2, TResult> Target, Slot<T1> A, Slot<T2> B) : Kernel
{
    public override string Label => Function.Name;

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => Target(A.Get(inputs), B.Get(inputs));

    public bool Equals(Call2Kernel<T1, T2, TResult>? other) => CallContent.AreEqual(this, other);

    public override int GetHashCode() => Target.Method.GetHashCode();
}
