namespace Actors.Graph.Tasks;

/// <summary>A total order of keys: by prefix, token, grid, then position. It has no meaning but to be the same everywhere.</summary>
internal static class TaskKeyOrder
{
    public static int Compare(TaskKey left, TaskKey right)
    {
        if (!ReferenceEquals(left.Group, right.Group))
        {
            int groups = Compare(left.Group, right.Group);
            if (groups != 0)
            {
                return groups;
            }
        }

        return left.Index.CompareTo(right.Index);
    }

    public static int Compare(TaskGroup? left, TaskGroup? right)
    {
        if (left is null || right is null)
        {
            return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        }

        int result = string.CompareOrdinal(left.Prefix, right.Prefix);
        result = result != 0 ? result : left.Token.CompareTo(right.Token);
        result = result != 0 ? result : left.IsCalls.CompareTo(right.IsCalls);
        return result != 0 ? result : left.Grid.SequenceCompareTo(right.Grid);
    }
}
