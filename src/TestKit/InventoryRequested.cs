namespace Actors.TestKit;

/// <summary>
/// The worker is to list all it has; see <see cref="SimulationWorkerProbe.ReportInventory"/>. Only told where
/// <see cref="SimulationWorkerProbe.AnswersInventories"/> is off.
/// </summary>
public sealed record InventoryRequested() : WorkerMessage(default(Graph.Tasks.TaskKey));
