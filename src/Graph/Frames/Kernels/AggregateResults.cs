namespace Actors.Frames.Kernels;

/// <summary>Forms of results by the type a program asked for.</summary>
internal static class AggregateResults
{
    /// <summary>The form in which a reduction gives a <typeparamref name="T"/>; object is the column's own type.</summary>
    public static AggregateResult Of<T>() =>
        typeof(T) == typeof(object) ? AggregateResult.Value
        : typeof(T) == typeof(double) ? AggregateResult.Double
        : typeof(T) == typeof(float) ? AggregateResult.Single
        : typeof(T) == typeof(int) ? AggregateResult.Int32
        : AggregateResult.Required;
}
