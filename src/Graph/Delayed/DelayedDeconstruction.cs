namespace Actors;

/// <summary>Takes the results of functions that return several values apart: <c>var (q, r) = Delayed.Call(DivRem, x, y)</c>.</summary>
public static class DelayedDeconstruction
{
    /// <summary>One delayed value for each of the 2 returned ones.</summary>
    /// <typeparam name="T1">The type of value 1.</typeparam>
    /// <typeparam name="T2">The type of value 2.</typeparam>
    /// <param name="value">The call.</param>
    /// <param name="item1">Value 1.</param>
    /// <param name="item2">Value 2.</param>
    public static void Deconstruct<T1, T2>(
        this Delayed<(T1, T2)> value, out Delayed<T1> item1, out Delayed<T2> item2)
    {
        ArgumentNullException.ThrowIfNull(value);
        item1 = value.Select(static v => v.Item1);
        item2 = value.Select(static v => v.Item2);
    }

    /// <summary>One delayed value for each of the 3 returned ones.</summary>
    /// <typeparam name="T1">The type of value 1.</typeparam>
    /// <typeparam name="T2">The type of value 2.</typeparam>
    /// <typeparam name="T3">The type of value 3.</typeparam>
    /// <param name="value">The call.</param>
    /// <param name="item1">Value 1.</param>
    /// <param name="item2">Value 2.</param>
    /// <param name="item3">Value 3.</param>
    public static void Deconstruct<T1, T2, T3>(
        this Delayed<(T1, T2, T3)> value, out Delayed<T1> item1, out Delayed<T2> item2, out Delayed<T3> item3)
    {
        ArgumentNullException.ThrowIfNull(value);
        item1 = value.Select(static v => v.Item1);
        item2 = value.Select(static v => v.Item2);
        item3 = value.Select(static v => v.Item3);
    }

    /// <summary>One delayed value for each of the 4 returned ones.</summary>
    /// <typeparam name="T1">The type of value 1.</typeparam>
    /// <typeparam name="T2">The type of value 2.</typeparam>
    /// <typeparam name="T3">The type of value 3.</typeparam>
    /// <typeparam name="T4">The type of value 4.</typeparam>
    /// <param name="value">The call.</param>
    /// <param name="item1">Value 1.</param>
    /// <param name="item2">Value 2.</param>
    /// <param name="item3">Value 3.</param>
    /// <param name="item4">Value 4.</param>
    public static void Deconstruct<T1, T2, T3, T4>(
        this Delayed<(T1, T2, T3, T4)> value, out Delayed<T1> item1, out Delayed<T2> item2, out Delayed<T3> item3, out Delayed<T4> item4)
    {
        ArgumentNullException.ThrowIfNull(value);
        item1 = value.Select(static v => v.Item1);
        item2 = value.Select(static v => v.Item2);
        item3 = value.Select(static v => v.Item3);
        item4 = value.Select(static v => v.Item4);
    }

    /// <summary>One delayed value for each of the 5 returned ones.</summary>
    /// <typeparam name="T1">The type of value 1.</typeparam>
    /// <typeparam name="T2">The type of value 2.</typeparam>
    /// <typeparam name="T3">The type of value 3.</typeparam>
    /// <typeparam name="T4">The type of value 4.</typeparam>
    /// <typeparam name="T5">The type of value 5.</typeparam>
    /// <param name="value">The call.</param>
    /// <param name="item1">Value 1.</param>
    /// <param name="item2">Value 2.</param>
    /// <param name="item3">Value 3.</param>
    /// <param name="item4">Value 4.</param>
    /// <param name="item5">Value 5.</param>
    public static void Deconstruct<T1, T2, T3, T4, T5>(
        this Delayed<(T1, T2, T3, T4, T5)> value, out Delayed<T1> item1, out Delayed<T2> item2, out Delayed<T3> item3, out Delayed<T4> item4, out Delayed<T5> item5)
    {
        ArgumentNullException.ThrowIfNull(value);
        item1 = value.Select(static v => v.Item1);
        item2 = value.Select(static v => v.Item2);
        item3 = value.Select(static v => v.Item3);
        item4 = value.Select(static v => v.Item4);
        item5 = value.Select(static v => v.Item5);
    }

    /// <summary>One delayed value for each of the 6 returned ones.</summary>
    /// <typeparam name="T1">The type of value 1.</typeparam>
    /// <typeparam name="T2">The type of value 2.</typeparam>
    /// <typeparam name="T3">The type of value 3.</typeparam>
    /// <typeparam name="T4">The type of value 4.</typeparam>
    /// <typeparam name="T5">The type of value 5.</typeparam>
    /// <typeparam name="T6">The type of value 6.</typeparam>
    /// <param name="value">The call.</param>
    /// <param name="item1">Value 1.</param>
    /// <param name="item2">Value 2.</param>
    /// <param name="item3">Value 3.</param>
    /// <param name="item4">Value 4.</param>
    /// <param name="item5">Value 5.</param>
    /// <param name="item6">Value 6.</param>
    public static void Deconstruct<T1, T2, T3, T4, T5, T6>(
        this Delayed<(T1, T2, T3, T4, T5, T6)> value, out Delayed<T1> item1, out Delayed<T2> item2, out Delayed<T3> item3, out Delayed<T4> item4, out Delayed<T5> item5, out Delayed<T6> item6)
    {
        ArgumentNullException.ThrowIfNull(value);
        item1 = value.Select(static v => v.Item1);
        item2 = value.Select(static v => v.Item2);
        item3 = value.Select(static v => v.Item3);
        item4 = value.Select(static v => v.Item4);
        item5 = value.Select(static v => v.Item5);
        item6 = value.Select(static v => v.Item6);
    }

    /// <summary>One delayed value for each of the 7 returned ones.</summary>
    /// <typeparam name="T1">The type of value 1.</typeparam>
    /// <typeparam name="T2">The type of value 2.</typeparam>
    /// <typeparam name="T3">The type of value 3.</typeparam>
    /// <typeparam name="T4">The type of value 4.</typeparam>
    /// <typeparam name="T5">The type of value 5.</typeparam>
    /// <typeparam name="T6">The type of value 6.</typeparam>
    /// <typeparam name="T7">The type of value 7.</typeparam>
    /// <param name="value">The call.</param>
    /// <param name="item1">Value 1.</param>
    /// <param name="item2">Value 2.</param>
    /// <param name="item3">Value 3.</param>
    /// <param name="item4">Value 4.</param>
    /// <param name="item5">Value 5.</param>
    /// <param name="item6">Value 6.</param>
    /// <param name="item7">Value 7.</param>
    public static void Deconstruct<T1, T2, T3, T4, T5, T6, T7>(
        this Delayed<(T1, T2, T3, T4, T5, T6, T7)> value, out Delayed<T1> item1, out Delayed<T2> item2, out Delayed<T3> item3, out Delayed<T4> item4, out Delayed<T5> item5, out Delayed<T6> item6, out Delayed<T7> item7)
    {
        ArgumentNullException.ThrowIfNull(value);
        item1 = value.Select(static v => v.Item1);
        item2 = value.Select(static v => v.Item2);
        item3 = value.Select(static v => v.Item3);
        item4 = value.Select(static v => v.Item4);
        item5 = value.Select(static v => v.Item5);
        item6 = value.Select(static v => v.Item6);
        item7 = value.Select(static v => v.Item7);
    }

    /// <summary>One delayed value for each of the 8 returned ones.</summary>
    /// <typeparam name="T1">The type of value 1.</typeparam>
    /// <typeparam name="T2">The type of value 2.</typeparam>
    /// <typeparam name="T3">The type of value 3.</typeparam>
    /// <typeparam name="T4">The type of value 4.</typeparam>
    /// <typeparam name="T5">The type of value 5.</typeparam>
    /// <typeparam name="T6">The type of value 6.</typeparam>
    /// <typeparam name="T7">The type of value 7.</typeparam>
    /// <typeparam name="T8">The type of value 8.</typeparam>
    /// <param name="value">The call.</param>
    /// <param name="item1">Value 1.</param>
    /// <param name="item2">Value 2.</param>
    /// <param name="item3">Value 3.</param>
    /// <param name="item4">Value 4.</param>
    /// <param name="item5">Value 5.</param>
    /// <param name="item6">Value 6.</param>
    /// <param name="item7">Value 7.</param>
    /// <param name="item8">Value 8.</param>
    public static void Deconstruct<T1, T2, T3, T4, T5, T6, T7, T8>(
        this Delayed<(T1, T2, T3, T4, T5, T6, T7, T8)> value, out Delayed<T1> item1, out Delayed<T2> item2, out Delayed<T3> item3, out Delayed<T4> item4, out Delayed<T5> item5, out Delayed<T6> item6, out Delayed<T7> item7, out Delayed<T8> item8)
    {
        ArgumentNullException.ThrowIfNull(value);
        item1 = value.Select(static v => v.Item1);
        item2 = value.Select(static v => v.Item2);
        item3 = value.Select(static v => v.Item3);
        item4 = value.Select(static v => v.Item4);
        item5 = value.Select(static v => v.Item5);
        item6 = value.Select(static v => v.Item6);
        item7 = value.Select(static v => v.Item7);
        item8 = value.Select(static v => v.Item8);
    }
}
