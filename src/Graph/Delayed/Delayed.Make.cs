using Actors.Graph.Calls;

namespace Actors;

public static partial class Delayed
{
    internal static Delayed<TResult> Make<TResult>(UserFunction info, Func<TResult> function)
    {
        return new(new CallExpr(info.NextCall(), new Call0Kernel<TResult>(info, function), []));
    }

    internal static Delayed<TResult> Make<T1, TResult>(UserFunction info, Func<T1, TResult> function, Arg<T1> a)
    {
        OperandBuffer buffer = default;
        var inputs = new OperandList(buffer);
        var kernel = new Call1Kernel<T1, TResult>(info, function, a.Bind(ref inputs));
        return new(new CallExpr(info.NextCall(), kernel, inputs.Operands));
    }

    internal static Delayed<TResult> Make<T1, T2, TResult>(UserFunction info, Func<T1, T2, TResult> function, Arg<T1> a, Arg<T2> b)
    {
        OperandBuffer buffer = default;
        var inputs = new OperandList(buffer);
        var kernel = new Call2Kernel<T1, T2, TResult>(info, function, a.Bind(ref inputs), b.Bind(ref inputs));
        return new(new CallExpr(info.NextCall(), kernel, inputs.Operands));
    }

    internal static Delayed<TResult> Make<T1, T2, T3, TResult>(UserFunction info, Func<T1, T2, T3, TResult> function, Arg<T1> a, Arg<T2> b, Arg<T3> c)
    {
        OperandBuffer buffer = default;
        var inputs = new OperandList(buffer);
        var kernel = new Call3Kernel<T1, T2, T3, TResult>(info, function, a.Bind(ref inputs), b.Bind(ref inputs), c.Bind(ref inputs));
        return new(new CallExpr(info.NextCall(), kernel, inputs.Operands));
    }

    internal static Delayed<TResult> Make<T1, T2, T3, T4, TResult>(UserFunction info, Func<T1, T2, T3, T4, TResult> function, Arg<T1> a, Arg<T2> b, Arg<T3> c, Arg<T4> d)
    {
        OperandBuffer buffer = default;
        var inputs = new OperandList(buffer);
        var kernel = new Call4Kernel<T1, T2, T3, T4, TResult>(info, function, a.Bind(ref inputs), b.Bind(ref inputs), c.Bind(ref inputs), d.Bind(ref inputs));
        return new(new CallExpr(info.NextCall(), kernel, inputs.Operands));
    }

    internal static Delayed<TResult> Make<T1, T2, T3, T4, T5, TResult>(UserFunction info, Func<T1, T2, T3, T4, T5, TResult> function, Arg<T1> a, Arg<T2> b, Arg<T3> c, Arg<T4> d, Arg<T5> e)
    {
        OperandBuffer buffer = default;
        var inputs = new OperandList(buffer);
        var kernel = new ApplyKernel(
            info,
            function,
            static (f, x) => ((Func<T1, T2, T3, T4, T5, TResult>)f)((T1)x[0]!, (T2)x[1]!, (T3)x[2]!, (T4)x[3]!, (T5)x[4]!),
            [a.BindObject(ref inputs), b.BindObject(ref inputs), c.BindObject(ref inputs), d.BindObject(ref inputs), e.BindObject(ref inputs)]);
        return new(new CallExpr(info.NextCall(), kernel, inputs.Operands));
    }

    internal static Delayed<TResult> Make<T1, T2, T3, T4, T5, T6, TResult>(UserFunction info, Func<T1, T2, T3, T4, T5, T6, TResult> function, Arg<T1> a, Arg<T2> b, Arg<T3> c, Arg<T4> d, Arg<T5> e, Arg<T6> f)
    {
        OperandBuffer buffer = default;
        var inputs = new OperandList(buffer);
        var kernel = new ApplyKernel(
            info,
            function,
            static (f, x) => ((Func<T1, T2, T3, T4, T5, T6, TResult>)f)((T1)x[0]!, (T2)x[1]!, (T3)x[2]!, (T4)x[3]!, (T5)x[4]!, (T6)x[5]!),
            [a.BindObject(ref inputs), b.BindObject(ref inputs), c.BindObject(ref inputs), d.BindObject(ref inputs), e.BindObject(ref inputs), f.BindObject(ref inputs)]);
        return new(new CallExpr(info.NextCall(), kernel, inputs.Operands));
    }

    internal static Delayed<TResult> Make<T1, T2, T3, T4, T5, T6, T7, TResult>(UserFunction info, Func<T1, T2, T3, T4, T5, T6, T7, TResult> function, Arg<T1> a, Arg<T2> b, Arg<T3> c, Arg<T4> d, Arg<T5> e, Arg<T6> f, Arg<T7> g)
    {
        OperandBuffer buffer = default;
        var inputs = new OperandList(buffer);
        var kernel = new ApplyKernel(
            info,
            function,
            static (f, x) => ((Func<T1, T2, T3, T4, T5, T6, T7, TResult>)f)((T1)x[0]!, (T2)x[1]!, (T3)x[2]!, (T4)x[3]!, (T5)x[4]!, (T6)x[5]!, (T7)x[6]!),
            [a.BindObject(ref inputs), b.BindObject(ref inputs), c.BindObject(ref inputs), d.BindObject(ref inputs), e.BindObject(ref inputs), f.BindObject(ref inputs), g.BindObject(ref inputs)]);
        return new(new CallExpr(info.NextCall(), kernel, inputs.Operands));
    }

    internal static Delayed<TResult> Make<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(UserFunction info, Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult> function, Arg<T1> a, Arg<T2> b, Arg<T3> c, Arg<T4> d, Arg<T5> e, Arg<T6> f, Arg<T7> g, Arg<T8> h)
    {
        OperandBuffer buffer = default;
        var inputs = new OperandList(buffer);
        var kernel = new ApplyKernel(
            info,
            function,
            static (f, x) => ((Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult>)f)((T1)x[0]!, (T2)x[1]!, (T3)x[2]!, (T4)x[3]!, (T5)x[4]!, (T6)x[5]!, (T7)x[6]!, (T8)x[7]!),
            [a.BindObject(ref inputs), b.BindObject(ref inputs), c.BindObject(ref inputs), d.BindObject(ref inputs), e.BindObject(ref inputs), f.BindObject(ref inputs), g.BindObject(ref inputs), h.BindObject(ref inputs)]);
        return new(new CallExpr(info.NextCall(), kernel, inputs.Operands));
    }

    internal static Delayed<TResult> MakeAsync<TResult>(UserFunction info, Func<Task<TResult>> function)
    {
        var kernel = new ApplyAsyncKernel(
            info,
            function,
            static async (f, x) => await ((Func<Task<TResult>>)f)().ConfigureAwait(false),
            []);
        return new(new CallExpr(info.NextCall(), kernel, []));
    }

    internal static Delayed<TResult> MakeAsync<T1, TResult>(UserFunction info, Func<T1, Task<TResult>> function, Arg<T1> a)
    {
        OperandBuffer buffer = default;
        var inputs = new OperandList(buffer);
        var kernel = new ApplyAsyncKernel(
            info,
            function,
            static async (f, x) => await ((Func<T1, Task<TResult>>)f)((T1)x[0]!).ConfigureAwait(false),
            [a.BindObject(ref inputs)]);
        return new(new CallExpr(info.NextCall(), kernel, inputs.Operands));
    }

    internal static Delayed<TResult> MakeAsync<T1, T2, TResult>(UserFunction info, Func<T1, T2, Task<TResult>> function, Arg<T1> a, Arg<T2> b)
    {
        OperandBuffer buffer = default;
        var inputs = new OperandList(buffer);
        var kernel = new ApplyAsyncKernel(
            info,
            function,
            static async (f, x) => await ((Func<T1, T2, Task<TResult>>)f)((T1)x[0]!, (T2)x[1]!).ConfigureAwait(false),
            [a.BindObject(ref inputs), b.BindObject(ref inputs)]);
        return new(new CallExpr(info.NextCall(), kernel, inputs.Operands));
    }

    internal static Delayed<TResult> MakeAsync<T1, T2, T3, TResult>(UserFunction info, Func<T1, T2, T3, Task<TResult>> function, Arg<T1> a, Arg<T2> b, Arg<T3> c)
    {
        OperandBuffer buffer = default;
        var inputs = new OperandList(buffer);
        var kernel = new ApplyAsyncKernel(
            info,
            function,
            static async (f, x) => await ((Func<T1, T2, T3, Task<TResult>>)f)((T1)x[0]!, (T2)x[1]!, (T3)x[2]!).ConfigureAwait(false),
            [a.BindObject(ref inputs), b.BindObject(ref inputs), c.BindObject(ref inputs)]);
        return new(new CallExpr(info.NextCall(), kernel, inputs.Operands));
    }

    internal static Delayed<TResult> MakeAsync<T1, T2, T3, T4, TResult>(UserFunction info, Func<T1, T2, T3, T4, Task<TResult>> function, Arg<T1> a, Arg<T2> b, Arg<T3> c, Arg<T4> d)
    {
        OperandBuffer buffer = default;
        var inputs = new OperandList(buffer);
        var kernel = new ApplyAsyncKernel(
            info,
            function,
            static async (f, x) => await ((Func<T1, T2, T3, T4, Task<TResult>>)f)((T1)x[0]!, (T2)x[1]!, (T3)x[2]!, (T4)x[3]!).ConfigureAwait(false),
            [a.BindObject(ref inputs), b.BindObject(ref inputs), c.BindObject(ref inputs), d.BindObject(ref inputs)]);
        return new(new CallExpr(info.NextCall(), kernel, inputs.Operands));
    }

    internal static Delayed<TResult> MakeAsync<T1, T2, T3, T4, T5, TResult>(UserFunction info, Func<T1, T2, T3, T4, T5, Task<TResult>> function, Arg<T1> a, Arg<T2> b, Arg<T3> c, Arg<T4> d, Arg<T5> e)
    {
        OperandBuffer buffer = default;
        var inputs = new OperandList(buffer);
        var kernel = new ApplyAsyncKernel(
            info,
            function,
            static async (f, x) => await ((Func<T1, T2, T3, T4, T5, Task<TResult>>)f)((T1)x[0]!, (T2)x[1]!, (T3)x[2]!, (T4)x[3]!, (T5)x[4]!).ConfigureAwait(false),
            [a.BindObject(ref inputs), b.BindObject(ref inputs), c.BindObject(ref inputs), d.BindObject(ref inputs), e.BindObject(ref inputs)]);
        return new(new CallExpr(info.NextCall(), kernel, inputs.Operands));
    }

    internal static Delayed<TResult> MakeAsync<T1, T2, T3, T4, T5, T6, TResult>(UserFunction info, Func<T1, T2, T3, T4, T5, T6, Task<TResult>> function, Arg<T1> a, Arg<T2> b, Arg<T3> c, Arg<T4> d, Arg<T5> e, Arg<T6> f)
    {
        OperandBuffer buffer = default;
        var inputs = new OperandList(buffer);
        var kernel = new ApplyAsyncKernel(
            info,
            function,
            static async (f, x) => await ((Func<T1, T2, T3, T4, T5, T6, Task<TResult>>)f)((T1)x[0]!, (T2)x[1]!, (T3)x[2]!, (T4)x[3]!, (T5)x[4]!, (T6)x[5]!).ConfigureAwait(false),
            [a.BindObject(ref inputs), b.BindObject(ref inputs), c.BindObject(ref inputs), d.BindObject(ref inputs), e.BindObject(ref inputs), f.BindObject(ref inputs)]);
        return new(new CallExpr(info.NextCall(), kernel, inputs.Operands));
    }

    internal static Delayed<TResult> MakeAsync<T1, T2, T3, T4, T5, T6, T7, TResult>(UserFunction info, Func<T1, T2, T3, T4, T5, T6, T7, Task<TResult>> function, Arg<T1> a, Arg<T2> b, Arg<T3> c, Arg<T4> d, Arg<T5> e, Arg<T6> f, Arg<T7> g)
    {
        OperandBuffer buffer = default;
        var inputs = new OperandList(buffer);
        var kernel = new ApplyAsyncKernel(
            info,
            function,
            static async (f, x) => await ((Func<T1, T2, T3, T4, T5, T6, T7, Task<TResult>>)f)((T1)x[0]!, (T2)x[1]!, (T3)x[2]!, (T4)x[3]!, (T5)x[4]!, (T6)x[5]!, (T7)x[6]!).ConfigureAwait(false),
            [a.BindObject(ref inputs), b.BindObject(ref inputs), c.BindObject(ref inputs), d.BindObject(ref inputs), e.BindObject(ref inputs), f.BindObject(ref inputs), g.BindObject(ref inputs)]);
        return new(new CallExpr(info.NextCall(), kernel, inputs.Operands));
    }

    internal static Delayed<TResult> MakeAsync<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(UserFunction info, Func<T1, T2, T3, T4, T5, T6, T7, T8, Task<TResult>> function, Arg<T1> a, Arg<T2> b, Arg<T3> c, Arg<T4> d, Arg<T5> e, Arg<T6> f, Arg<T7> g, Arg<T8> h)
    {
        OperandBuffer buffer = default;
        var inputs = new OperandList(buffer);
        var kernel = new ApplyAsyncKernel(
            info,
            function,
            static async (f, x) => await ((Func<T1, T2, T3, T4, T5, T6, T7, T8, Task<TResult>>)f)((T1)x[0]!, (T2)x[1]!, (T3)x[2]!, (T4)x[3]!, (T5)x[4]!, (T6)x[5]!, (T7)x[6]!, (T8)x[7]!).ConfigureAwait(false),
            [a.BindObject(ref inputs), b.BindObject(ref inputs), c.BindObject(ref inputs), d.BindObject(ref inputs), e.BindObject(ref inputs), f.BindObject(ref inputs), g.BindObject(ref inputs), h.BindObject(ref inputs)]);
        return new(new CallExpr(info.NextCall(), kernel, inputs.Operands));
    }
}
