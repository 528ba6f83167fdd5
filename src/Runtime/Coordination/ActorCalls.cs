using Actors.Graph.Calls;
using Actors.Graph.Tasks;

namespace Actors.Runtime.Coordination;

/// <summary>Calls of an actor's instance as kernels: input 0 is the instance.</summary>
internal static class ActorCalls
{
    public static Kernel Of<T>(Action<T> call, string expression) =>
        new ApplyKernel(UserFunction.Of(call, expression), call, static (f, x) =>
        {
            ((Action<T>)f)((T)x[0]!);
            return null;
        }, [new Hole(0)]);

    public static Kernel Of<T, TResult>(Func<T, TResult> call, string expression) =>
        new ApplyKernel(UserFunction.Of(call, expression), call, static (f, x) => Checked(((Func<T, TResult>)f)((T)x[0]!)), [new Hole(0)]);

    public static Kernel Of<T>(Func<T, Task> call, string expression) =>
        new ApplyAsyncKernel(UserFunction.Of(call, expression), call, static async (f, x) =>
        {
            await ((Func<T, Task>)f)((T)x[0]!).ConfigureAwait(false);
            return null;
        }, [new Hole(0)]);

    public static Kernel Of<T, TResult>(Func<T, Task<TResult>> call, string expression) =>
        new ApplyAsyncKernel(UserFunction.Of(call, expression), call, static async (f, x) => await ((Func<T, Task<TResult>>)f)((T)x[0]!).ConfigureAwait(false), [new Hole(0)]);

    public static Kernel Of<T, TArgument>(Action<T, TArgument> call, string expression) =>
        new ApplyKernel(UserFunction.Of(call, expression), call, static (f, x) =>
        {
            ((Action<T, TArgument>)f)((T)x[0]!, (TArgument)x[1]!);
            return null;
        }, [new Hole(0), new Hole(1)]);

    public static Kernel Of<T, TArgument, TResult>(Func<T, TArgument, TResult> call, string expression) =>
        new ApplyKernel(UserFunction.Of(call, expression), call, static (f, x) => Checked(((Func<T, TArgument, TResult>)f)((T)x[0]!, (TArgument)x[1]!)), [new Hole(0), new Hole(1)]);

    public static Kernel Of<T, TArgument, TResult>(Func<T, TArgument, Task<TResult>> call, string expression) =>
        new ApplyAsyncKernel(
            UserFunction.Of(call, expression), call, static async (f, x) => await ((Func<T, TArgument, Task<TResult>>)f)((T)x[0]!, (TArgument)x[1]!).ConfigureAwait(false), [new Hole(0), new Hole(1)]);

    public static Kernel Making<T>(Func<T> make, string expression) =>
        new ApplyKernel(UserFunction.Of(make, expression), make, static (f, _) => ((Func<T>)f)(), []);

    public static Kernel Making<T>(Func<Task<T>> make, string expression) =>
        new ApplyAsyncKernel(UserFunction.Of(make, expression), make, static async (f, _) => await ((Func<Task<T>>)f)().ConfigureAwait(false), []);

    public static Kernel Making<T, TArgument>(Func<TArgument, T> make, string expression) =>
        new ApplyKernel(UserFunction.Of(make, expression), make, static (f, x) => ((Func<TArgument, T>)f)((TArgument)x[0]!), [new Hole(0)]);

    private static object? Checked(object? value) => value is ValueTask || (value is not null && value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueTask<>))
        ? throw new NotSupportedException("A call of an actor that gives a ValueTask is not awaited: call AsTask() on it.")
        : value;
}
