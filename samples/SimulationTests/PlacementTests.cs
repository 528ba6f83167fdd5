using Actors;
using Actors.TestKit;
using Xunit.Abstractions;

namespace Samples.SimulationTests;

/// <summary>
/// The scheduler seen from a worker's and a client's place: probes stand there, the test says what they say and looks at what they are
/// told. Nothing is computed.
/// </summary>
public class PlacementTests(ITestOutputHelper output) : SimulationTestKit(new() { Seed = 1, Workers = 0 }, output)
{
    [Fact]
    public void A_task_goes_where_its_large_input_is_and_elsewhere_when_that_worker_dies()
    {
        var large = Delayed.Call(static (int n) => new double[n], 1_000_000);
        var mean = Delayed.Call(static (double[] values) => values.Average(), large);
        var holder = AddWorker("holder");
        var client = AddClient("client");

        var input = client.Submit(large);
        holder.Finish(holder.ExpectAssignment(input), ByteSize.MB(8), TimeSpan.FromSeconds(1));
        client.ExpectFinished(input);
        var other = AddWorker("other");

        // What is worth moving 8 MB for? Not this.
        var result = client.Submit(mean);
        var task = holder.ExpectAssignment(result);
        Assert.Equal(input, Assert.Single(task.Inputs));
        Assert.Empty(task.Fetches);

        // The input dies with its holder: it is computed again, and then what needs it.
        holder.Die("out of memory");
        other.Finish(other.ExpectAssignment(input), ByteSize.MB(8));
        other.Finish(other.ExpectAssignment(result));
        Assert.Equal("other", client.FishFor(result, ResultStatus.Finished).Worker);
    }
}
