namespace Actors;

/// <summary>Makes arguments of delayed calls.</summary>
public static class Arg
{
    /// <summary>An argument that is computed first.</summary>
    /// <typeparam name="T">The parameter's type.</typeparam>
    /// <param name="value">What computes it: a delayed value, a frame, a column, a future.</param>
    public static Arg<T> Of<T>(ILazy<T> value) => Arg<T>.Of(value);
}
