using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Frames.Kernels;

/// <summary>One step of several that run in one task.</summary>
/// <param name="Kernel">What it does.</param>
/// <param name="Inputs">Positions of earlier steps; the complement (~i) of a position for an input of the task.</param>
internal sealed record PipelineStep(Kernel Kernel, EquatableArray<int> Inputs);
