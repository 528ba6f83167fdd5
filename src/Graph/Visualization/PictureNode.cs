namespace Actors.Graph.Visualization;

/// <summary>One box of a picture: a task, or all the tasks of an operation.</summary>
/// <param name="Name">A name that no other box has, for DOT.</param>
/// <param name="Label">What stands in the box.</param>
/// <param name="Note">A second, smaller line; empty for none.</param>
/// <param name="Tooltip">What a reader who points at the box sees.</param>
/// <param name="Prefix">The operation, by which boxes are coloured.</param>
/// <param name="Order">The position in the order of running, from 0 (first) to 1 (last).</param>
/// <param name="IsOutput">Whether the result is asked for.</param>
/// <param name="IsExternal">Whether the result is computed elsewhere.</param>
internal sealed record PictureNode(
    string Name, string Label, string Note, string Tooltip, string Prefix, double Order, bool IsOutput, bool IsExternal);
