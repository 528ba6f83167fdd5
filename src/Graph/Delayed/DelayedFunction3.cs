namespace Actors;

/// <summary>A function of three arguments that, when called, only notes the call. Made by <see cref="Delayed"/>.Lift.</summary>
/// <typeparam name="T1">The type of argument 1.</typeparam>
/// <typeparam name="T2">The type of argument 2.</typeparam>
/// <typeparam name="T3">The type of argument 3.</typeparam>
/// <typeparam name="TResult">The type of the result.</typeparam>
/// <param name="a">Argument 1: a value or a delayed one.</param>
/// <param name="b">Argument 2: a value or a delayed one.</param>
/// <param name="c">Argument 3: a value or a delayed one.</param>
public delegate Delayed<TResult> DelayedFunction<T1, T2, T3, TResult>(Arg<T1> a, Arg<T2> b, Arg<T3> c);
