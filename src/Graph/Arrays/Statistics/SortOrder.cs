namespace Actors.Arrays.Statistics;

/// <summary>NumPy's order: what is not a number comes last.</summary>
internal static class SortOrder<T>
{
    /// <summary>For sorting; null is the type's own order, which is the same except for floating-point numbers.</summary>
    public static IComparer<T>? Comparer { get; } =
        typeof(T) == typeof(double) || typeof(T) == typeof(float) ? Comparer<T>.Create(Compare) : null;

    public static int Compare(T left, T right)
    {
        if (left is double a && right is double b)
        {
            return double.IsNaN(a) ? double.IsNaN(b) ? 0 : 1 : double.IsNaN(b) ? -1 : a.CompareTo(b);
        }

        return left is float c && right is float d
            ? float.IsNaN(c) ? float.IsNaN(d) ? 0 : 1 : float.IsNaN(d) ? -1 : c.CompareTo(d)
            : Comparer<T>.Default.Compare(left, right);
    }

    /// <summary>How many elements of a sorted list come before a value: those below it, or those that are not above it.</summary>
    public static int Search(ReadOnlySpan<T> sorted, T value, bool afterEqual)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            int order = Compare(sorted[middle], value);
            if (order < 0 || (afterEqual && order == 0))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
