using Actors.Frames;

namespace Actors.Samples.Taxi;

/// <summary>How the files are read: columns are found by their header, and only the ones asked for must be there.</summary>
internal static class Trips
{
    public const string Pickup = "tpep_pickup_datetime";
    public const string Dropoff = "tpep_dropoff_datetime";

    public static CsvOptions Options { get; } = new() { ParseDates = [Pickup, Dropoff] };

    /// <summary>All trips, with their duration in seconds.</summary>
    public static DataFrame Read(string[] files)
    {
        DataFrame trips = DataFrame.ReadCsv(files, Options);
        trips["duration"] = (trips[Dropoff] - trips[Pickup]).Dt.TotalSeconds;
        return trips;
    }
}
