using Actors.Graph.Tasks;

namespace Actors.Runtime.Tests.Scheduling;

/// <param name="Key">Its key.</param>
/// <param name="Kernel">Null for a value that only a client can put into a worker.</param>
/// <param name="Inputs">The numbers of its inputs.</param>
/// <param name="Annotations">What it asks for.</param>
/// <param name="Value">What it comes to if nothing fails.</param>
/// <param name="FailsAt">The task that always fails and that it needs, or is; null when it can succeed.</param>
internal sealed record SimulatedTask(TaskKey Key, SimulatedKernel? Kernel, int[] Inputs, TaskAnnotations Annotations, long Value, int? FailsAt);
