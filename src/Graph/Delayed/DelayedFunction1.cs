namespace Actors;

/// <summary>A function of one argument that, when called, only notes the call. Made by <see cref="Delayed"/>.Lift.</summary>
/// <typeparam name="T1">The type of argument 1.</typeparam>
/// <typeparam name="TResult">The type of the result.</typeparam>
/// <param name="a">Argument 1: a value or a delayed one.</param>
public delegate Delayed<TResult> DelayedFunction<T1, TResult>(Arg<T1> a);
