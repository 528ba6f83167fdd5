using Actors.Frames;
using static Actors.Graph.Tests.Frames.Evaluator;

namespace Actors.Graph.Tests.Frames;

/// <summary>The figures of the taxi data, which were computed with pandas.</summary>
public class TaxiTests
{
    private static readonly string[] s_dates = ["tpep_pickup_datetime", "tpep_dropoff_datetime"];

    [SkippableTheory]
    [InlineData("yellow_2015-06_sample_9999.csv", 9_999, 2_806, 1002.781778, 920.741452, 27.90279)]
    [InlineData("yellow_tripdata_2015-01_first_1999.csv", 1_999, 340, 769.148574, 704.875159, 26.31316)]
    [InlineData("yellow_2015-01_sample_10000_xy.csv", 10_000, 903, 698.8608, 702.913759, 29.43)]
    public void Figures_of_the_data_sets(string file, int rows, int longTrips, double meanDuration, double noTip, double shared)
    {
        foreach (long blockSize in (long[])[8 << 20, 100_000])
        {
            var cab = DataFrame.ReadCsv(TestData.Need("taxi", file), new() { ParseDates = s_dates, BlockSize = blockSize });
            cab["duration"] = (cab["tpep_dropoff_datetime"] - cab["tpep_pickup_datetime"]).Dt.Seconds;
            Assert.Equal(rows, Compute(cab.Count()));
            Assert.Equal(longTrips, Compute(cab[cab["duration"] > 1200].Count()));
            Assert.Equal(meanDuration, Compute(cab["duration"].Mean()), 6);
            Assert.Equal(noTip, Compute(cab[cab["tip_amount"] == 0.0]["duration"].Mean()), 6);
            Assert.Equal(shared, 100 * Compute((cab["passenger_count"] >= 2).Mean()), 5);
            Assert.InRange(Compute(cab.Column<long>("duration").Max()), 1200, 86_399);
        }
    }

    [SkippableFact]
    public void Mean_total_by_payment_type()
    {
        (string File, double[] Means)[] files =
        [
            ("yellow_2015-06_sample_9999.csv", [19.968432, 13.975392, 14.708235, 9.95]),
            ("yellow_tripdata_2015-01_first_1999.csv", [17.155645, 12.482879, 9.2]),
            ("yellow_2015-01_sample_10000_xy.csv", [12.850427, 10.142726, 5.851613, 4.266667]),
        ];
        foreach ((string file, double[] means) in files)
        {
            var cab = DataFrame.ReadCsv(TestData.Need("taxi", file), new() { BlockSize = 200_000 });
            Table table = Compute(cab.GroupBy("payment_type")["total_amount"].Mean());
            Assert.Equal(Enumerable.Range(1, means.Length).Select(i => (long)i), Sample.Values(table["payment_type"]).Cast<long>());
            for (int i = 0; i < means.Length; i++)
            {
                Assert.Equal(means[i], (double)table["total_amount"][i]!, 6);
            }
        }
    }

    [SkippableFact]
    public void Files_with_differing_columns_work_where_the_used_ones_are_there()
    {
        string folder = TestData.Need("taxi");
        var cab = DataFrame.ReadCsv(Path.Combine(folder, "yellow*.csv"), new() { ParseDates = s_dates });
        Assert.Equal(3, cab.PartitionCount);
        Assert.Equal(21_998, Compute(cab.Count()));
        Assert.Equal(21_998, Compute(cab["fare_amount"].Count()));
    }

    [SkippableFact]
    public void Twenty_five_files_are_one_frame()
    {
        string folder = TestData.Need("babynames");
        var names = DataFrame.ReadCsv(Path.Combine(folder, "yob*.txt"), new() { Names = ["name", "sex", "births"] });
        Assert.Equal(25, names.PartitionCount);
        Assert.Equal(709_749, Compute(names.Count()));
        Assert.Equal(94_148_893L, Compute(names.Column<long>("births").Sum()));
        Table bySex = Compute(names.GroupBy("sex")["births"].Sum());
        Assert.Equal(["F", "M"], Sample.Values(bySex["sex"]).Cast<string>());
        Assert.Equal(94_148_893L, Sample.Values(bySex["births"]).Cast<long>().Sum());
    }
}
