using System.Globalization;
using Actors;
using Actors.Arrays;
using Actors.Samples.Arrays;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Length > 1 || args.Any(a => a.StartsWith('-')))
{
    Console.Error.WriteLine(
        "usage: dotnet run -c Release --project samples/Arrays [FOLDER]\n\n"
        + $"FOLDER holds {string.Join(", ", DataFiles.Names)}; without it, they are made.");
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
    // A coordinator actor and two worker actors, in this process. Leave it out, and a shared runtime starts by itself.
    await using LocalCluster cluster = await LocalCluster.StartAsync(new() { Workers = 2, ThreadsPerWorker = 1 }, stop.Token);
    DataFiles files = args.Length == 1 ? DataFiles.In(args[0]) : await DataFiles.MakeAsync(stop.Token);
    Console.WriteLine($"Files in {files.Folder}");

    await Lesson("1. A gigabyte, in one piece and in eight", Gigabyte.ShowAsync);
    await Lesson("2. A table of weekly readings", token => Readings.ShowAsync(files, token));
    await Lesson("3. How much columns vary", token => Columns.ShowAsync(files, token));
    await Lesson("4. Twelve monthly maps", token => Temperatures.ShowYearAsync(files, token));
    await Lesson("5. Four years side by side", token => Temperatures.ShowYearsAsync(files, token));
    await Lesson("6. A factorization", Factorization.ShowAsync);
    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.Error.WriteLine("Stopped.");
    return 130;
}
catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

async Task Lesson(string title, Func<CancellationToken, Task> show)
{
    Console.WriteLine();
    Console.WriteLine(title);
    Console.WriteLine(new string('-', title.Length));
    await show(stop.Token);
}
