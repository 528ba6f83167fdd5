using Actors.Arrays.Expressions;

namespace Actors.Arrays.Selecting;

/// <summary>What an index names of one axis of an array.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Range">The positions of <see cref="AxisSelectionKind.Position"/> and <see cref="AxisSelectionKind.Slice"/>.</param>
/// <param name="List">The positions of <see cref="AxisSelectionKind.List"/>, from 0.</param>
/// <param name="Lazy">The array of positions, or the mask, that is computed.</param>
internal sealed record AxisSelection(AxisSelectionKind Kind, AxisRange Range = default, long[]? List = null, ArrayExpr? Lazy = null)
{
    /// <summary>The whole axis.</summary>
    public static AxisSelection Whole { get; } = new(AxisSelectionKind.Whole);

    /// <summary>An axis that a mask of several axes covers, other than its first.</summary>
    public static AxisSelection Covered { get; } = new(AxisSelectionKind.Covered);
}
