namespace Actors.Arrays.Expressions;

/// <summary>A run of positions along an axis.</summary>
/// <param name="Start">The first; -1 with <paramref name="IsPadding"/>.</param>
/// <param name="Step">The step: negative to go backwards, 0 to repeat.</param>
/// <param name="Count">How many.</param>
/// <param name="IsPadding">Whether these are new elements, not of the source.</param>
internal readonly record struct AxisRange(long Start, long Step, long Count, bool IsPadding = false)
{
    /// <summary>New elements.</summary>
    public static AxisRange Padding(long count) => new(-1, 0, count, true);
}
