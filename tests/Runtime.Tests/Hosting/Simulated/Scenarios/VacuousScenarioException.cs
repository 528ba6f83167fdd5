namespace Actors.Runtime.Tests.Hosting.Simulated.Scenarios;

/// <summary>The trouble that a scenario is about did not come about, so that it has shown nothing.</summary>
internal sealed class VacuousScenarioException(string message) : Exception(message);
