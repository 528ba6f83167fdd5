using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Working;

namespace Actors.Runtime.Tests.Working;

/// <summary>
/// Random interleavings: a coordinator that gives, cancels, steals and frees, peers that answer, lose and vanish, kernels and
/// a disk that end late or fail. Values are put into the store when they come to be and told of later, as on real hosts.
/// </summary>
public sealed partial class WorkerStateRandomTests
{
    [Theory]
    [InlineData(1, true, 300, 1000)]
    [InlineData(3, true, 300, 1000)]
    [InlineData(2, false, 300, 1000)]
    [InlineData(4, true, 150, long.MaxValue)]
    public void Every_attempt_has_one_outcome_and_nothing_is_left_when_all_is_freed(int threads, bool spill, int seeds, long limit)
    {
        for (int seed = 0; seed < seeds; seed++)
        {
            var run = new RandomRun(seed, threads, spill, limit);
            try
            {
                run.Disturb(250);
                run.Settle();
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {seed}: {exception.Message}{Environment.NewLine}{run.Trace}", exception);
            }
        }
    }
}
