namespace Actors;

/// <summary>A function of eight arguments that, when called, only notes the call. Made by <see cref="Delayed"/>.Lift.</summary>
/// <typeparam name="T1">The type of argument 1.</typeparam>
/// <typeparam name="T2">The type of argument 2.</typeparam>
/// <typeparam name="T3">The type of argument 3.</typeparam>
/// <typeparam name="T4">The type of argument 4.</typeparam>
/// <typeparam name="T5">The type of argument 5.</typeparam>
/// <typeparam name="T6">The type of argument 6.</typeparam>
/// <typeparam name="T7">The type of argument 7.</typeparam>
/// <typeparam name="T8">The type of argument 8.</typeparam>
/// <typeparam name="TResult">The type of the result.</typeparam>
/// <param name="a">Argument 1: a value or a delayed one.</param>
/// <param name="b">Argument 2: a value or a delayed one.</param>
/// <param name="c">Argument 3: a value or a delayed one.</param>
/// <param name="d">Argument 4: a value or a delayed one.</param>
/// <param name="e">Argument 5: a value or a delayed one.</param>
/// <param name="f">Argument 6: a value or a delayed one.</param>
/// <param name="g">Argument 7: a value or a delayed one.</param>
/// <param name="h">Argument 8: a value or a delayed one.</param>
public delegate Delayed<TResult> DelayedFunction<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(Arg<T1> a, Arg<T2> b, Arg<T3> c, Arg<T4> d, Arg<T5> e, Arg<T6> f, Arg<T7> g, Arg<T8> h);
