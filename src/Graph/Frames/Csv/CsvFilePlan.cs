using System.Collections.Immutable;

namespace Actors.Frames;

/// <summary>One file of a plan.</summary>
/// <param name="Path">The path as given.</param>
/// <param name="Length">The file's length in bytes when it was planned.</param>
/// <param name="DataStart">Where the first row after the header starts.</param>
/// <param name="FieldCount">How many fields each of its rows has.</param>
/// <param name="Fields">For each column of the schema its field in this file, or -1 where this file has no such column.</param>
internal sealed record CsvFilePlan(string Path, long Length, long DataStart, int FieldCount, ImmutableArray<int> Fields);
