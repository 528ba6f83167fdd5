using Actors.Frames;
using Actors.Samples.Taxi;

namespace Actors.Samples.Machines;

/// <summary>The taxi analysis as plain functions, so that it can be counted how many times each is run: one call to read each file, one to count in it, and a sum.</summary>
internal static class LongTrips
{
    private const double Limit = 20 * 60;

    private static readonly CsvOptions s_dates = Trips.Options with { UseColumns = [Trips.Pickup, Trips.Dropoff] };

    public static Delayed<long> Count(string[] files, string notes, int times) =>
        Delayed.Sum(Enumerable.Range(0, times).SelectMany(_ => files).Select(file => Delayed.Call(CountIn, Delayed.Call(ReadDates, file, notes), notes)));

    private static Table ReadDates(string file, string notes)
    {
        Notes.Add(notes);
        return Csv.Read(file, s_dates);
    }

    private static long CountIn(Table trips, string notes)
    {
        Notes.Add(notes);
        return (trips[Trips.Dropoff] - trips[Trips.Pickup] > TimeSpan.FromSeconds(Limit)).CountTrue();
    }
}
