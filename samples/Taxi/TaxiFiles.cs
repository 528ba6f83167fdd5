using System.Globalization;
using System.Text;

namespace Actors.Samples.Taxi;

/// <summary>Finds the files of trips, or makes some.</summary>
internal static class TaxiFiles
{
    private const int Files = 25;
    private const int RowsPerFile = 10_000;
    private const int Seed = 2015;

    private const string Header =
        "VendorID,tpep_pickup_datetime,tpep_dropoff_datetime,passenger_count,trip_distance,pickup_longitude,pickup_latitude,RateCodeID,"
        + "store_and_fwd_flag,dropoff_longitude,dropoff_latitude,payment_type,fare_amount,extra,mta_tax,tip_amount,tolls_amount,"
        + "improvement_surcharge,total_amount";

    /// <summary>The yellow-taxi files of a folder, in order of their names.</summary>
    public static string[] In(string folder)
    {
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "yellow*.csv") : [];
        Array.Sort(files, StringComparer.Ordinal);
        return files.Length > 0 ? files : throw new IOException($"There is no yellow*.csv in '{folder}'.");
    }

    /// <summary>Makes 25 files of 10,000 plausible trips, the same ones every time.</summary>
    public static async Task<string> MakeAsync(CancellationToken cancellationToken)
    {
        string folder = Path.Combine(Path.GetTempPath(), "actors-sample-taxi");
        Directory.CreateDirectory(folder);
        for (int file = 1; file <= Files; file++)
        {
            string path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"yellow_tripdata_2015_{file:00}.csv"));
            if (!File.Exists(path))
            {
                // Written aside and moved, so that a file that is there is whole.
                string unfinished = $"{path}.{Environment.ProcessId}";
                await File.WriteAllTextAsync(unfinished, Rows(new Random(Seed + file), file), cancellationToken);
                File.Move(unfinished, path, overwrite: true);
            }
        }

        return folder;
    }

    private static string Rows(Random random, int day)
    {
        var text = new StringBuilder(Header).Append('\n');
        var midnight = new DateTime(2015, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
        for (int row = 0; row < RowsPerFile; row++)
        {
            DateTime pickup = midnight.AddDays(day - 1).AddSeconds(random.Next(86_400));
            double miles = Math.Round(0.5 + (-2.4 * Math.Log(1 - random.NextDouble())), 2);
            double minutesPerMile = 3 + (4 * random.NextDouble());
            DateTime dropoff = pickup.AddSeconds(60 + Math.Round(miles * minutesPerMile * 60));
            int passengers = random.NextDouble() < 0.71 ? 1 : random.Next(2, 7);
            int payment = random.NextDouble() switch { < 0.61 => 1, < 0.99 => 2, < 0.996 => 3, _ => 4 };
            double fare = Math.Round((2.5 + (2.5 * miles)) * 2) / 2;
            double extra = pickup.Hour is >= 16 and < 20 ? 1 : pickup.Hour is >= 20 or < 6 ? 0.5 : 0;
            double tip = payment == 1 && random.NextDouble() < 0.95 ? Math.Round(fare * (0.15 + (0.1 * random.NextDouble())), 2) : 0;
            double tolls = miles > 9 && random.NextDouble() < 0.5 ? 5.54 : 0;
            text.Append(
                CultureInfo.InvariantCulture,
                $"{random.Next(1, 3)},{pickup:yyyy-MM-dd HH:mm:ss},{dropoff:yyyy-MM-dd HH:mm:ss},{passengers},{miles:0.00},"
                + $"{-73.98 + (0.02 * (random.NextDouble() - 0.5)):0.000000},{40.75 + (0.03 * (random.NextDouble() - 0.5)):0.000000},1,N,"
                + $"{-73.98 + (0.03 * (random.NextDouble() - 0.5)):0.000000},{40.75 + (0.04 * (random.NextDouble() - 0.5)):0.000000},"
                + $"{payment},{fare:0.##},{extra:0.##},0.5,{tip:0.##},{tolls:0.##},0.3,{fare + extra + 0.5 + tip + tolls + 0.3:0.##}\n");
        }

        return text.ToString();
    }
}
