using Actors.Graph.Tasks;

namespace Actors.Graph.Calls;

/// <summary>A call of a user's function of four arguments.</summary>
internal sealed record Call4Kernel<T1, T2, T3, T4, TResult>(UserFunction Function, Func<T1, T2, T3, T4, TResult> Target, Slot<T1> A, Slot<T2> B, Slot<T3> C, Slot<T4> D) : Kernel
{
    public override string Label => Function.Name;

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => Target(A.Get(inputs), B.Get(inputs), C.Get(inputs), D.Get(inputs));

    public bool Equals(Call4Kernel<T1, T2, T3, T4, TResult>? other) => CallContent.AreEqual(this, other);

    public override int GetHashCode() => Target.Method.GetHashCode();
}
