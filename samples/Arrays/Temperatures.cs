using System.Globalization;
using System.Numerics.Tensors;
using Actors.Arrays;

namespace Actors.Samples.Arrays;

/// <summary>Maps of mean temperatures: (month, latitude, longitude), and then (year, month, latitude, longitude).</summary>
internal static class Temperatures
{
    public static async Task ShowYearAsync(DataFiles files, CancellationToken cancellationToken)
    {
        // A chunk for each month. Nothing but the header is read here.
        ChunkedArray<double> year = ChunkedArray.FromNpy<double>(files.Years[0], chunks: (1, -1, -1));
        Console.WriteLine(year);

        // One value is missing, and what is not a number spreads to whatever is made of it, unless it is left out.
        (double min, double nanMin, double nanMax, double nanMean, long missing) = await (
            year.Min(), year.NanMin(), year.NanMax(), year.NanMean(), ArrayMath.IsNaN(year).Sum()).ComputeAsync(cancellationToken: cancellationToken);
        Console.WriteLine($"minimum {min}; without the {missing} missing value: {nanMin:0.00} to {nanMax:0.00} °C, mean {nanMean:0.00} °C");

        // Workers shrink their months to the pixels that can be seen; colours mean the same on all twelve.
        string[] months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];
        Figure figure = await Plot.Images(
            year,
            months,
            new() { Origin = ImageOrigin.Below, HideAxes = true, ColorMap = ColorMap.Heat, ColorLabel = "°C" },
            new() { Title = "Mean temperature by month", Columns = 4 }).ComputeAsync(cancellationToken: cancellationToken);
        string picture = Path.Combine(Environment.CurrentDirectory, "temperatures.svg");
        figure.Save(picture);
        Console.WriteLine($"The maps: {picture}");
    }

    public static async Task ShowYearsAsync(DataFiles files, CancellationToken cancellationToken)
    {
        ChunkedArray<double>[] years = [.. files.Years.Select(path => ChunkedArray.FromNpy<double>(path, chunks: (1, -1, -1)))];
        ChunkedArray<double> all = ChunkedArray.Stack(years, axis: 0);
        Console.WriteLine(all);

        (Tensor<double> byYear, Tensor<double> july) = await (
            all.NanMean([1, 2, 3]), all[.., 6].NanMean([1, 2])).ComputeAsync(cancellationToken: cancellationToken);
        Console.WriteLine($"mean of each year  {string.Join("  ", byYear.Select(v => $"{v:0.00} °C"))}");
        Console.WriteLine($"of each July       {string.Join("  ", july.Select(v => $"{v:0.00} °C"))}");
    }
}
