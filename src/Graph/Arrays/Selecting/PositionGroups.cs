using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Actors.Frames.Expressions;

namespace Actors.Arrays.Selecting;

/// <summary>Numbers in any order, put together by the group each is in: a counting sort, without an object for each.</summary>
/// <param name="groups">How many groups there may be.</param>
internal sealed class PositionGroups(int groups)
{
    private readonly int[] _counts = new int[groups];

    /// <summary>The groups that there are, in order, and which of the numbers each has, in their order.</summary>
    /// <param name="groupOf">Each number's group.</param>
    public (int Group, int[] Rows)[] Of(ReadOnlySpan<int> groupOf)
    {
        var there = new List<int>();
        foreach (int group in groupOf)
        {
            if (_counts[group]++ == 0)
            {
                there.Add(group);
            }
        }

        there.Sort();
        var result = new (int Group, int[] Rows)[there.Count];
        for (int i = 0; i < result.Length; i++)
        {
            int group = there[i];
            result[i] = (group, new int[_counts[group]]);
            // From here on it says where in the list the group stands.
            _counts[group] = i;
        }

        var filled = new int[result.Length];
        for (int row = 0; row < groupOf.Length; row++)
        {
            int at = _counts[groupOf[row]];
            result[at].Rows[filled[at]++] = row;
        }

        foreach (int group in there)
        {
            _counts[group] = 0;
        }

        return result;
    }

    /// <summary>Numbers that are not changed any more, without a copy.</summary>
    public static EquatableArray<int> Frozen(int[] numbers) => EquatableArray<int>.Over(ImmutableCollectionsMarshal.AsImmutableArray(numbers));
}
