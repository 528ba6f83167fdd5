using System.Collections.Immutable;
using Actors.Graph.Tasks;

namespace Actors.Graph.Calls;

/// <summary>A call of a user's asynchronous function of any arity.</summary>
/// <param name="Function">The user's function.</param>
/// <param name="Target">The delegate itself.</param>
/// <param name="Invoke">Calls the delegate with an array of arguments and awaits its result.</param>
/// <param name="Template">The arguments; a <see cref="Hole"/> stands for an input.</param>
internal sealed record ApplyAsyncKernel(
    UserFunction Function, Delegate Target, Func<Delegate, object?[], ValueTask<object?>> Invoke, ImmutableArray<object?> Template) : AsyncKernel
{
    public override string Label => Function.Name;

    public override ValueTask<object?> RunAsync(ReadOnlyMemory<object?> inputs, KernelContext context) =>
        Invoke(Target, ApplyKernel.Fill(Template, inputs.Span));

    public bool Equals(ApplyAsyncKernel? other) => CallContent.AreEqual(this, other);

    public override int GetHashCode() => Target.Method.GetHashCode();
}
