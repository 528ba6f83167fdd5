namespace Actors.Arrays;

/// <content>One of several, by conditions.</content>
public static partial class ArrayMath
{
    /// <summary>From the array of the first condition that holds; where none does, a default. All are broadcast.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="choices">An array for each.</param>
    /// <param name="otherwise">The default.</param>
    /// <exception cref="ArgumentException">There are not as many conditions as choices, or none, or the shapes do not fit.</exception>
    public static ChunkedArray<T> Select<T>(IReadOnlyList<ChunkedArray<bool>> conditions, IReadOnlyList<ChunkedArray<T>> choices, T otherwise = default)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(conditions);
        ArgumentNullException.ThrowIfNull(choices);
        if (conditions.Count != choices.Count || conditions.Count == 0)
        {
            throw new ArgumentException($"'select' needs as many conditions as choices, and one at least, not {conditions.Count} and {choices.Count}.", nameof(choices));
        }

        ChunkedArray<T> chosen = Where(conditions[^1], choices[^1], otherwise);
        for (int i = conditions.Count - 2; i >= 0; i--)
        {
            chosen = Where(conditions[i], choices[i], chosen);
        }

        return chosen;
    }

    /// <summary>
    /// Elementwise functions of an array, each where its condition holds; of several the last counts. Each function gets the whole array.
    /// </summary>
    /// <param name="array">The array.</param>
    /// <param name="conditions">The conditions, of the array's shape.</param>
    /// <param name="functions">A function for each, and one more for where none holds; without it that is zero.</param>
    /// <exception cref="ArgumentException">There are not as many functions, or the shapes do not fit.</exception>
    public static ChunkedArray<T> Piecewise<T>(
        ChunkedArray<T> array, IReadOnlyList<ChunkedArray<bool>> conditions, params IReadOnlyList<Func<ChunkedArray<T>, ChunkedArray<T>>> functions)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(conditions);
        ArgumentNullException.ThrowIfNull(functions);
        if (conditions.Count == 0 || functions.Count < conditions.Count || functions.Count > conditions.Count + 1)
        {
            throw new ArgumentException(
                $"'piecewise' of {conditions.Count} conditions needs as many functions, or one more for where none holds, not {functions.Count}.", nameof(functions));
        }

        ChunkedArray<T> result = functions.Count > conditions.Count ? functions[^1](array) : ChunkedArray.ZerosLike(array);
        for (int i = 0; i < conditions.Count; i++)
        {
            result = conditions[i].Shape.SequenceEqual(array.Shape)
                ? Where(conditions[i], functions[i](array), result)
                : throw new ArgumentException($"'piecewise' needs conditions of the array's shape, not {conditions[i].Layout} for {array.Layout}.", nameof(conditions));
        }

        return result;
    }
}
