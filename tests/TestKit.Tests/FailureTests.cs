using Xunit.Abstractions;

namespace Actors.TestKit.Tests;

/// <summary>What a test that fails has to say.</summary>
public class FailureTests
{
    [Fact]
    public void An_expectation_in_vain_names_the_seed_the_faults_and_the_last_events()
    {
        using var test = new Sample(new() { Seed = 4711, Workers = 0 }, null);

        var failure = Assert.Throws<SimulationFailedException>(test.ExpectInVain);

        Assert.StartsWith("w was to be sent TaskAssigned within 00:00:10 of virtual time, and was sent nothing.", failure.Message, StringComparison.Ordinal);
        Assert.Contains("This is seed 4711.", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Clock on=w", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Heartbeat     w", failure.Message, StringComparison.Ordinal);
        Assert.Same(test.History, failure.History);
    }

    [Fact]
    public void What_comes_instead_of_what_was_expected_is_named()
    {
        using var test = new Sample(new() { Seed = 1, Workers = 0 }, null);

        var failure = Assert.Throws<SimulationFailedException>(test.ExpectFreeAndGetAssignment);

        Assert.StartsWith("w was to be sent ResultFreed next, and was sent TaskAssigned ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_waits_for_what_never_happens_ends_with_the_seed()
    {
        using var test = new Sample(new() { Seed = 12, Workers = 0 }, null);

        var failure = Assert.Throws<SimulationFailedException>(test.RunWithoutWorkers);

        Assert.Contains("The program did not end", failure.Message, StringComparison.Ordinal);
        Assert.Contains("This is seed 12.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_history_goes_to_the_tests_output()
    {
        var output = new Lines();
        using (var test = new Sample(new() { Seed = 99, Workers = 1 }, output))
        {
            test.Pass();
        }

        Assert.Contains(output.Text, l => l.StartsWith("seed 99, ", StringComparison.Ordinal));
        Assert.Contains(output.Text, l => l.Contains("Registration  worker-1 > coordinator", StringComparison.Ordinal));
    }

#pragma warning disable xUnit1000 // Not run by itself.
    private sealed class Sample(SimulationOptions options, ITestOutputHelper? output) : SimulationTestKit(options, output)
#pragma warning restore xUnit1000
    {
        public SimulationHistory History => Cluster.History;

        public void ExpectInVain()
        {
            var worker = AddWorker("w");
            Cluster.At(Elapsed, Fault.Clock("w", TimeSpan.FromSeconds(1)));
            worker.ExpectAssignment();
        }

        public void ExpectFreeAndGetAssignment()
        {
            var worker = AddWorker("w");
            AddClient("c").Submit(Delayed.Call(static (int x) => x, 1));
            worker.ExpectFree();
        }

        public void RunWithoutWorkers() => Run(client => client.Submit(static (int x) => x, 1).ResultAsync());

        public void Pass() => Advance(TimeSpan.FromSeconds(1));
    }

    private sealed class Lines : ITestOutputHelper
    {
        public List<string> Text { get; } = [];

        public void WriteLine(string message) => Text.AddRange(message.ReplaceLineEndings("\n").Split('\n'));

        public void WriteLine(string format, params object[] args) => WriteLine(string.Format(null, format, args));
    }
}
