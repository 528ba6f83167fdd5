using Actors.Frames;

namespace Actors.Graph.Tests.Frames.Tables;

/// <summary>The figures of the taxi data from a plain loop over chunks, which holds one chunk at a time.</summary>
public class TaxiChunksTests
{
    [SkippableTheory]
    [InlineData("yellow_2015-06_sample_9999.csv", 9_999, 2_806, 1002.781778, 920.741452, 27.90279, new[] { 19.968432, 13.975392, 14.708235, 9.95 })]
    [InlineData("yellow_tripdata_2015-01_first_1999.csv", 1_999, 340, 769.148574, 704.875159, 26.31316, new[] { 17.155645, 12.482879, 9.2 })]
    [InlineData("yellow_2015-01_sample_10000_xy.csv", 10_000, 903, 698.8608, 702.913759, 29.43, new[] { 12.850427, 10.142726, 5.851613, 4.266667 })]
    public async Task Figures_of_the_data_sets(string file, int rows, int longTrips, double mean, double noTip, double shared, double[] byType)
    {
        var options = new CsvOptions { ParseDates = ["tpep_pickup_datetime", "tpep_dropoff_datetime"] };
        int longer = 0, several = 0;
        var trips = new List<Table>();
        var tipless = new List<Table>();
        var totals = new List<Table>();
        await foreach (Table chunk in Csv.ReadChunks(TestData.Need("taxi", file), rows: 700, options))
        {
            Table cab = chunk.With("duration", (chunk["tpep_dropoff_datetime"] - chunk["tpep_pickup_datetime"]).Dt.Seconds);
            longer += (cab["duration"] > 1200).CountTrue();
            several += (cab["passenger_count"] >= 2).CountTrue();
            Table durations = cab.Select("duration"), free = durations[cab["tip_amount"] == 0.0];
            trips.Add(durations.Sum().With("rows", durations.RowCount));
            tipless.Add(free.Sum().With("rows", free.RowCount));
            totals.Add(cab.GroupBy("payment_type").Agg(Agg.Sum("total_amount"), Agg.Count("total_amount")));
        }

        Table all = Table.Sum(trips), without = Table.Sum(tipless);
        Assert.Equal(rows, all["rows"][0]);
        Assert.Equal(longTrips, longer);
        Assert.Equal(shared, 100.0 * several / rows, 5);
        Assert.Equal(mean, (all["duration"] / all["rows"]).Mean(), 6);
        Assert.Equal(noTip, (without["duration"] / without["rows"]).Mean(), 6);
        Table types = Table.Concat(totals).GroupBy("payment_type").Sum();
        Column means = types["total_amount_sum"] / types["total_amount_count"];
        Assert.Equal(byType, means.ToArray<double>().Select(m => Math.Round(m, 6)));
    }
}
