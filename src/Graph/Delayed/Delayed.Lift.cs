using System.Runtime.CompilerServices;
using Actors.Graph.Calls;

namespace Actors;

public static partial class Delayed
{
    /// <summary>A delayed function: calling it, with plain or delayed arguments in any mixture, notes the call.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; a method group needs its types said: <c>Lift&lt;int, int&gt;(Inc)</c>.</param>
    /// <param name="pure">Whether equal calls are one task; the function must then depend on nothing but its arguments.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public static DelayedFunction<TResult> Lift<TResult>(
        Func<TResult> function, bool pure = false, [CallerArgumentExpression(nameof(function))] string expression = "")
    {
        UserFunction info = UserFunction.Of(function, expression);
        return pure ? () => Make(info, function).Pure() : () => Make(info, function);
    }

    /// <summary>A delayed asynchronous function: calling it, with plain or delayed arguments in any mixture, notes the call.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; a method group needs its types said: <c>Lift&lt;int, int&gt;(Inc)</c>.</param>
    /// <param name="pure">Whether equal calls are one task; the function must then depend on nothing but its arguments.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public static DelayedFunction<TResult> Lift<TResult>(
        Func<Task<TResult>> function, bool pure = false, [CallerArgumentExpression(nameof(function))] string expression = "")
    {
        UserFunction info = UserFunction.Of(function, expression);
        return pure ? () => MakeAsync(info, function).Pure() : () => MakeAsync(info, function);
    }

    /// <summary>A delayed function: calling it, with plain or delayed arguments in any mixture, notes the call.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; a method group needs its types said: <c>Lift&lt;int, int&gt;(Inc)</c>.</param>
    /// <param name="pure">Whether equal calls are one task; the function must then depend on nothing but its arguments.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public static DelayedFunction<T1, TResult> Lift<T1, TResult>(
        Func<T1, TResult> function, bool pure = false, [CallerArgumentExpression(nameof(function))] string expression = "")
    {
        UserFunction info = UserFunction.Of(function, expression);
        return pure ? (a) => Make(info, function, a).Pure() : (a) => Make(info, function, a);
    }

    /// <summary>A delayed asynchronous function: calling it, with plain or delayed arguments in any mixture, notes the call.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; a method group needs its types said: <c>Lift&lt;int, int&gt;(Inc)</c>.</param>
    /// <param name="pure">Whether equal calls are one task; the function must then depend on nothing but its arguments.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public static DelayedFunction<T1, TResult> Lift<T1, TResult>(
        Func<T1, Task<TResult>> function, bool pure = false, [CallerArgumentExpression(nameof(function))] string expression = "")
    {
        UserFunction info = UserFunction.Of(function, expression);
        return pure ? (a) => MakeAsync(info, function, a).Pure() : (a) => MakeAsync(info, function, a);
    }

    /// <summary>A delayed function: calling it, with plain or delayed arguments in any mixture, notes the call.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; a method group needs its types said: <c>Lift&lt;int, int&gt;(Inc)</c>.</param>
    /// <param name="pure">Whether equal calls are one task; the function must then depend on nothing but its arguments.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public static DelayedFunction<T1, T2, TResult> Lift<T1, T2, TResult>(
        Func<T1, T2, TResult> function, bool pure = false, [CallerArgumentExpression(nameof(function))] string expression = "")
    {
        UserFunction info = UserFunction.Of(function, expression);
        return pure ? (a, b) => Make(info, function, a, b).Pure() : (a, b) => Make(info, function, a, b);
    }

    /// <summary>A delayed asynchronous function: calling it, with plain or delayed arguments in any mixture, notes the call.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; a method group needs its types said: <c>Lift&lt;int, int&gt;(Inc)</c>.</param>
    /// <param name="pure">Whether equal calls are one task; the function must then depend on nothing but its arguments.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public static DelayedFunction<T1, T2, TResult> Lift<T1, T2, TResult>(
        Func<T1, T2, Task<TResult>> function, bool pure = false, [CallerArgumentExpression(nameof(function))] string expression = "")
    {
        UserFunction info = UserFunction.Of(function, expression);
        return pure ? (a, b) => MakeAsync(info, function, a, b).Pure() : (a, b) => MakeAsync(info, function, a, b);
    }

    /// <summary>A delayed function: calling it, with plain or delayed arguments in any mixture, notes the call.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; a method group needs its types said: <c>Lift&lt;int, int&gt;(Inc)</c>.</param>
    /// <param name="pure">Whether equal calls are one task; the function must then depend on nothing but its arguments.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public static DelayedFunction<T1, T2, T3, TResult> Lift<T1, T2, T3, TResult>(
        Func<T1, T2, T3, TResult> function, bool pure = false, [CallerArgumentExpression(nameof(function))] string expression = "")
    {
        UserFunction info = UserFunction.Of(function, expression);
        return pure ? (a, b, c) => Make(info, function, a, b, c).Pure() : (a, b, c) => Make(info, function, a, b, c);
    }

    /// <summary>A delayed asynchronous function: calling it, with plain or delayed arguments in any mixture, notes the call.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; a method group needs its types said: <c>Lift&lt;int, int&gt;(Inc)</c>.</param>
    /// <param name="pure">Whether equal calls are one task; the function must then depend on nothing but its arguments.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public static DelayedFunction<T1, T2, T3, TResult> Lift<T1, T2, T3, TResult>(
        Func<T1, T2, T3, Task<TResult>> function, bool pure = false, [CallerArgumentExpression(nameof(function))] string expression = "")
    {
        UserFunction info = UserFunction.Of(function, expression);
        return pure ? (a, b, c) => MakeAsync(info, function, a, b, c).Pure() : (a, b, c) => MakeAsync(info, function, a, b, c);
    }

    /// <summary>A delayed function: calling it, with plain or delayed arguments in any mixture, notes the call.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="T4">The type of argument 4.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; a method group needs its types said: <c>Lift&lt;int, int&gt;(Inc)</c>.</param>
    /// <param name="pure">Whether equal calls are one task; the function must then depend on nothing but its arguments.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public static DelayedFunction<T1, T2, T3, T4, TResult> Lift<T1, T2, T3, T4, TResult>(
        Func<T1, T2, T3, T4, TResult> function, bool pure = false, [CallerArgumentExpression(nameof(function))] string expression = "")
    {
        UserFunction info = UserFunction.Of(function, expression);
        return pure ? (a, b, c, d) => Make(info, function, a, b, c, d).Pure() : (a, b, c, d) => Make(info, function, a, b, c, d);
    }

    /// <summary>A delayed asynchronous function: calling it, with plain or delayed arguments in any mixture, notes the call.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="T4">The type of argument 4.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; a method group needs its types said: <c>Lift&lt;int, int&gt;(Inc)</c>.</param>
    /// <param name="pure">Whether equal calls are one task; the function must then depend on nothing but its arguments.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public static DelayedFunction<T1, T2, T3, T4, TResult> Lift<T1, T2, T3, T4, TResult>(
        Func<T1, T2, T3, T4, Task<TResult>> function, bool pure = false, [CallerArgumentExpression(nameof(function))] string expression = "")
    {
        UserFunction info = UserFunction.Of(function, expression);
        return pure ? (a, b, c, d) => MakeAsync(info, function, a, b, c, d).Pure() : (a, b, c, d) => MakeAsync(info, function, a, b, c, d);
    }

    /// <summary>A delayed function: calling it, with plain or delayed arguments in any mixture, notes the call.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="T4">The type of argument 4.</typeparam>
    /// <typeparam name="T5">The type of argument 5.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; a method group needs its types said: <c>Lift&lt;int, int&gt;(Inc)</c>.</param>
    /// <param name="pure">Whether equal calls are one task; the function must then depend on nothing but its arguments.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public static DelayedFunction<T1, T2, T3, T4, T5, TResult> Lift<T1, T2, T3, T4, T5, TResult>(
        Func<T1, T2, T3, T4, T5, TResult> function, bool pure = false, [CallerArgumentExpression(nameof(function))] string expression = "")
    {
        UserFunction info = UserFunction.Of(function, expression);
        return pure ? (a, b, c, d, e) => Make(info, function, a, b, c, d, e).Pure() : (a, b, c, d, e) => Make(info, function, a, b, c, d, e);
    }

    /// <summary>A delayed asynchronous function: calling it, with plain or delayed arguments in any mixture, notes the call.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="T4">The type of argument 4.</typeparam>
    /// <typeparam name="T5">The type of argument 5.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; a method group needs its types said: <c>Lift&lt;int, int&gt;(Inc)</c>.</param>
    /// <param name="pure">Whether equal calls are one task; the function must then depend on nothing but its arguments.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public static DelayedFunction<T1, T2, T3, T4, T5, TResult> Lift<T1, T2, T3, T4, T5, TResult>(
        Func<T1, T2, T3, T4, T5, Task<TResult>> function, bool pure = false, [CallerArgumentExpression(nameof(function))] string expression = "")
    {
        UserFunction info = UserFunction.Of(function, expression);
        return pure ? (a, b, c, d, e) => MakeAsync(info, function, a, b, c, d, e).Pure() : (a, b, c, d, e) => MakeAsync(info, function, a, b, c, d, e);
    }

    /// <summary>A delayed function: calling it, with plain or delayed arguments in any mixture, notes the call.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="T4">The type of argument 4.</typeparam>
    /// <typeparam name="T5">The type of argument 5.</typeparam>
    /// <typeparam name="T6">The type of argument 6.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; a method group needs its types said: <c>Lift&lt;int, int&gt;(Inc)</c>.</param>
    /// <param name="pure">Whether equal calls are one task; the function must then depend on nothing but its arguments.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public static DelayedFunction<T1, T2, T3, T4, T5, T6, TResult> Lift<T1, T2, T3, T4, T5, T6, TResult>(
        Func<T1, T2, T3, T4, T5, T6, TResult> function, bool pure = false, [CallerArgumentExpression(nameof(function))] string expression = "")
    {
        UserFunction info = UserFunction.Of(function, expression);
        return pure ? (a, b, c, d, e, f) => Make(info, function, a, b, c, d, e, f).Pure() : (a, b, c, d, e, f) => Make(info, function, a, b, c, d, e, f);
    }

    /// <summary>A delayed asynchronous function: calling it, with plain or delayed arguments in any mixture, notes the call.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="T4">The type of argument 4.</typeparam>
    /// <typeparam name="T5">The type of argument 5.</typeparam>
    /// <typeparam name="T6">The type of argument 6.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; a method group needs its types said: <c>Lift&lt;int, int&gt;(Inc)</c>.</param>
    /// <param name="pure">Whether equal calls are one task; the function must then depend on nothing but its arguments.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public static DelayedFunction<T1, T2, T3, T4, T5, T6, TResult> Lift<T1, T2, T3, T4, T5, T6, TResult>(
        Func<T1, T2, T3, T4, T5, T6, Task<TResult>> function, bool pure = false, [CallerArgumentExpression(nameof(function))] string expression = "")
    {
        UserFunction info = UserFunction.Of(function, expression);
        return pure ? (a, b, c, d, e, f) => MakeAsync(info, function, a, b, c, d, e, f).Pure() : (a, b, c, d, e, f) => MakeAsync(info, function, a, b, c, d, e, f);
    }

    /// <summary>A delayed function: calling it, with plain or delayed arguments in any mixture, notes the call.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="T4">The type of argument 4.</typeparam>
    /// <typeparam name="T5">The type of argument 5.</typeparam>
    /// <typeparam name="T6">The type of argument 6.</typeparam>
    /// <typeparam name="T7">The type of argument 7.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; a method group needs its types said: <c>Lift&lt;int, int&gt;(Inc)</c>.</param>
    /// <param name="pure">Whether equal calls are one task; the function must then depend on nothing but its arguments.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public static DelayedFunction<T1, T2, T3, T4, T5, T6, T7, TResult> Lift<T1, T2, T3, T4, T5, T6, T7, TResult>(
        Func<T1, T2, T3, T4, T5, T6, T7, TResult> function, bool pure = false, [CallerArgumentExpression(nameof(function))] string expression = "")
    {
        UserFunction info = UserFunction.Of(function, expression);
        return pure ? (a, b, c, d, e, f, g) => Make(info, function, a, b, c, d, e, f, g).Pure() : (a, b, c, d, e, f, g) => Make(info, function, a, b, c, d, e, f, g);
    }

    /// <summary>A delayed asynchronous function: calling it, with plain or delayed arguments in any mixture, notes the call.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="T4">The type of argument 4.</typeparam>
    /// <typeparam name="T5">The type of argument 5.</typeparam>
    /// <typeparam name="T6">The type of argument 6.</typeparam>
    /// <typeparam name="T7">The type of argument 7.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; a method group needs its types said: <c>Lift&lt;int, int&gt;(Inc)</c>.</param>
    /// <param name="pure">Whether equal calls are one task; the function must then depend on nothing but its arguments.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public static DelayedFunction<T1, T2, T3, T4, T5, T6, T7, TResult> Lift<T1, T2, T3, T4, T5, T6, T7, TResult>(
        Func<T1, T2, T3, T4, T5, T6, T7, Task<TResult>> function, bool pure = false, [CallerArgumentExpression(nameof(function))] string expression = "")
    {
        UserFunction info = UserFunction.Of(function, expression);
        return pure ? (a, b, c, d, e, f, g) => MakeAsync(info, function, a, b, c, d, e, f, g).Pure() : (a, b, c, d, e, f, g) => MakeAsync(info, function, a, b, c, d, e, f, g);
    }

    /// <summary>A delayed function: calling it, with plain or delayed arguments in any mixture, notes the call.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="T4">The type of argument 4.</typeparam>
    /// <typeparam name="T5">The type of argument 5.</typeparam>
    /// <typeparam name="T6">The type of argument 6.</typeparam>
    /// <typeparam name="T7">The type of argument 7.</typeparam>
    /// <typeparam name="T8">The type of argument 8.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; a method group needs its types said: <c>Lift&lt;int, int&gt;(Inc)</c>.</param>
    /// <param name="pure">Whether equal calls are one task; the function must then depend on nothing but its arguments.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public static DelayedFunction<T1, T2, T3, T4, T5, T6, T7, T8, TResult> Lift<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(
        Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult> function, bool pure = false, [CallerArgumentExpression(nameof(function))] string expression = "")
    {
        UserFunction info = UserFunction.Of(function, expression);
        return pure ? (a, b, c, d, e, f, g, h) => Make(info, function, a, b, c, d, e, f, g, h).Pure() : (a, b, c, d, e, f, g, h) => Make(info, function, a, b, c, d, e, f, g, h);
    }

    /// <summary>A delayed asynchronous function: calling it, with plain or delayed arguments in any mixture, notes the call.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="T4">The type of argument 4.</typeparam>
    /// <typeparam name="T5">The type of argument 5.</typeparam>
    /// <typeparam name="T6">The type of argument 6.</typeparam>
    /// <typeparam name="T7">The type of argument 7.</typeparam>
    /// <typeparam name="T8">The type of argument 8.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; a method group needs its types said: <c>Lift&lt;int, int&gt;(Inc)</c>.</param>
    /// <param name="pure">Whether equal calls are one task; the function must then depend on nothing but its arguments.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public static DelayedFunction<T1, T2, T3, T4, T5, T6, T7, T8, TResult> Lift<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(
        Func<T1, T2, T3, T4, T5, T6, T7, T8, Task<TResult>> function, bool pure = false, [CallerArgumentExpression(nameof(function))] string expression = "")
    {
        UserFunction info = UserFunction.Of(function, expression);
        return pure ? (a, b, c, d, e, f, g, h) => MakeAsync(info, function, a, b, c, d, e, f, g, h).Pure() : (a, b, c, d, e, f, g, h) => MakeAsync(info, function, a, b, c, d, e, f, g, h);
    }
}
