namespace Actors.Benchmarks;

/// <summary>n independent delayed <c>i + 1</c>, then a tree sum of width 16; every call is a task.</summary>
internal sealed class TasksWide(int n) : Workload
{
    public override object? Expected => ((long)n * (n - 1) / 2) + n;

    public override async Task<object?> RunAsync(Client client)
    {
        var values = new Delayed<long>[n];
        for (int i = 0; i < n; i++)
        {
            values[i] = Delayed.Call(Increment, (long)i);
        }

        return await Delayed.Sum(values).ComputeAsync(client);
    }

    internal static long Increment(long value) => value + 1;
}
