using System.Globalization;
using Actors.Frames;

namespace Actors.Samples.Machines;

/// <summary>A model of fares, to be swept: what is charged at the start, and for each mile.</summary>
internal sealed record Fares(double Start, double PerMile)
{
    private static readonly CsvOptions s_columns = new() { UseColumns = ["trip_distance", "fare_amount"] };

    private static bool s_hasFailed;

    /// <summary>A grid of models.</summary>
    public static Fares[] Grid { get; } = [.. from start in (double[])[1.5, 2, 2.5, 3, 3.5, 4] from mile in (double[])[2, 2.25, 2.5, 2.75, 3, 3.25] select new Fares(start, mile)];

    /// <summary>By how much the model is wrong on average, in dollars.</summary>
    public double Error(string[] files, string notes)
    {
        Notes.Add(notes);

        // Something that goes wrong once in each process: a supervisor tries again.
        if (!Interlocked.Exchange(ref s_hasFailed, true))
        {
            throw new IOException("the first model on each node fails, to show what becomes of it");
        }

        double sum = 0;
        long rows = 0;
        foreach (string file in files)
        {
            Table trips = Csv.Read(file, s_columns);
            ReadOnlySpan<double> miles = trips.Column<double>("trip_distance").Values, fares = trips.Column<double>("fare_amount").Values;
            for (int i = 0; i < miles.Length; i++)
            {
                sum += Math.Abs(Start + (PerMile * miles[i]) - fares[i]);
            }

            rows += miles.Length;
        }

        return sum / rows;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start:0.00} + {PerMile:0.00} a mile");
}
