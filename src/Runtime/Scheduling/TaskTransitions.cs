namespace Actors.Runtime.Scheduling;

/// <summary>The edges a task may take. Any other is a bug of the coordinator.</summary>
internal static class TaskTransitions
{
    public const int StateCount = 8;

    private static readonly byte[] s_targets = Table();

    public static bool IsLegal(TaskState from, TaskState to) => (s_targets[(int)from] >> (int)to & 1) != 0;

    private static byte[] Table()
    {
        var table = new byte[StateCount];
        Allow(TaskState.Forgotten, TaskState.Released);
        Allow(TaskState.Released, TaskState.Waiting, TaskState.Memory, TaskState.Erred, TaskState.Forgotten);
        Allow(TaskState.Waiting, TaskState.Released, TaskState.Queued, TaskState.NoWorker, TaskState.Processing, TaskState.Memory, TaskState.Erred);
        Allow(TaskState.Queued, TaskState.Released, TaskState.Waiting, TaskState.Processing, TaskState.Memory);
        Allow(TaskState.NoWorker, TaskState.Released, TaskState.Waiting, TaskState.Processing, TaskState.Memory);
        Allow(TaskState.Processing, TaskState.Released, TaskState.Waiting, TaskState.Memory, TaskState.Erred);
        Allow(TaskState.Memory, TaskState.Released);
        Allow(TaskState.Erred, TaskState.Released);
        return table;

        void Allow(TaskState from, params ReadOnlySpan<TaskState> targets)
        {
            foreach (TaskState to in targets)
            {
                table[(int)from] |= (byte)(1 << (int)to);
            }
        }
    }
}
