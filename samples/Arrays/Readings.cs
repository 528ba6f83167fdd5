using System.Numerics.Tensors;
using Actors.Arrays;

namespace Actors.Samples.Arrays;

/// <summary>Rows are weeks and columns are days: an axis to reduce over is a question to ask.</summary>
internal static class Readings
{
    private static readonly string[] _days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public static async Task ShowAsync(DataFiles files, CancellationToken cancellationToken)
    {
        ChunkedArray<double> readings = ChunkedArray.FromNpy<double>(files.Readings, chunks: (13, 7));
        Console.WriteLine(readings);

        // Over the weeks a mean for each day; over the days a mean for each week.
        ChunkedArray<double> byDay = readings.Mean(axis: 0), byWeek = readings.Mean(axis: 1, keepDims: true);

        // Broadcasting: (52, 7) and (7,) fit, and so do (52, 7) and (52, 1).
        ChunkedArray<double> unusual = readings - byDay, share = readings / byWeek;

        (Tensor<double> days, Tensor<double> weeks, double most, Tensor<double> shares) = await (
            byDay, byWeek, ArrayMath.Abs(unusual).Max(), share.Mean(axis: 0)).ComputeAsync(cancellationToken: cancellationToken);
        Console.WriteLine($"              {string.Join("  ", _days.Select(day => $"{day,6}"))}");
        Console.WriteLine($"mean by day   {Row(days)}");
        Console.WriteLine($"share of week {Row(shares)}");
        Console.WriteLine($"mean by week  {Row(weeks, 7)}  … (the first 7 of {weeks.FlattenedLength})");
        Console.WriteLine($"The day that differs most from others of its name: by {most:0.0}");
    }

    private static string Row(Tensor<double> values, int count = int.MaxValue) => string.Join("  ", values.Take(count).Select(v => $"{v,6:0.00}"));
}
