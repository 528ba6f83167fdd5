using System.Globalization;
using Actors;
using Actors.Frames;
using Actors.Samples.Taxi;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Length > 1 || args.Any(a => a.StartsWith('-')))
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project samples/Taxi [FOLDER]\n\nFOLDER holds yellow*.csv; without it, 25 files are made.");
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

try
{
    string folder = args.Length == 1 ? args[0] : await TaxiFiles.MakeAsync(stop.Token);
    string[] files = TaxiFiles.In(folder);
    Console.WriteLine($"{files.Length} files in {folder}");

    // A coordinator actor and two worker actors, in this process. Leave it out, and a shared runtime starts by itself.
    await using LocalCluster cluster = await LocalCluster.StartAsync(new() { Workers = 2, ThreadsPerWorker = 1 }, stop.Token);

    // 1. Ordinary functions, called later: one task for each file, and a sum.
    long fromDelayed = await WithBar("delayed", bar => LongTrips.WithDelayed(files).ComputeAsync(progress: bar, cancellationToken: stop.Token));

    // 2. A data frame: columns nobody uses are never parsed, and all questions are answered in one go.
    DataFrame trips = Trips.Read(files);
    Answers answers = await WithBar("data frame", bar => Answers.AskAsync(trips, bar, stop.Token));

    // 3. No tasks at all: chunks of rows, one after the other.
    long fromChunks = await LongTrips.InChunksAsync(files, stop.Token);
    answers.Print(fromDelayed, fromChunks);

    string picture = Path.Combine(Environment.CurrentDirectory, "taxi.svg");
    trips.GroupBy("payment_type")["total_amount"].Mean().Visualize(picture, RankDir.LeftToRight);
    Console.WriteLine($"The task graph of the last table: {picture}");
    return 0;

    static async Task<T> WithBar<T>(string label, Func<ProgressBar, Task<T>> compute)
    {
        using var bar = new ProgressBar(Console.Error, $"{label,-10}", enabled: !Console.IsErrorRedirected);
        return await compute(bar);
    }
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.Error.WriteLine("Stopped.");
    return 130;
}
catch (Exception e) when (e is IOException or CsvParseException or ArgumentException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
