using System.Runtime.CompilerServices;
using Actors.Graph.Calls;

namespace Actors;

public static partial class Delayed
{
    /// <summary>A call of a function that is made when its result is asked for.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; pure, since it may be called again after a failure.</param>
    /// <param name="a">Argument 1.</param>
    /// <param name="b">Argument 2.</param>
    /// <param name="c">Argument 3.</param>
    /// <param name="expression">The function's source text, filled in by the compiler: its name in pictures and keys.</param>
    public static Delayed<TResult> Call<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> function, T1 a, T2 b, T3 c, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Make<T1, T2, T3, TResult>(UserFunction.Of(function, expression), function, (Arg<T1>)a, (Arg<T2>)b, (Arg<T3>)c);

    /// <summary>A call of a function that is made when its result is asked for.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; pure, since it may be called again after a failure.</param>
    /// <param name="a">Argument 1, computed first.</param>
    /// <param name="b">Argument 2.</param>
    /// <param name="c">Argument 3.</param>
    /// <param name="expression">The function's source text, filled in by the compiler: its name in pictures and keys.</param>
    [OverloadResolutionPriority(1)]
    public static Delayed<TResult> Call<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> function, Delayed<T1> a, T2 b, T3 c, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Make<T1, T2, T3, TResult>(UserFunction.Of(function, expression), function, (Arg<T1>)a, (Arg<T2>)b, (Arg<T3>)c);

    /// <summary>A call of a function that is made when its result is asked for.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; pure, since it may be called again after a failure.</param>
    /// <param name="a">Argument 1.</param>
    /// <param name="b">Argument 2, computed first.</param>
    /// <param name="c">Argument 3.</param>
    /// <param name="expression">The function's source text, filled in by the compiler: its name in pictures and keys.</param>
    [OverloadResolutionPriority(1)]
    public static Delayed<TResult> Call<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> function, T1 a, Delayed<T2> b, T3 c, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Make<T1, T2, T3, TResult>(UserFunction.Of(function, expression), function, (Arg<T1>)a, (Arg<T2>)b, (Arg<T3>)c);

    /// <summary>A call of a function that is made when its result is asked for.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; pure, since it may be called again after a failure.</param>
    /// <param name="a">Argument 1, computed first.</param>
    /// <param name="b">Argument 2, computed first.</param>
    /// <param name="c">Argument 3.</param>
    /// <param name="expression">The function's source text, filled in by the compiler: its name in pictures and keys.</param>
    [OverloadResolutionPriority(2)]
    public static Delayed<TResult> Call<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> function, Delayed<T1> a, Delayed<T2> b, T3 c, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Make<T1, T2, T3, TResult>(UserFunction.Of(function, expression), function, (Arg<T1>)a, (Arg<T2>)b, (Arg<T3>)c);

    /// <summary>A call of a function that is made when its result is asked for.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; pure, since it may be called again after a failure.</param>
    /// <param name="a">Argument 1.</param>
    /// <param name="b">Argument 2.</param>
    /// <param name="c">Argument 3, computed first.</param>
    /// <param name="expression">The function's source text, filled in by the compiler: its name in pictures and keys.</param>
    [OverloadResolutionPriority(1)]
    public static Delayed<TResult> Call<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> function, T1 a, T2 b, Delayed<T3> c, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Make<T1, T2, T3, TResult>(UserFunction.Of(function, expression), function, (Arg<T1>)a, (Arg<T2>)b, (Arg<T3>)c);

    /// <summary>A call of a function that is made when its result is asked for.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; pure, since it may be called again after a failure.</param>
    /// <param name="a">Argument 1, computed first.</param>
    /// <param name="b">Argument 2.</param>
    /// <param name="c">Argument 3, computed first.</param>
    /// <param name="expression">The function's source text, filled in by the compiler: its name in pictures and keys.</param>
    [OverloadResolutionPriority(2)]
    public static Delayed<TResult> Call<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> function, Delayed<T1> a, T2 b, Delayed<T3> c, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Make<T1, T2, T3, TResult>(UserFunction.Of(function, expression), function, (Arg<T1>)a, (Arg<T2>)b, (Arg<T3>)c);

    /// <summary>A call of a function that is made when its result is asked for.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; pure, since it may be called again after a failure.</param>
    /// <param name="a">Argument 1.</param>
    /// <param name="b">Argument 2, computed first.</param>
    /// <param name="c">Argument 3, computed first.</param>
    /// <param name="expression">The function's source text, filled in by the compiler: its name in pictures and keys.</param>
    [OverloadResolutionPriority(2)]
    public static Delayed<TResult> Call<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> function, T1 a, Delayed<T2> b, Delayed<T3> c, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Make<T1, T2, T3, TResult>(UserFunction.Of(function, expression), function, (Arg<T1>)a, (Arg<T2>)b, (Arg<T3>)c);

    /// <summary>A call of a function that is made when its result is asked for.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; pure, since it may be called again after a failure.</param>
    /// <param name="a">Argument 1, computed first.</param>
    /// <param name="b">Argument 2, computed first.</param>
    /// <param name="c">Argument 3, computed first.</param>
    /// <param name="expression">The function's source text, filled in by the compiler: its name in pictures and keys.</param>
    [OverloadResolutionPriority(3)]
    public static Delayed<TResult> Call<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> function, Delayed<T1> a, Delayed<T2> b, Delayed<T3> c, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Make<T1, T2, T3, TResult>(UserFunction.Of(function, expression), function, (Arg<T1>)a, (Arg<T2>)b, (Arg<T3>)c);

    /// <summary>A call of an asynchronous function that is made when its result is asked for.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; pure, since it may be called again after a failure.</param>
    /// <param name="a">Argument 1.</param>
    /// <param name="b">Argument 2.</param>
    /// <param name="c">Argument 3.</param>
    /// <param name="expression">The function's source text, filled in by the compiler: its name in pictures and keys.</param>
    public static Delayed<TResult> Call<T1, T2, T3, TResult>(Func<T1, T2, T3, Task<TResult>> function, T1 a, T2 b, T3 c, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        MakeAsync<T1, T2, T3, TResult>(UserFunction.Of(function, expression), function, (Arg<T1>)a, (Arg<T2>)b, (Arg<T3>)c);

    /// <summary>A call of an asynchronous function that is made when its result is asked for.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; pure, since it may be called again after a failure.</param>
    /// <param name="a">Argument 1, computed first.</param>
    /// <param name="b">Argument 2.</param>
    /// <param name="c">Argument 3.</param>
    /// <param name="expression">The function's source text, filled in by the compiler: its name in pictures and keys.</param>
    [OverloadResolutionPriority(1)]
    public static Delayed<TResult> Call<T1, T2, T3, TResult>(Func<T1, T2, T3, Task<TResult>> function, Delayed<T1> a, T2 b, T3 c, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        MakeAsync<T1, T2, T3, TResult>(UserFunction.Of(function, expression), function, (Arg<T1>)a, (Arg<T2>)b, (Arg<T3>)c);

    /// <summary>A call of an asynchronous function that is made when its result is asked for.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; pure, since it may be called again after a failure.</param>
    /// <param name="a">Argument 1.</param>
    /// <param name="b">Argument 2, computed first.</param>
    /// <param name="c">Argument 3.</param>
    /// <param name="expression">The function's source text, filled in by the compiler: its name in pictures and keys.</param>
    [OverloadResolutionPriority(1)]
    public static Delayed<TResult> Call<T1, T2, T3, TResult>(Func<T1, T2, T3, Task<TResult>> function, T1 a, Delayed<T2> b, T3 c, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        MakeAsync<T1, T2, T3, TResult>(UserFunction.Of(function, expression), function, (Arg<T1>)a, (Arg<T2>)b, (Arg<T3>)c);

    /// <summary>A call of an asynchronous function that is made when its result is asked for.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; pure, since it may be called again after a failure.</param>
    /// <param name="a">Argument 1, computed first.</param>
    /// <param name="b">Argument 2, computed first.</param>
    /// <param name="c">Argument 3.</param>
    /// <param name="expression">The function's source text, filled in by the compiler: its name in pictures and keys.</param>
    [OverloadResolutionPriority(2)]
    public static Delayed<TResult> Call<T1, T2, T3, TResult>(Func<T1, T2, T3, Task<TResult>> function, Delayed<T1> a, Delayed<T2> b, T3 c, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        MakeAsync<T1, T2, T3, TResult>(UserFunction.Of(function, expression), function, (Arg<T1>)a, (Arg<T2>)b, (Arg<T3>)c);

    /// <summary>A call of an asynchronous function that is made when its result is asked for.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; pure, since it may be called again after a failure.</param>
    /// <param name="a">Argument 1.</param>
    /// <param name="b">Argument 2.</param>
    /// <param name="c">Argument 3, computed first.</param>
    /// <param name="expression">The function's source text, filled in by the compiler: its name in pictures and keys.</param>
    [OverloadResolutionPriority(1)]
    public static Delayed<TResult> Call<T1, T2, T3, TResult>(Func<T1, T2, T3, Task<TResult>> function, T1 a, T2 b, Delayed<T3> c, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        MakeAsync<T1, T2, T3, TResult>(UserFunction.Of(function, expression), function, (Arg<T1>)a, (Arg<T2>)b, (Arg<T3>)c);

    /// <summary>A call of an asynchronous function that is made when its result is asked for.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; pure, since it may be called again after a failure.</param>
    /// <param name="a">Argument 1, computed first.</param>
    /// <param name="b">Argument 2.</param>
    /// <param name="c">Argument 3, computed first.</param>
    /// <param name="expression">The function's source text, filled in by the compiler: its name in pictures and keys.</param>
    [OverloadResolutionPriority(2)]
    public static Delayed<TResult> Call<T1, T2, T3, TResult>(Func<T1, T2, T3, Task<TResult>> function, Delayed<T1> a, T2 b, Delayed<T3> c, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        MakeAsync<T1, T2, T3, TResult>(UserFunction.Of(function, expression), function, (Arg<T1>)a, (Arg<T2>)b, (Arg<T3>)c);

    /// <summary>A call of an asynchronous function that is made when its result is asked for.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; pure, since it may be called again after a failure.</param>
    /// <param name="a">Argument 1.</param>
    /// <param name="b">Argument 2, computed first.</param>
    /// <param name="c">Argument 3, computed first.</param>
    /// <param name="expression">The function's source text, filled in by the compiler: its name in pictures and keys.</param>
    [OverloadResolutionPriority(2)]
    public static Delayed<TResult> Call<T1, T2, T3, TResult>(Func<T1, T2, T3, Task<TResult>> function, T1 a, Delayed<T2> b, Delayed<T3> c, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        MakeAsync<T1, T2, T3, TResult>(UserFunction.Of(function, expression), function, (Arg<T1>)a, (Arg<T2>)b, (Arg<T3>)c);

    /// <summary>A call of an asynchronous function that is made when its result is asked for.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; pure, since it may be called again after a failure.</param>
    /// <param name="a">Argument 1, computed first.</param>
    /// <param name="b">Argument 2, computed first.</param>
    /// <param name="c">Argument 3, computed first.</param>
    /// <param name="expression">The function's source text, filled in by the compiler: its name in pictures and keys.</param>
    [OverloadResolutionPriority(3)]
    public static Delayed<TResult> Call<T1, T2, T3, TResult>(Func<T1, T2, T3, Task<TResult>> function, Delayed<T1> a, Delayed<T2> b, Delayed<T3> c, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        MakeAsync<T1, T2, T3, TResult>(UserFunction.Of(function, expression), function, (Arg<T1>)a, (Arg<T2>)b, (Arg<T3>)c);
}
