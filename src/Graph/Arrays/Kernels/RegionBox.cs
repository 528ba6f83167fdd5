using Actors.Frames.Expressions;

namespace Actors.Arrays.Kernels;

/// <summary>A box of a source block and its place in the result.</summary>
/// <param name="Input">Which input.</param>
/// <param name="Start">The first position on each axis.</param>
/// <param name="Steps">The step on each axis.</param>
/// <param name="Counts">How many on each axis; -1 for all that the block has.</param>
/// <param name="Target">The first one's place on each axis of the result.</param>
internal sealed record RegionBox(
    int Input, EquatableArray<int> Start, EquatableArray<int> Steps, EquatableArray<int> Counts, EquatableArray<int> Target);
