using Actors.Graph.Tasks;

namespace Actors.Graph.Calls;

/// <summary>A call of a user's function of three arguments.</summary>
internal sealed record Call3Kernel<T1, T2, T3, TResult>(UserFunction Function, Func<T1, T2, T3, TResult> Target, Slot<T1> A, Slot<T2> B, Slot<T3> C) : Kernel
{
    public override string Label => Function.Name;

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => Target(A.Get(inputs), B.Get(inputs), C.Get(inputs));

    public bool Equals(Call3Kernel<T1, T2, T3, TResult>? other) => CallContent.AreEqual(this, other);

    public override int GetHashCode() => Target.Method.GetHashCode();
}
