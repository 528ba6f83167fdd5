using Actors.Graph.Tasks;
using Actors.Runtime.Tests.Hosting.Meeting;

namespace Actors.Runtime.Tests.Hosting;

/// <summary>What every host does alike. A host's test class derives from this and says how a cluster is started.</summary>
public abstract partial class HostContract
{
    /// <summary>A bound for failures, not a measure: nothing here takes long.</summary>
    private static readonly TimeSpan s_bound = TimeSpan.FromMinutes(2);

    protected abstract Task<HostUnderTest> StartAsync(LocalClusterOptions options);

    /// <summary>A cluster that has run nothing: what it has learned of tasks' durations has a say in where and when they run.</summary>
    protected virtual Task<HostUnderTest> StartNewAsync(LocalClusterOptions options) => StartAsync(options);

    /// <summary>How often a scenario is repeated that starts a cluster each time; fewer times where that takes long.</summary>
    protected virtual int Rounds(int usual) => usual;

    private Task<HostUnderTest> StartAsync(int workers = 2, int threads = 2) => StartAsync(new() { Workers = workers, ThreadsPerWorker = threads });

    private Task<HostUnderTest> StartNewAsync(int workers = 2, int threads = 2) => StartNewAsync(new() { Workers = workers, ThreadsPerWorker = threads });

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
        }
    }

    /// <summary>How tasks that this test awaits are completed, where its host runs everything on one thread at a time.</summary>
    private static readonly AsyncLocal<TaskCreationOptions?> s_completion = new();

    /// <summary>Tasks that tests await are completed on the spot.</summary>
    protected static void CompleteInline() => s_completion.Value = TaskCreationOptions.None;

    /// <summary>Cancels; what waits for that goes on elsewhere, or on the spot.</summary>
    private static Task CancelAsync(CancellationTokenSource source)
    {
        if (s_completion.Value is null)
        {
            return source.CancelAsync();
        }

        source.Cancel();
        return Task.CompletedTask;
    }

    private static TaskCompletionSource<T> NewSource<T>() => new(s_completion.Value ?? TaskCreationOptions.RunContinuationsAsynchronously);

    private static Signal NewSignal() => new(s_completion.Value ?? TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A function that says that it has begun and ends when it is told to.</summary>
    protected sealed class Gate : IDisposable
    {
        private readonly string _name = MeetingPlace.Open(new MeetingState(s_completion.Value ?? TaskCreationOptions.RunContinuationsAsynchronously));
        private readonly string _address = MeetingPlace.Address;

        public Task Begun => MeetingPlace.Find(_name)!.Begun.Task.WaitAsync(s_bound);

        public int Pass(int value) => Pass(value, CancellationToken.None);

        /// <summary>As <see cref="Pass(int)"/>, but heeds the cancellation of its task.</summary>
        public int PassUnlessCancelled(int value) => Pass(value, CurrentTask.CancellationToken);

        public void Open()
        {
            if (MeetingPlace.Find(_name) is { } here)
            {
                here.Open();
            }
            else
            {
                MeetingPlace.Ask(_address, _name, "open");
            }
        }

        public void Dispose() => Open();

        private int Pass(int value, CancellationToken token)
        {
            if (MeetingPlace.Find(_name) is not { } here)
            {
                MeetingPlace.Ask(_address, _name, "begin", cancellationToken: token);
                MeetingPlace.Ask(_address, _name, "wait", cancellationToken: token);
                return value;
            }

            // Whoever waits for it does not go on in the middle of this function, where it would be taken for a part of its task.
            CurrentTask.Client.Host.Later(() => here.Begun.TrySetResult(true));
            Task opened = here.WhenOpen().WaitAsync(token);

            // A host that runs everything on one thread goes on with other things meanwhile.
            CurrentTask.Client.Host.Block(opened);
            Assert.True(opened.Wait(s_bound, token), "The gate was not opened.");
            return value;
        }
    }
}
