namespace Actors.Arrays;

/// <summary>A part of an axis by start, end and step, and the special items of an index.</summary>
/// <param name="Start">The first position; negative ones count from the end; null for the first there is.</param>
/// <param name="Stop">The position behind the last; negative ones count from the end; null for all that follow.</param>
/// <param name="Step">The step; negative to go backwards; not zero.</param>
public sealed record Slice(long? Start, long? Stop, long Step = 1)
{
    /// <summary>The whole axis.</summary>
    public static Slice All { get; } = new(null, null);

    /// <summary>The axis backwards.</summary>
    public static Slice Reverse { get; } = new(null, null, -1);

    /// <summary>A new axis with one element.</summary>
    public static Slice NewAxis { get; } = new(null, null, 1) { Special = 'n' };

    /// <summary>All axes that the other items do not name.</summary>
    public static Slice Ellipsis { get; } = new(null, null, 1) { Special = 'e' };

    internal char Special { get; init; }

    /// <summary>Every so many elements of an axis.</summary>
    /// <param name="step">The step; negative to go backwards.</param>
    public static Slice Every(long step) => new(null, null, step);

    /// <summary>A part of an axis, in steps.</summary>
    /// <param name="range">The part.</param>
    /// <param name="step">The step; not negative.</param>
    public static Slice Of(Range range, long step = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        return new(Bound(range.Start, true), Bound(range.End, false), step);
    }

    private static long? Bound(Index index, bool isStart) =>
        index.Equals(Index.End) ? isStart ? long.MaxValue : null : index.IsFromEnd ? -index.Value : index.Value;
}
