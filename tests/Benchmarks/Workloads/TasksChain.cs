namespace Actors.Benchmarks;

/// <summary>n delayed <c>x + 1</c> in a chain, each a task.</summary>
internal sealed class TasksChain(int n) : Workload
{
    public override object? Expected => (long)n;

    public override async Task<object?> RunAsync(Client client)
    {
        Delayed<long> value = Delayed.Call(TasksWide.Increment, 0L);
        for (int i = 1; i < n; i++)
        {
            value = Delayed.Call(TasksWide.Increment, value);
        }

        return await value.ComputeAsync(client);
    }
}
