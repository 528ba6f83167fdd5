using Actors.Frames;

namespace Actors.Graph.Tests.Frames;

/// <summary>A small table with every type and some nulls.</summary>
internal static class Sample
{
    public static Table Trips { get; } = new(
        ("kind", Column.Of(2L, 1, 2, 3, 1, 2, 1, 2, 1, 3)),
        ("fare", Column.Of<double>(new double?[] { 10, 12.5, null, 7, 8, 20, null, 30, 5.25, 1 })),
        ("tip", Column.Of(0.0, 2, 0, 1, 0, 4, 0, 6, 0, 0)),
        ("riders", Column.Of(1, 2, 1, 5, 1, 2, 3, 1, 1, 6)),
        ("flag", Column.Of("N", "Y", "N", null, "N", "Y", "N", "N", "Y", "Y")),
        ("pickup", Column.Of(Enumerable.Range(0, 10).Select(i => new DateTime(2015, 1, 1, 23, 30, 0).AddMinutes(i * 10)))),
        ("dropoff", Column.Of(Enumerable.Range(0, 10).Select(i => new DateTime(2015, 1, 1, 23, 30, 0).AddMinutes(i * 10).AddSeconds(100 * (i + 1))))));

    public static DataFrame Frame(int partitions = 3) => DataFrame.FromTable(Trips, partitions);

    public static object?[] Values(Column column) => [.. Enumerable.Range(0, column.Length).Select(i => column[i])];
}
