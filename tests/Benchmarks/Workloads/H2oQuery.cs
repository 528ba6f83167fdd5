using Actors.Frames;

namespace Actors.Benchmarks;

/// <summary>Group-by queries 1, 3 and 5 of db-benchmark, the file read each time.</summary>
internal sealed class H2oQuery(BenchmarkArguments arguments, int number) : Workload
{
    private readonly string _file = DataFile(arguments, "h2o.csv");

    public override async Task<object?> RunAsync(Client client)
    {
        DataFrame rows = DataFrame.ReadCsv(_file);
        DataFrame answer = number switch
        {
            1 => rows.GroupBy("id1")["v1"].Sum(),
            3 => rows.GroupBy("id3").Agg(Agg.Sum("v1"), Agg.Mean("v3")),
            5 => rows.GroupBy("id6")["v1", "v2", "v3"].Sum(),
            _ => throw new InvalidOperationException($"There is no query {number}."),
        };
        Table table = await answer.ComputeAsync(client);
        return table.RowCount;
    }
}
