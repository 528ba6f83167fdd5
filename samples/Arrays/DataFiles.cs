using Actors.Arrays;

namespace Actors.Samples.Arrays;

/// <summary>The files that the lessons read. They are made, and stored, with chunked arrays as well.</summary>
internal sealed class DataFiles
{
    private const int FirstYear = 2011;

    private DataFiles(string folder) => Folder = folder;

    public static string[] Names { get; } =
        ["readings.npy", "measurements.npy", .. Enumerable.Range(FirstYear, 4).Select(year => $"temperatures-{year}.npy")];

    public string Folder { get; }

    public string Readings => Path.Combine(Folder, Names[0]);

    public string Measurements => Path.Combine(Folder, Names[1]);

    public string[] Years => [.. Names[2..].Select(name => Path.Combine(Folder, name))];

    /// <summary>The files of a folder.</summary>
    public static DataFiles In(string folder) => Names.FirstOrDefault(name => !File.Exists(Path.Combine(folder, name))) is { } missing
        ? throw new IOException($"There is no {missing} in '{folder}'.")
        : new DataFiles(folder);

    /// <summary>Makes plausible files, the same ones every time.</summary>
    public static async Task<DataFiles> MakeAsync(CancellationToken cancellationToken)
    {
        var files = new DataFiles(Path.Combine(Path.GetTempPath(), "actors-sample-arrays"));
        Directory.CreateDirectory(files.Folder);
        var random = new RandomArrays(seed: 2011);

        // Visitors in hundreds: more at the weekend, more in summer.
        ChunkedArray<double> week = ChunkedArray.Arange(0.0, 52, 1).ExpandDims(1), day = ChunkedArray.Arange(0.0, 7, 1);
        ChunkedArray<double> season = 1 - (0.3 * ArrayMath.Cos(2 * Math.PI / 52 * week));
        await StoreAsync(files.Readings, (20 + (8 * (day >= 5).Cast<double>())) * season + random.Normal([52, 7]));

        // A million rows of six columns, each with another mean and spread.
        ChunkedArray<double> column = ChunkedArray.Arange(1.0, 7, 1);
        await StoreAsync(files.Measurements, (random.Normal([1_000_000, 6], chunks: (125_000, 6)) * column) + (10 * column));

        for (int i = 0; i < files.Years.Length; i++)
        {
            await StoreAsync(files.Years[i], Maps(i));
        }

        return files;

        async Task StoreAsync(string path, ChunkedArray<double> array)
        {
            if (!File.Exists(path))
            {
                await array.StoreAsync(path, cancellationToken: cancellationToken);
            }
        }
    }

    /// <summary>Twelve maps of 444 latitudes and 922 longitudes; a station was silent in July of the first year.</summary>
    private static ChunkedArray<double> Maps(int year)
    {
        ChunkedArray<double> month = ChunkedArray.Arange(0.0, 12, 1, chunks: 1).ExpandDims(1).ExpandDims(2);
        ChunkedArray<double> latitude = ChunkedArray.Linspace(24, 50, 444).ExpandDims(1), longitude = ChunkedArray.Linspace(-125, -66.5, 922);

        // Seasons are stronger in the north and away from the sea; it is colder in the mountains, which run from north to south.
        ChunkedArray<double> inland = 1 - ArrayMath.Square((longitude + 98) / 40);
        ChunkedArray<double> warmth = ArrayMath.Cos(2 * Math.PI / 12 * (month - 6.3));
        ChunkedArray<double> ridge = ArrayMath.Exp(-ArrayMath.Square((longitude + 110 + (0.3 * (latitude - 37))) / 5))
            * (1 + (0.4 * ArrayMath.Sin(1.7 * latitude) * ArrayMath.Cos(1.3 * longitude)));
        ChunkedArray<double> maps = 27 - (0.75 * (latitude - 24)) + ((4 + (0.35 * (latitude - 24))) * inland * warmth) - (9 * ridge) + (0.2 * year)
            + new RandomArrays(seed: 100 + year).Normal([12, 444, 922], deviation: 0.4, chunks: (1, -1, -1));
        if (year > 0)
        {
            return maps;
        }

        ChunkedArray<long> place = ChunkedArray.Indices([12, 444, 922], chunks: (1, -1, -1));
        ChunkedArray<bool> silent = (place[0] == 6) & (place[1] == 200) & (place[2] == 400);
        return ArrayMath.Where(silent, double.NaN, maps);
    }
}
