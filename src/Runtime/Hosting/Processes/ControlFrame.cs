namespace Actors.Runtime.Hosting.Processes;

/// <summary>One thing said on a control connection.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Body">Its bytes; they are used again after the call that hands them over.</param>
/// <param name="Frames">Large buffers that belong to it; whoever gets them may keep them.</param>
internal readonly record struct ControlFrame(ControlKind Kind, ReadOnlyMemory<byte> Body, IReadOnlyList<ReadOnlyMemory<byte>> Frames);
