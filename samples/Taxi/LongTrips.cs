using Actors.Frames;

namespace Actors.Samples.Taxi;

/// <summary>Counts the trips over 20 minutes without a data frame.</summary>
internal static class LongTrips
{
    private const double Limit = 20 * 60;

    private static readonly CsvOptions s_dates = Trips.Options with { UseColumns = [Trips.Pickup, Trips.Dropoff] };

    /// <summary>One delayed call for each file, and their sum.</summary>
    public static Delayed<long> WithDelayed(string[] files) =>
        Delayed.Sum(files.Select(file => Delayed.Call(CountIn, Delayed.Call(ReadDates, file))));

    /// <summary>Chunks of rows, one after the other.</summary>
    public static async Task<long> InChunksAsync(string[] files, CancellationToken cancellationToken)
    {
        long count = 0;
        foreach (string file in files)
        {
            await foreach (Table chunk in Csv.ReadChunks(file, rows: 1000, s_dates, cancellationToken))
            {
                count += CountIn(chunk);
            }
        }

        return count;
    }

    private static Table ReadDates(string file) => Csv.Read(file, s_dates);

    private static long CountIn(Table trips) => (trips[Trips.Dropoff] - trips[Trips.Pickup] > TimeSpan.FromSeconds(Limit)).CountTrue();
}
