namespace Actors.Graph.Calls;

/// <summary>Stands in an argument template for one of the task's inputs.</summary>
/// <param name="Input">The input's position.</param>
internal sealed record Hole(int Input);
