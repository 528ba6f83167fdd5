namespace Actors.Tests.Hosting;

/// <summary>Waits that end in a failure when they last too long.</summary>
internal static class Waiting
{
    public static async Task<T> Soon<T>(Task<T> task) => await task.WaitAsync(TestCluster.Bound);

    public static async Task Soon(Task task) => await task.WaitAsync(TestCluster.Bound);

    public static async Task UntilAsync(Func<bool> holds)
    {
        using var bound = new CancellationTokenSource(TestCluster.Bound);
        while (!holds())
        {
            bound.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
