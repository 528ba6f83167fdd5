using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Working;

namespace Actors.Runtime.Tests.Working;

public sealed partial class KernelExecutorTests
{
    /// <summary>
    /// Such a thread once kept the signal for later, went on while it still counted as parked, and was in the end counted as searching
    /// for ever: work stayed in the queue and the computation hung.
    /// </summary>
    [Fact]
    public void A_thread_woken_before_it_waits_is_counted_once_even_when_another_takes_the_work()
    {
        using var firstRuns = new ManualResetEventSlim();
        using var endFirst = new ManualResetEventSlim();
        using var secondParks = new ManualResetEventSlim();
        using var letItPark = new ManualResetEventSlim();
        TaskGraph graph = Graphs.Of(
            new CallKernel((_, _) =>
            {
                firstRuns.Set();
                Assert.True(endFirst.Wait(s_bound));
                return null;
            }),
            new NothingKernel(),
            new NothingKernel(),
            new NothingKernel());
        using var ended = new SemaphoreSlim(0);
        var ends = new Tally(() => ended.Release());
        KernelExecutor executor = _executor = new KernelExecutor(
            new ExecutorOptions { Worker = new WorkerId("w1"), Threads = 2, Spin = TimeSpan.Zero, ShutdownTimeout = s_bound }, _store, ends, ends.Fault)
        {
            Parking = () =>
            {
                if (!secondParks.IsSet && firstRuns.IsSet)
                {
                    secondParks.Set();
                    Assert.True(letItPark.Wait(s_bound));
                }
            },
        };

        // One thread is busy; the other has taken the second piece and is about to park.
        executor.Enqueue(graph, 0, s_first);
        Assert.True(firstRuns.Wait(s_bound));
        executor.Enqueue(graph, 1, s_first);
        Assert.True(ended.Wait(s_bound));
        Assert.True(secondParks.Wait(s_bound));

        // It is woken for the third piece, but the busy one is done first and takes it.
        executor.Enqueue(graph, 2, s_first);
        endFirst.Set();
        Assert.True(ended.Wait(s_bound) && ended.Wait(s_bound));
        letItPark.Set();

        Assert.True(SpinWait.SpinUntil(() => executor.Counters == (2, 0), s_bound), $"(parked, searching) are {executor.Counters}.");
        executor.Enqueue(graph, 3, s_first);
        Assert.True(ended.Wait(s_bound));
        Assert.Null(ends.Exception);
    }
}
