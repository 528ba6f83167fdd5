namespace Actors.Frames;

/// <summary>A column's name and type.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Type">The type of its values.</param>
public sealed record ColumnSchema(string Name, ColumnType Type);
