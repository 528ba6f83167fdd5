namespace Actors;

/// <summary>A function of no arguments that, when called, only notes the call. Made by <see cref="Delayed"/>.Lift.</summary>
/// <typeparam name="TResult">The type of the result.</typeparam>
public delegate Delayed<TResult> DelayedFunction<TResult>();
