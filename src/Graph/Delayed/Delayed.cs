using System.Collections.Immutable;
using System.Numerics;
using Actors.Graph.Calls;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors;

/// <summary>
/// Makes delayed values: calls of ordinary functions that are noted now and made when their result is asked for, each as a task,
/// side by side where they do not need each other.
/// </summary>
public static partial class Delayed
{
    /// <summary>How many values one step of a tree of sums takes.</summary>
    private const int SumWidth = 16;

    /// <summary>A given value as a delayed one.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value. Equal values of plain types are one task.</param>
    /// <param name="name">What it is called in pictures and keys.</param>
    public static Delayed<T> Value<T>(T value, string name = "value") =>
        new(new CallExpr(TaskGroup.Of(name, ContentToken.Of(typeof(T), value)).Key(), new ValueKernel(name, value), [], isPure: true));

    /// <summary>A call of a function of any arity, checked against its parameters now.</summary>
    /// <typeparam name="TResult">The type of the result; for an asynchronous function, of what its task gives.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="arguments">
    /// An argument for each parameter: plain, delayed, or an array, list, tuple or dictionary with delayed values inside, at any depth.
    /// </param>
    /// <exception cref="ArgumentException">The number or type of an argument does not fit the function.</exception>
    public static Delayed<TResult> Call<TResult>(Delegate function, params object?[] arguments)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(arguments);
        UserFunction info = UserFunction.Of(function, null);
        System.Reflection.ParameterInfo[] parameters = function.GetType().GetMethod("Invoke")!.GetParameters();
        if (parameters.Length != arguments.Length)
        {
            throw new ArgumentException(
                $"'{info.Name}' takes {parameters.Length} arguments, but {arguments.Length} are given.", nameof(arguments));
        }

        bool isAsync = DelegateCalls.CheckResult(info.Name, function, typeof(TResult));
        OperandBuffer buffer = default;
        var inputs = new OperandList(buffer);
        var template = ImmutableArray.CreateBuilder<object?>(parameters.Length);
        for (int i = 0; i < parameters.Length; i++)
        {
            object? argument = arguments[i];
            ArgumentTemplate bound = ArgumentTemplate.Of(argument, parameters[i].ParameterType, $"argument {i + 1} ('{NameOf(function, i, parameters.Length)}') of '{info.Name}'");
            template.Add(bound.IsPlain ? bound.Build() : new Hole(inputs.Add(bound.ToExpr())));
        }

        Kernel kernel = isAsync
            ? new ApplyAsyncKernel(info, function, DelegateCalls.InvokeAsync, template.MoveToImmutable())
            : new ApplyKernel(info, function, DelegateCalls.Invoke, template.MoveToImmutable());
        return new(new CallExpr(info.NextCall(), kernel, inputs.Operands));
    }

    /// <summary>The name the function's author gave a parameter; a delegate's own parameters are called arg1, arg2.</summary>
    private static string? NameOf(Delegate function, int parameter, int count)
    {
        System.Reflection.ParameterInfo[] own = function.Method.GetParameters();

        // A delegate closed over its first argument (an extension method's) has one parameter less than its method.
        return own[own.Length - count + parameter].Name;
    }

    /// <summary>A container with delayed values inside, at any depth, as one delayed value: the container with the values in their place.</summary>
    /// <typeparam name="T">The container's type: an array, a list, a tuple, a dictionary, or an interface of these.</typeparam>
    /// <param name="container">The container.</param>
    /// <exception cref="ArgumentException">The container, or something in it, does not fit <typeparamref name="T"/>.</exception>
    public static Delayed<T> Collect<T>(object container)
    {
        ArgumentNullException.ThrowIfNull(container);
        return new(ArgumentTemplate.Of(container, typeof(T), "the container").ToExpr());
    }

    /// <summary>Several delayed values as one array.</summary>
    /// <typeparam name="T">The type of each.</typeparam>
    /// <param name="values">The values, in order.</param>
    public static Delayed<T[]> All<T>(params IEnumerable<Delayed<T>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Expr[] operands = [.. values.Select(v => v.Expr)];
        return new(CallExpr.BuiltIn("all", new GatherKernel<T>(), operands));
    }

    /// <summary>The sum of delayed numbers, by a tree: each step adds up to 16 of them.</summary>
    /// <typeparam name="T">The type of number.</typeparam>
    /// <param name="values">The numbers; none give zero.</param>
    public static Delayed<T> Sum<T>(params IEnumerable<Delayed<T>> values)
        where T : INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(values);
        Expr[] level = [.. values.Select(v => v.Expr)];
        var kernel = new SumKernel<T>();
        TaskGroup group = TaskGroup.Of("sum", ContentToken.Of(typeof(T), ContentToken.OfResults(level)));
        int number = 0;
        do
        {
            var next = new Expr[Math.Max(1, (level.Length + SumWidth - 1) / SumWidth)];
            for (int i = 0; i < next.Length; i++)
            {
                int start = i * SumWidth;
                next[i] = CallExpr.BuiltIn(group.Key(number++), kernel, level.AsSpan(start, Math.Min(SumWidth, level.Length - start)));
            }

            level = next;
        }
        while (level.Length > 1);
        return new(level[0]);
    }

    /// <summary>Two lazy values as one delayed tuple.</summary>
    /// <typeparam name="T1">The type of the first.</typeparam>
    /// <typeparam name="T2">The type of the second.</typeparam>
    /// <param name="item1">The first.</param>
    /// <param name="item2">The second.</param>
    public static Delayed<(T1, T2)> Tuple<T1, T2>(ILazy<T1> item1, ILazy<T2> item2) =>
        Make(Operations.Named("tuple"), static (a, b) => (a, b), Arg.Of(item1), Arg.Of(item2)).Pure();

    /// <summary>Three lazy values as one delayed tuple.</summary>
    /// <typeparam name="T1">The type of the first.</typeparam>
    /// <typeparam name="T2">The type of the second.</typeparam>
    /// <typeparam name="T3">The type of the third.</typeparam>
    /// <param name="item1">The first.</param>
    /// <param name="item2">The second.</param>
    /// <param name="item3">The third.</param>
    public static Delayed<(T1, T2, T3)> Tuple<T1, T2, T3>(ILazy<T1> item1, ILazy<T2> item2, ILazy<T3> item3) =>
        Make(Operations.Named("tuple"), static (a, b, c) => (a, b, c), Arg.Of(item1), Arg.Of(item2), Arg.Of(item3)).Pure();

    /// <summary>Four lazy values as one delayed tuple.</summary>
    /// <typeparam name="T1">The type of the first.</typeparam>
    /// <typeparam name="T2">The type of the second.</typeparam>
    /// <typeparam name="T3">The type of the third.</typeparam>
    /// <typeparam name="T4">The type of the fourth.</typeparam>
    /// <param name="item1">The first.</param>
    /// <param name="item2">The second.</param>
    /// <param name="item3">The third.</param>
    /// <param name="item4">The fourth.</param>
    public static Delayed<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(ILazy<T1> item1, ILazy<T2> item2, ILazy<T3> item3, ILazy<T4> item4) =>
        Make(Operations.Named("tuple"), static (a, b, c, d) => (a, b, c, d), Arg.Of(item1), Arg.Of(item2), Arg.Of(item3), Arg.Of(item4)).Pure();

    /// <summary>The elements of a delayed array or list whose length is known: Dask's <c>nout</c>.</summary>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="values">The array or list.</param>
    /// <param name="count">Its length; another length fails when it is computed.</param>
    public static Delayed<T>[] Split<T>(this ILazy<IReadOnlyList<T>> values, int count)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        UserFunction item = Operations.Named("item");
        var checkedLength = new Delayed<IReadOnlyList<T>>(
            CallExpr.BuiltIn("split", new LengthKernel<T>(count), [values.ResultExpr]));
        var result = new Delayed<T>[count];
        for (int i = 0; i < count; i++)
        {
            result[i] = Make(item, static (list, index) => list[index], (Arg<IReadOnlyList<T>>)checkedLength, (Arg<int>)i).Pure();
        }

        return result;
    }
}
