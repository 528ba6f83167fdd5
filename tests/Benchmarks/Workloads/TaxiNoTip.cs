using Actors.Frames;

namespace Actors.Benchmarks;

/// <summary>The mean duration, in seconds, of the rides without a tip; dates are parsed.</summary>
internal sealed class TaxiNoTip(BenchmarkArguments arguments) : Workload
{
    private readonly string _files = DataFile(arguments, "yellow_tripdata_2015_*.csv");

    public override async Task<object?> RunAsync(Client client)
    {
        DataFrame cab = DataFrame.ReadCsv(_files, new() { ParseDates = ["tpep_pickup_datetime", "tpep_dropoff_datetime"] });
        cab["duration"] = (cab["tpep_dropoff_datetime"] - cab["tpep_pickup_datetime"]).Dt.Seconds;
        return await cab[cab["tip_amount"] == 0.0]["duration"].Mean().ComputeAsync(client);
    }
}
