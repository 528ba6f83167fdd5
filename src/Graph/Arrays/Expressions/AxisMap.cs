using Actors.Frames.Expressions;

namespace Actors.Arrays.Expressions;

/// <summary>
/// How an operand's axes stand under a result's axes: for each axis of the result the operand's axis, or -1 where the operand has
/// none and its values repeat. An operand axis that no result axis names has one element.
/// </summary>
/// <param name="Axes">One for each axis of the result.</param>
internal readonly record struct AxisMap(EquatableArray<int> Axes)
{
    public int Rank => Axes.Count;

    public int this[int axis] => Axes[axis];

    /// <summary>Axes that stand under the last axes of the result, as NumPy broadcasts.</summary>
    public static AxisMap Trailing(int operandRank, int rank) =>
        new(new EquatableArray<int>(Enumerable.Range(0, rank).Select(axis => Math.Max(-1, axis - (rank - operandRank)))));

    /// <summary>One axis that stands under some axis of the result.</summary>
    public static AxisMap OfOne(int axis, int rank) => new(new EquatableArray<int>(Enumerable.Range(0, rank).Select(i => i == axis ? 0 : -1)));

    public bool IsIdentity(int operandRank)
    {
        if (operandRank != Rank)
        {
            return false;
        }

        for (int axis = 0; axis < Rank; axis++)
        {
            if (Axes[axis] != axis)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The map from a result's axes to an operand of this map's operand.</summary>
    public AxisMap Then(AxisMap inner)
    {
        EquatableArray<int> outer = Axes;
        return new(new EquatableArray<int>(outer.Select(axis => axis < 0 ? -1 : inner[axis])));
    }

    /// <summary>Which of an operand's blocks is needed for the block at a position of the result.</summary>
    public int BlockOf(ArrayLayout operand, ReadOnlySpan<int> position)
    {
        Span<int> own = stackalloc int[operand.Rank];
        own.Clear();
        for (int axis = 0; axis < Rank; axis++)
        {
            if (Axes[axis] >= 0 && operand.Grid[Axes[axis]] > 1)
            {
                own[Axes[axis]] = position[axis];
            }
        }

        return operand.BlockAt(own);
    }
}
