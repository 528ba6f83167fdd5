using System.Runtime.CompilerServices;
using Actors.Graph.Calls;

namespace Actors;

public static partial class Delayed
{
    /// <summary>A call of a function of five arguments. State the lambda's parameter types, or the call's.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="T4">The type of argument 4.</typeparam>
    /// <typeparam name="T5">The type of argument 5.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; pure, since it may be called again after a failure.</param>
    /// <param name="a">Argument 1, plain or delayed.</param>
    /// <param name="b">Argument 2, plain or delayed.</param>
    /// <param name="c">Argument 3, plain or delayed.</param>
    /// <param name="d">Argument 4, plain or delayed.</param>
    /// <param name="e">Argument 5, plain or delayed.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public static Delayed<TResult> Call<T1, T2, T3, T4, T5, TResult>(
        Func<T1, T2, T3, T4, T5, TResult> function, Arg<T1> a, Arg<T2> b, Arg<T3> c, Arg<T4> d, Arg<T5> e, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Make(UserFunction.Of(function, expression), function, a, b, c, d, e);

    /// <summary>A call of an asynchronous function of five arguments. State the lambda's parameter types, or the call's.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="T4">The type of argument 4.</typeparam>
    /// <typeparam name="T5">The type of argument 5.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; pure, since it may be called again after a failure.</param>
    /// <param name="a">Argument 1, plain or delayed.</param>
    /// <param name="b">Argument 2, plain or delayed.</param>
    /// <param name="c">Argument 3, plain or delayed.</param>
    /// <param name="d">Argument 4, plain or delayed.</param>
    /// <param name="e">Argument 5, plain or delayed.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public static Delayed<TResult> Call<T1, T2, T3, T4, T5, TResult>(
        Func<T1, T2, T3, T4, T5, Task<TResult>> function, Arg<T1> a, Arg<T2> b, Arg<T3> c, Arg<T4> d, Arg<T5> e, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        MakeAsync(UserFunction.Of(function, expression), function, a, b, c, d, e);

    /// <summary>A call of a function of six arguments. State the lambda's parameter types, or the call's.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="T4">The type of argument 4.</typeparam>
    /// <typeparam name="T5">The type of argument 5.</typeparam>
    /// <typeparam name="T6">The type of argument 6.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; pure, since it may be called again after a failure.</param>
    /// <param name="a">Argument 1, plain or delayed.</param>
    /// <param name="b">Argument 2, plain or delayed.</param>
    /// <param name="c">Argument 3, plain or delayed.</param>
    /// <param name="d">Argument 4, plain or delayed.</param>
    /// <param name="e">Argument 5, plain or delayed.</param>
    /// <param name="f">Argument 6, plain or delayed.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public static Delayed<TResult> Call<T1, T2, T3, T4, T5, T6, TResult>(
        Func<T1, T2, T3, T4, T5, T6, TResult> function, Arg<T1> a, Arg<T2> b, Arg<T3> c, Arg<T4> d, Arg<T5> e, Arg<T6> f, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Make(UserFunction.Of(function, expression), function, a, b, c, d, e, f);

    /// <summary>A call of an asynchronous function of six arguments. State the lambda's parameter types, or the call's.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="T4">The type of argument 4.</typeparam>
    /// <typeparam name="T5">The type of argument 5.</typeparam>
    /// <typeparam name="T6">The type of argument 6.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; pure, since it may be called again after a failure.</param>
    /// <param name="a">Argument 1, plain or delayed.</param>
    /// <param name="b">Argument 2, plain or delayed.</param>
    /// <param name="c">Argument 3, plain or delayed.</param>
    /// <param name="d">Argument 4, plain or delayed.</param>
    /// <param name="e">Argument 5, plain or delayed.</param>
    /// <param name="f">Argument 6, plain or delayed.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public static Delayed<TResult> Call<T1, T2, T3, T4, T5, T6, TResult>(
        Func<T1, T2, T3, T4, T5, T6, Task<TResult>> function, Arg<T1> a, Arg<T2> b, Arg<T3> c, Arg<T4> d, Arg<T5> e, Arg<T6> f, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        MakeAsync(UserFunction.Of(function, expression), function, a, b, c, d, e, f);

    /// <summary>A call of a function of seven arguments. State the lambda's parameter types, or the call's.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="T4">The type of argument 4.</typeparam>
    /// <typeparam name="T5">The type of argument 5.</typeparam>
    /// <typeparam name="T6">The type of argument 6.</typeparam>
    /// <typeparam name="T7">The type of argument 7.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; pure, since it may be called again after a failure.</param>
    /// <param name="a">Argument 1, plain or delayed.</param>
    /// <param name="b">Argument 2, plain or delayed.</param>
    /// <param name="c">Argument 3, plain or delayed.</param>
    /// <param name="d">Argument 4, plain or delayed.</param>
    /// <param name="e">Argument 5, plain or delayed.</param>
    /// <param name="f">Argument 6, plain or delayed.</param>
    /// <param name="g">Argument 7, plain or delayed.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public static Delayed<TResult> Call<T1, T2, T3, T4, T5, T6, T7, TResult>(
        Func<T1, T2, T3, T4, T5, T6, T7, TResult> function, Arg<T1> a, Arg<T2> b, Arg<T3> c, Arg<T4> d, Arg<T5> e, Arg<T6> f, Arg<T7> g, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Make(UserFunction.Of(function, expression), function, a, b, c, d, e, f, g);

    /// <summary>A call of an asynchronous function of seven arguments. State the lambda's parameter types, or the call's.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="T4">The type of argument 4.</typeparam>
    /// <typeparam name="T5">The type of argument 5.</typeparam>
    /// <typeparam name="T6">The type of argument 6.</typeparam>
    /// <typeparam name="T7">The type of argument 7.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; pure, since it may be called again after a failure.</param>
    /// <param name="a">Argument 1, plain or delayed.</param>
    /// <param name="b">Argument 2, plain or delayed.</param>
    /// <param name="c">Argument 3, plain or delayed.</param>
    /// <param name="d">Argument 4, plain or delayed.</param>
    /// <param name="e">Argument 5, plain or delayed.</param>
    /// <param name="f">Argument 6, plain or delayed.</param>
    /// <param name="g">Argument 7, plain or delayed.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public static Delayed<TResult> Call<T1, T2, T3, T4, T5, T6, T7, TResult>(
        Func<T1, T2, T3, T4, T5, T6, T7, Task<TResult>> function, Arg<T1> a, Arg<T2> b, Arg<T3> c, Arg<T4> d, Arg<T5> e, Arg<T6> f, Arg<T7> g, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        MakeAsync(UserFunction.Of(function, expression), function, a, b, c, d, e, f, g);

    /// <summary>A call of a function of eight arguments. State the lambda's parameter types, or the call's.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="T4">The type of argument 4.</typeparam>
    /// <typeparam name="T5">The type of argument 5.</typeparam>
    /// <typeparam name="T6">The type of argument 6.</typeparam>
    /// <typeparam name="T7">The type of argument 7.</typeparam>
    /// <typeparam name="T8">The type of argument 8.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; pure, since it may be called again after a failure.</param>
    /// <param name="a">Argument 1, plain or delayed.</param>
    /// <param name="b">Argument 2, plain or delayed.</param>
    /// <param name="c">Argument 3, plain or delayed.</param>
    /// <param name="d">Argument 4, plain or delayed.</param>
    /// <param name="e">Argument 5, plain or delayed.</param>
    /// <param name="f">Argument 6, plain or delayed.</param>
    /// <param name="g">Argument 7, plain or delayed.</param>
    /// <param name="h">Argument 8, plain or delayed.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public static Delayed<TResult> Call<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(
        Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult> function, Arg<T1> a, Arg<T2> b, Arg<T3> c, Arg<T4> d, Arg<T5> e, Arg<T6> f, Arg<T7> g, Arg<T8> h, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Make(UserFunction.Of(function, expression), function, a, b, c, d, e, f, g, h);

    /// <summary>A call of an asynchronous function of eight arguments. State the lambda's parameter types, or the call's.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="T4">The type of argument 4.</typeparam>
    /// <typeparam name="T5">The type of argument 5.</typeparam>
    /// <typeparam name="T6">The type of argument 6.</typeparam>
    /// <typeparam name="T7">The type of argument 7.</typeparam>
    /// <typeparam name="T8">The type of argument 8.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; pure, since it may be called again after a failure.</param>
    /// <param name="a">Argument 1, plain or delayed.</param>
    /// <param name="b">Argument 2, plain or delayed.</param>
    /// <param name="c">Argument 3, plain or delayed.</param>
    /// <param name="d">Argument 4, plain or delayed.</param>
    /// <param name="e">Argument 5, plain or delayed.</param>
    /// <param name="f">Argument 6, plain or delayed.</param>
    /// <param name="g">Argument 7, plain or delayed.</param>
    /// <param name="h">Argument 8, plain or delayed.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public static Delayed<TResult> Call<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(
        Func<T1, T2, T3, T4, T5, T6, T7, T8, Task<TResult>> function, Arg<T1> a, Arg<T2> b, Arg<T3> c, Arg<T4> d, Arg<T5> e, Arg<T6> f, Arg<T7> g, Arg<T8> h, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        MakeAsync(UserFunction.Of(function, expression), function, a, b, c, d, e, f, g, h);
}
