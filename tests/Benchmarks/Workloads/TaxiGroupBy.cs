using Actors.Frames;

namespace Actors.Benchmarks;

/// <summary>Mean total_amount by payment_type.</summary>
internal sealed class TaxiGroupBy(BenchmarkArguments arguments, string files) : Workload
{
    private readonly string _files = DataFile(arguments, files);

    public override async Task<object?> RunAsync(Client client)
    {
        Table means = await DataFrame.ReadCsv(_files).GroupBy("payment_type")["total_amount"].Mean().ComputeAsync(client);
        return Enumerable.Range(0, means.RowCount).ToDictionary(row => $"{means["payment_type"][row]}", row => means["total_amount"][row]);
    }
}
