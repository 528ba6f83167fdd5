namespace Actors.Graph.Calls;

/// <summary>A built-in operation on two delayed values: pure, so that equal ones are one task.</summary>
internal static class DelayedOperation<T1, T2, TResult>
{
    public static Delayed<TResult> Call(string name, Func<T1, T2, TResult> operation, Arg<T1> left, Arg<T2> right)
    {
        OperandBuffer buffer = default;
        var inputs = new OperandList(buffer);
        var kernel = new Call2Kernel<T1, T2, TResult>(Operations.Named(name), operation, left.Bind(ref inputs), right.Bind(ref inputs));
        return new(CallExpr.BuiltIn(name, kernel, inputs.Operands));
    }
}
