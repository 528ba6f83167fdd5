using System.Collections.Immutable;
using Actors.Graph.Tasks;

namespace Actors.Graph.Calls;

/// <summary>A call of a user's function of any arity, its arguments as objects.</summary>
/// <param name="Function">The user's function.</param>
/// <param name="Target">The delegate itself.</param>
/// <param name="Invoke">Calls the delegate with an array of arguments.</param>
/// <param name="Template">The arguments; a <see cref="Hole"/> stands for an input.</param>
internal sealed record ApplyKernel(UserFunction Function, Delegate Target, Func<Delegate, object?[], object?> Invoke, ImmutableArray<object?> Template)
    : Kernel
{
    public override string Label => Function.Name;

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => Invoke(Target, Fill(Template, inputs));

    public bool Equals(ApplyKernel? other) => CallContent.AreEqual(this, other);

    public override int GetHashCode() => Target.Method.GetHashCode();

    internal static object?[] Fill(ImmutableArray<object?> template, ReadOnlySpan<object?> inputs)
    {
        var arguments = new object?[template.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = template[i] is Hole hole ? inputs[hole.Input] : template[i];
        }

        return arguments;
    }
}
