using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Graph.Calls;

/// <summary>A built-in operation on two delayed values: pure, so that equal ones are one task.</summary>
internal static class DelayedOperation<T1, T2, TResult>
{
    public static Delayed<TResult> Call(string name, Func<T1, T2, TResult> operation, Arg<T1> left, Arg<T2> right)
    {
        OperandBuffer buffer = default;
        var inputs = new OperandList(buffer);
        var kernel = new Call2Kernel<T1, T2, TResult>(Operations.Named(name), operation, left.Bind(ref inputs), right.Bind(ref inputs));
        ReadOnlySpan<Expr> operands = inputs.Operands;
        UInt128 token = operands.Length == 2
            ? ContentToken.Of(kernel, operands[0].Key(), operands[1].Key())
            : ContentToken.Of(kernel, operands[0].Key());
        return new(new CallExpr(TaskGroup.Of(name, token).Key(), kernel, operands));
    }
}
