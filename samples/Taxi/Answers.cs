using Actors.Frames;

namespace Actors.Samples.Taxi;

/// <summary>What is asked of the trips, and the answers.</summary>
internal sealed record Answers(long Rows, long Long, long Shared, double MeanDuration, double MeanDurationNoTip, Table TotalByPayment)
{
    /// <summary>Asks everything at once: each file is read once.</summary>
    public static async Task<Answers> AskAsync(DataFrame trips, IProgress<ComputeProgress> progress, CancellationToken cancellationToken)
    {
        (long rows, long longTrips, long shared, double mean, double noTip, Table byPayment) = await (
            trips.Count(),
            trips[trips["duration"] > 20 * 60.0].Count(),
            trips[trips["passenger_count"] >= 2].Count(),
            trips["duration"].Mean(),
            trips[trips["tip_amount"] == 0.0]["duration"].Mean(),
            trips.GroupBy("payment_type")["total_amount"].Mean())
            .ComputeAsync(progress: progress, cancellationToken: cancellationToken);
        return new Answers(rows, longTrips, shared, mean, noTip, byPayment);
    }

    public void Print(long longFromDelayed, long longFromChunks)
    {
        Console.WriteLine();
        Console.WriteLine($"Trips                                 {Rows,12:N0}");
        Console.WriteLine($"Over 20 minutes, through Delayed      {longFromDelayed,12:N0}  {(double)longFromDelayed / Rows:P2}");
        Console.WriteLine($"Over 20 minutes, through DataFrame    {Long,12:N0}  {(double)Long / Rows:P2}");
        Console.WriteLine($"Over 20 minutes, chunk by chunk       {longFromChunks,12:N0}  {(double)longFromChunks / Rows:P2}");
        Console.WriteLine($"With two or more passengers           {Shared,12:N0}  {(double)Shared / Rows:P2}");
        Console.WriteLine($"Mean duration of all trips            {MeanDuration,12:N2}  seconds");
        Console.WriteLine($"Mean duration of trips without a tip  {MeanDurationNoTip,12:N2}  seconds");
        Console.WriteLine();
        Console.WriteLine("Mean total by payment type (1 card, 2 cash, 3 no charge, 4 dispute)");
        Console.WriteLine(TotalByPayment);
        Console.WriteLine();
    }
}
