using Actors.Frames;

namespace Actors.Graph.Tests.Frames;

public class CsvRealDataTests
{
    [SkippableFact]
    public async Task Pulsars_come_in_17_chunks_of_1000_rows_and_one_of_898()
    {
        string path = TestData.Need("htru2", "HTRU_2.csv");
        var sizes = new List<int>();
        long kept = 0, pulsars = 0;
        double sum = 0;
        await foreach (var chunk in Csv.ReadChunks(path, 1000, new() { HasHeader = false }))
        {
            sizes.Add(chunk.RowCount);
            foreach (double value in ((Column<double>)chunk["0"]).Values)
            {
                kept += value > 100 ? 1 : 0;
                sum += value > 100 ? value : 0;
            }

            foreach (long label in ((Column<long>)chunk["8"]).Values)
            {
                pulsars += label;
            }
        }

        Assert.Equal([.. Enumerable.Repeat(1000, 17), 898], sizes);
        Assert.Equal(13_637, kept);
        Assert.Equal(1_662_753.0703125, sum, 6);
        Assert.Equal(1_639, pulsars);
    }

    [SkippableFact]
    public void Digits_are_65_columns_of_integers()
    {
        var table = Csv.Read(TestData.Need("digits", "digits.csv"), new() { HasHeader = false });
        Assert.Equal(1_797, table.RowCount);
        Assert.Equal(65, table.Columns.Length);
        Assert.All(table.Schema.Columns, column => Assert.Equal(ColumnType.Int64, column.Type));
        Assert.All(Enumerable.Range(0, 64), i => Assert.InRange(((Column<long>)table.Columns[i]).Values.ToArray().Max(), 0, 16));
    }

    [SkippableTheory]
    [InlineData("yellow_2015-06_sample_9999.csv", 9_999, 2_806, 1002.781778, 920.741452, 27.90279, "1: 19.968432, 2: 13.975392, 3: 14.708235, 4: 9.950000")]
    [InlineData("yellow_tripdata_2015-01_first_1999.csv", 1_999, 340, 769.148574, 704.875159, 26.31316, "1: 17.155645, 2: 12.482879, 3: 9.200000")]
    [InlineData("yellow_2015-01_sample_10000_xy.csv", 10_000, 903, 698.8608, 702.913759, 29.43, "1: 12.850427, 2: 10.142726, 3: 5.851613, 4: 4.266667")]
    public void Taxi_trips_have_the_known_figures(string file, int rows, int longTrips, double mean, double meanNoTip, double shared, string totals)
    {
        string path = TestData.Need("taxi", file);
        var options = new CsvOptions { ParseDates = ["tpep_pickup_datetime", "tpep_dropoff_datetime"], BlockSize = 100_000 };
        var plan = CsvPlan.Create([path], options);
        int count = 0, longer = 0, noTip = 0, many = 0;
        double sum = 0, sumNoTip = 0;
        var byType = new SortedDictionary<long, (double Sum, int Count)>();
        string[] columns = ["tpep_pickup_datetime", "tpep_dropoff_datetime", "tip_amount", "passenger_count", "payment_type", "total_amount"];
        foreach (var table in plan.Blocks.Select(block => CsvBlockReader.Read(block, plan.Schema, columns)))
        {
            var (up, off) = ((Column<DateTime>)table[columns[0]], (Column<DateTime>)table[columns[1]]);
            for (int i = 0; i < table.RowCount; i++)
            {
                double seconds = (off[i]!.Value - up[i]!.Value).TotalSeconds;
                bool tipless = Convert.ToDouble(table["tip_amount"][i], null) == 0;
                count++;
                longer += seconds > 1200 ? 1 : 0;
                sum += seconds;
                noTip += tipless ? 1 : 0;
                sumNoTip += tipless ? seconds : 0;
                many += (long)table["passenger_count"][i]! >= 2 ? 1 : 0;
                long type = (long)table["payment_type"][i]!;
                var old = byType.GetValueOrDefault(type);
                byType[type] = (old.Sum + (double)table["total_amount"][i]!, old.Count + 1);
            }
        }

        Assert.Equal(rows, count);
        Assert.Equal(longTrips, longer);
        Assert.Equal(mean, sum / count, 6);
        Assert.Equal(meanNoTip, sumNoTip / noTip, 6);
        Assert.Equal(shared, 100.0 * many / count, 5);
        Assert.Equal(totals, string.Join(", ", byType.Select(t => FormattableString.Invariant($"{t.Key}: {t.Value.Sum / t.Value.Count:F6}"))));
    }

    [SkippableFact]
    public void Twenty_five_files_of_names_are_one_plan()
    {
        string folder = TestData.Need("babynames");
        var paths = Directory.GetFiles(folder, "yob*.txt").Order(StringComparer.Ordinal).ToArray();
        var plan = CsvPlan.Create(paths, new() { Names = ["name", "sex", "births"] });
        Assert.Equal("name: String, sex: String, births: Int64", plan.Schema.Table.ToString());
        long rows = 0, births = 0;
        foreach (var table in plan.Blocks.Select(block => CsvBlockReader.Read(block, plan.Schema)))
        {
            rows += table.RowCount;
            births += ((Column<long>)table["births"]).Values.ToArray().Sum();
            Assert.Equal(0, table["name"].NullCount);
        }

        Assert.Equal(25, plan.Files.Length);
        Assert.Equal(709_749, rows);
        Assert.Equal(94_148_893, births);
    }
}
