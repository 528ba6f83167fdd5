namespace Actors.Mutations;

/// <summary>Some of the runtime's tests, run together.</summary>
/// <param name="Name">What they are called here.</param>
/// <param name="Parts">Parts of full names: a test with any of them is one.</param>
/// <param name="Without">Parts of full names: a test with any of them is none.</param>
internal sealed record TestStage(string Name, string[] Parts, string[] Without)
{
    private static readonly string[] s_random = ["Scheduling.SimulationTests", "Working.WorkerStateRandomTests", "Coordination.LossyNetworkTests"];

    /// <summary>The quickest first: most faults need no other.</summary>
    public static IReadOnlyList<TestStage> All { get; } =
    [
        new("tables", ["Runtime.Tests.Scheduling", "Runtime.Tests.Working.WorkerState", "Runtime.Tests.Coordination"], s_random),
        new("random tests of one core", s_random, []),
        new("simulations", ["Hosting.Simulated.ScenarioTests"], []),
        new("simulated host", ["Hosting.Simulated", "Hosting.ClientRepairTests"], ["Hosting.Simulated.ScenarioTests"]),
    ];

    /// <summary>For dotnet test --filter.</summary>
    public string Filter =>
        $"({string.Join('|', Parts.Select(p => $"FullyQualifiedName~{p}"))}){string.Concat(Without.Select(w => $"&FullyQualifiedName!~{w}"))}";
}
