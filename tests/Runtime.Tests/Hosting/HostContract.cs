using Actors.Graph.Tasks;

namespace Actors.Runtime.Tests.Hosting;

/// <summary>What every host does alike. A host's test class derives from this and says how a cluster is started.</summary>
public abstract partial class HostContract
{
    /// <summary>A bound for failures, not a measure: nothing here takes long.</summary>
    private static readonly TimeSpan s_bound = TimeSpan.FromSeconds(30);

    protected abstract Task<HostUnderTest> StartAsync(LocalClusterOptions options);

    private Task<HostUnderTest> StartAsync(int workers = 2, int threads = 2) => StartAsync(new() { Workers = workers, ThreadsPerWorker = threads });

    private static async Task<T> Soon<T>(Task<T> task) => await task.WaitAsync(s_bound);

    private static async Task Soon(Task task) => await task.WaitAsync(s_bound);

    private static int Increment(int x) => x + 1;

    private static int Add(int a, int b) => a + b;

    /// <summary>Waits until something the coordinator knows holds; each look is a round trip to it, which lets others go on.</summary>
    private static async Task Until(Client client, Func<IReadOnlyDictionary<TaskKey, IReadOnlyList<string>>, bool> holds)
    {
        using var bound = new CancellationTokenSource(s_bound);
        while (!holds(await client.WhoHasAsync(cancellationToken: bound.Token)))
        {
            bound.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>A function that says that it has begun and ends when it is told to.</summary>
    protected sealed class Gate : IDisposable
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim _open = new();

        public Task Begun => _begun.Task.WaitAsync(s_bound);

        public int Pass(int value)
        {
            _begun.TrySetResult();
            Assert.True(_open.Wait(s_bound), "The gate was not opened.");
            return value;
        }

        /// <summary>As <see cref="Pass"/>, but heeds the cancellation of its task.</summary>
        public int PassUnlessCancelled(int value)
        {
            CancellationToken token = CurrentTask.CancellationToken;
            _begun.TrySetResult();
            Assert.True(_open.Wait(s_bound, token), "The gate was not opened.");
            return value;
        }

        public void Open() => _open.Set();

        public void Dispose() => _open.Set();
    }
}
