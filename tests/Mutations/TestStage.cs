namespace Actors.Mutations;

/// <summary>Some of the runtime's tests, run together.</summary>
/// <param name="Name">What they are called here.</param>
/// <param name="Parts">Parts of full names; a test with any of them is one.</param>
internal sealed record TestStage(string Name, params string[] Parts)
{
    /// <summary>The quickest first: most faults need no other.</summary>
    public static IReadOnlyList<TestStage> All { get; } =
    [
        new("tables", "Runtime.Tests.Scheduling", "Runtime.Tests.Working.WorkerState", "Runtime.Tests.Coordination"),
        new("simulations", "Runtime.Tests.Cores", "Hosting.Simulated.ScenarioTests"),
        new("hosts", "Hosting.Simulated.Simulated", "Hosting.ClientRepairTests"),
    ];

    /// <summary>For dotnet test --filter.</summary>
    public string Filter => string.Join('|', Parts.Select(p => $"FullyQualifiedName~{p}"));
}
