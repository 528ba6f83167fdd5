namespace Actors.Runtime.Protocol;

/// <summary>What runs first: the user's priority (higher first), then the submission, then the order within its graph.</summary>
internal readonly record struct TaskPriority(int User, long Submission, int Order) : IComparable<TaskPriority>
{
    /// <summary>Comes after everything that a task needs.</summary>
    public static TaskPriority Last { get; } = new(int.MinValue, long.MaxValue, int.MaxValue);

    public int CompareTo(TaskPriority other)
    {
        if (User != other.User)
        {
            return User > other.User ? -1 : 1;
        }

        return Submission != other.Submission ? Submission.CompareTo(other.Submission) : Order.CompareTo(other.Order);
    }

    public static bool operator <(TaskPriority left, TaskPriority right) => left.CompareTo(right) < 0;

    public static bool operator >(TaskPriority left, TaskPriority right) => left.CompareTo(right) > 0;

    public static bool operator <=(TaskPriority left, TaskPriority right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TaskPriority left, TaskPriority right) => left.CompareTo(right) >= 0;
}
