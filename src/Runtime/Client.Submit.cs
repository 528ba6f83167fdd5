using System.Runtime.CompilerServices;
using Actors.Graph.Calls;

namespace Actors;

public sealed partial class Client
{
    /// <summary>Has a function called by a worker; returns at once.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public Future<TResult> Submit<TResult>(
        Func<TResult> function, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.Make(UserFunction.Of(function, expression), function), options);

    /// <summary>Has an asynchronous function called by a worker; returns at once.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public Future<TResult> Submit<TResult>(
        Func<Task<TResult>> function, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.MakeAsync(UserFunction.Of(function, expression), function), options);

    /// <summary>Has a function called by a worker; returns at once.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="a">Argument 1.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public Future<TResult> Submit<T1, TResult>(
        Func<T1, TResult> function, T1 a, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.Make(UserFunction.Of(function, expression), function, (Arg<T1>)a), options);

    /// <summary>Has a function called by a worker; returns at once.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="a">Argument 1, when it is there.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    [OverloadResolutionPriority(1)]
    public Future<TResult> Submit<T1, TResult>(
        Func<T1, TResult> function, Future<T1> a, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.Make(UserFunction.Of(function, expression), function, Arg.Of(a)), options);

    /// <summary>Has an asynchronous function called by a worker; returns at once.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="a">Argument 1.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public Future<TResult> Submit<T1, TResult>(
        Func<T1, Task<TResult>> function, T1 a, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.MakeAsync(UserFunction.Of(function, expression), function, (Arg<T1>)a), options);

    /// <summary>Has an asynchronous function called by a worker; returns at once.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="a">Argument 1, when it is there.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    [OverloadResolutionPriority(1)]
    public Future<TResult> Submit<T1, TResult>(
        Func<T1, Task<TResult>> function, Future<T1> a, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.MakeAsync(UserFunction.Of(function, expression), function, Arg.Of(a)), options);

    /// <summary>Has a function called by a worker; returns at once.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="a">Argument 1.</param>
    /// <param name="b">Argument 2.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public Future<TResult> Submit<T1, T2, TResult>(
        Func<T1, T2, TResult> function, T1 a, T2 b, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.Make(UserFunction.Of(function, expression), function, (Arg<T1>)a, (Arg<T2>)b), options);

    /// <summary>Has a function called by a worker; returns at once.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="a">Argument 1, when it is there.</param>
    /// <param name="b">Argument 2.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    [OverloadResolutionPriority(1)]
    public Future<TResult> Submit<T1, T2, TResult>(
        Func<T1, T2, TResult> function, Future<T1> a, T2 b, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.Make(UserFunction.Of(function, expression), function, Arg.Of(a), (Arg<T2>)b), options);

    /// <summary>Has a function called by a worker; returns at once.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="a">Argument 1.</param>
    /// <param name="b">Argument 2, when it is there.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    [OverloadResolutionPriority(1)]
    public Future<TResult> Submit<T1, T2, TResult>(
        Func<T1, T2, TResult> function, T1 a, Future<T2> b, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.Make(UserFunction.Of(function, expression), function, (Arg<T1>)a, Arg.Of(b)), options);

    /// <summary>Has a function called by a worker; returns at once.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="a">Argument 1, when it is there.</param>
    /// <param name="b">Argument 2, when it is there.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    [OverloadResolutionPriority(2)]
    public Future<TResult> Submit<T1, T2, TResult>(
        Func<T1, T2, TResult> function, Future<T1> a, Future<T2> b, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.Make(UserFunction.Of(function, expression), function, Arg.Of(a), Arg.Of(b)), options);

    /// <summary>Has an asynchronous function called by a worker; returns at once.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="a">Argument 1.</param>
    /// <param name="b">Argument 2.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public Future<TResult> Submit<T1, T2, TResult>(
        Func<T1, T2, Task<TResult>> function, T1 a, T2 b, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.MakeAsync(UserFunction.Of(function, expression), function, (Arg<T1>)a, (Arg<T2>)b), options);

    /// <summary>Has an asynchronous function called by a worker; returns at once.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="a">Argument 1, when it is there.</param>
    /// <param name="b">Argument 2.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    [OverloadResolutionPriority(1)]
    public Future<TResult> Submit<T1, T2, TResult>(
        Func<T1, T2, Task<TResult>> function, Future<T1> a, T2 b, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.MakeAsync(UserFunction.Of(function, expression), function, Arg.Of(a), (Arg<T2>)b), options);

    /// <summary>Has an asynchronous function called by a worker; returns at once.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="a">Argument 1.</param>
    /// <param name="b">Argument 2, when it is there.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    [OverloadResolutionPriority(1)]
    public Future<TResult> Submit<T1, T2, TResult>(
        Func<T1, T2, Task<TResult>> function, T1 a, Future<T2> b, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.MakeAsync(UserFunction.Of(function, expression), function, (Arg<T1>)a, Arg.Of(b)), options);

    /// <summary>Has an asynchronous function called by a worker; returns at once.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="a">Argument 1, when it is there.</param>
    /// <param name="b">Argument 2, when it is there.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    [OverloadResolutionPriority(2)]
    public Future<TResult> Submit<T1, T2, TResult>(
        Func<T1, T2, Task<TResult>> function, Future<T1> a, Future<T2> b, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.MakeAsync(UserFunction.Of(function, expression), function, Arg.Of(a), Arg.Of(b)), options);

    /// <summary>Has a function called by a worker; returns at once.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="a">Argument 1.</param>
    /// <param name="b">Argument 2.</param>
    /// <param name="c">Argument 3.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public Future<TResult> Submit<T1, T2, T3, TResult>(
        Func<T1, T2, T3, TResult> function, T1 a, T2 b, T3 c, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.Make(UserFunction.Of(function, expression), function, (Arg<T1>)a, (Arg<T2>)b, (Arg<T3>)c), options);

    /// <summary>Has a function called by a worker; returns at once.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="a">Argument 1, when it is there.</param>
    /// <param name="b">Argument 2.</param>
    /// <param name="c">Argument 3.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    [OverloadResolutionPriority(1)]
    public Future<TResult> Submit<T1, T2, T3, TResult>(
        Func<T1, T2, T3, TResult> function, Future<T1> a, T2 b, T3 c, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.Make(UserFunction.Of(function, expression), function, Arg.Of(a), (Arg<T2>)b, (Arg<T3>)c), options);

    /// <summary>Has a function called by a worker; returns at once.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="a">Argument 1.</param>
    /// <param name="b">Argument 2, when it is there.</param>
    /// <param name="c">Argument 3.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    [OverloadResolutionPriority(1)]
    public Future<TResult> Submit<T1, T2, T3, TResult>(
        Func<T1, T2, T3, TResult> function, T1 a, Future<T2> b, T3 c, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.Make(UserFunction.Of(function, expression), function, (Arg<T1>)a, Arg.Of(b), (Arg<T3>)c), options);

    /// <summary>Has a function called by a worker; returns at once.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="a">Argument 1, when it is there.</param>
    /// <param name="b">Argument 2, when it is there.</param>
    /// <param name="c">Argument 3.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    [OverloadResolutionPriority(2)]
    public Future<TResult> Submit<T1, T2, T3, TResult>(
        Func<T1, T2, T3, TResult> function, Future<T1> a, Future<T2> b, T3 c, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.Make(UserFunction.Of(function, expression), function, Arg.Of(a), Arg.Of(b), (Arg<T3>)c), options);

    /// <summary>Has a function called by a worker; returns at once.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="a">Argument 1.</param>
    /// <param name="b">Argument 2.</param>
    /// <param name="c">Argument 3, when it is there.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    [OverloadResolutionPriority(1)]
    public Future<TResult> Submit<T1, T2, T3, TResult>(
        Func<T1, T2, T3, TResult> function, T1 a, T2 b, Future<T3> c, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.Make(UserFunction.Of(function, expression), function, (Arg<T1>)a, (Arg<T2>)b, Arg.Of(c)), options);

    /// <summary>Has a function called by a worker; returns at once.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="a">Argument 1, when it is there.</param>
    /// <param name="b">Argument 2.</param>
    /// <param name="c">Argument 3, when it is there.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    [OverloadResolutionPriority(2)]
    public Future<TResult> Submit<T1, T2, T3, TResult>(
        Func<T1, T2, T3, TResult> function, Future<T1> a, T2 b, Future<T3> c, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.Make(UserFunction.Of(function, expression), function, Arg.Of(a), (Arg<T2>)b, Arg.Of(c)), options);

    /// <summary>Has a function called by a worker; returns at once.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="a">Argument 1.</param>
    /// <param name="b">Argument 2, when it is there.</param>
    /// <param name="c">Argument 3, when it is there.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    [OverloadResolutionPriority(2)]
    public Future<TResult> Submit<T1, T2, T3, TResult>(
        Func<T1, T2, T3, TResult> function, T1 a, Future<T2> b, Future<T3> c, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.Make(UserFunction.Of(function, expression), function, (Arg<T1>)a, Arg.Of(b), Arg.Of(c)), options);

    /// <summary>Has a function called by a worker; returns at once.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="a">Argument 1, when it is there.</param>
    /// <param name="b">Argument 2, when it is there.</param>
    /// <param name="c">Argument 3, when it is there.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    [OverloadResolutionPriority(3)]
    public Future<TResult> Submit<T1, T2, T3, TResult>(
        Func<T1, T2, T3, TResult> function, Future<T1> a, Future<T2> b, Future<T3> c, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.Make(UserFunction.Of(function, expression), function, Arg.Of(a), Arg.Of(b), Arg.Of(c)), options);

    /// <summary>Has an asynchronous function called by a worker; returns at once.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="a">Argument 1.</param>
    /// <param name="b">Argument 2.</param>
    /// <param name="c">Argument 3.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    public Future<TResult> Submit<T1, T2, T3, TResult>(
        Func<T1, T2, T3, Task<TResult>> function, T1 a, T2 b, T3 c, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.MakeAsync(UserFunction.Of(function, expression), function, (Arg<T1>)a, (Arg<T2>)b, (Arg<T3>)c), options);

    /// <summary>Has an asynchronous function called by a worker; returns at once.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="a">Argument 1, when it is there.</param>
    /// <param name="b">Argument 2.</param>
    /// <param name="c">Argument 3.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    [OverloadResolutionPriority(1)]
    public Future<TResult> Submit<T1, T2, T3, TResult>(
        Func<T1, T2, T3, Task<TResult>> function, Future<T1> a, T2 b, T3 c, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.MakeAsync(UserFunction.Of(function, expression), function, Arg.Of(a), (Arg<T2>)b, (Arg<T3>)c), options);

    /// <summary>Has an asynchronous function called by a worker; returns at once.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="a">Argument 1.</param>
    /// <param name="b">Argument 2, when it is there.</param>
    /// <param name="c">Argument 3.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    [OverloadResolutionPriority(1)]
    public Future<TResult> Submit<T1, T2, T3, TResult>(
        Func<T1, T2, T3, Task<TResult>> function, T1 a, Future<T2> b, T3 c, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.MakeAsync(UserFunction.Of(function, expression), function, (Arg<T1>)a, Arg.Of(b), (Arg<T3>)c), options);

    /// <summary>Has an asynchronous function called by a worker; returns at once.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="a">Argument 1, when it is there.</param>
    /// <param name="b">Argument 2, when it is there.</param>
    /// <param name="c">Argument 3.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    [OverloadResolutionPriority(2)]
    public Future<TResult> Submit<T1, T2, T3, TResult>(
        Func<T1, T2, T3, Task<TResult>> function, Future<T1> a, Future<T2> b, T3 c, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.MakeAsync(UserFunction.Of(function, expression), function, Arg.Of(a), Arg.Of(b), (Arg<T3>)c), options);

    /// <summary>Has an asynchronous function called by a worker; returns at once.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="a">Argument 1.</param>
    /// <param name="b">Argument 2.</param>
    /// <param name="c">Argument 3, when it is there.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    [OverloadResolutionPriority(1)]
    public Future<TResult> Submit<T1, T2, T3, TResult>(
        Func<T1, T2, T3, Task<TResult>> function, T1 a, T2 b, Future<T3> c, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.MakeAsync(UserFunction.Of(function, expression), function, (Arg<T1>)a, (Arg<T2>)b, Arg.Of(c)), options);

    /// <summary>Has an asynchronous function called by a worker; returns at once.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="a">Argument 1, when it is there.</param>
    /// <param name="b">Argument 2.</param>
    /// <param name="c">Argument 3, when it is there.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    [OverloadResolutionPriority(2)]
    public Future<TResult> Submit<T1, T2, T3, TResult>(
        Func<T1, T2, T3, Task<TResult>> function, Future<T1> a, T2 b, Future<T3> c, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.MakeAsync(UserFunction.Of(function, expression), function, Arg.Of(a), (Arg<T2>)b, Arg.Of(c)), options);

    /// <summary>Has an asynchronous function called by a worker; returns at once.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="a">Argument 1.</param>
    /// <param name="b">Argument 2, when it is there.</param>
    /// <param name="c">Argument 3, when it is there.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    [OverloadResolutionPriority(2)]
    public Future<TResult> Submit<T1, T2, T3, TResult>(
        Func<T1, T2, T3, Task<TResult>> function, T1 a, Future<T2> b, Future<T3> c, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.MakeAsync(UserFunction.Of(function, expression), function, (Arg<T1>)a, Arg.Of(b), Arg.Of(c)), options);

    /// <summary>Has an asynchronous function called by a worker; returns at once.</summary>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="function">The function; it may be called again after a failure of the worker.</param>
    /// <param name="a">Argument 1, when it is there.</param>
    /// <param name="b">Argument 2, when it is there.</param>
    /// <param name="c">Argument 3, when it is there.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    /// <param name="expression">The function's source text, filled in by the compiler.</param>
    [OverloadResolutionPriority(3)]
    public Future<TResult> Submit<T1, T2, T3, TResult>(
        Func<T1, T2, T3, Task<TResult>> function, Future<T1> a, Future<T2> b, Future<T3> c, TaskOptions? options = null, [CallerArgumentExpression(nameof(function))] string expression = "") =>
        Submit(Delayed.MakeAsync(UserFunction.Of(function, expression), function, Arg.Of(a), Arg.Of(b), Arg.Of(c)), options);

    /// <summary>Has a noted call made by a worker; returns at once.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="call">The call, with all it depends on.</param>
    /// <param name="options">Key, priority, retries and the like; null for none.</param>
    [OverloadResolutionPriority(1)]
    public Future<TResult> Submit<TResult>(Delayed<TResult> call, TaskOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(call);
        return Start((options ?? TaskOptions.Default).Apply(call), options);
    }
}
