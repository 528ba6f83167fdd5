using System.Globalization;
using Actors.Benchmarks;

try
{
    if (args is [TransferServing.Word, string folder, string chunks, string elements])
    {
        return await TransferServing.RunAsync(
            folder, int.Parse(chunks, CultureInfo.InvariantCulture), int.Parse(elements, CultureInfo.InvariantCulture), Console.In, Console.Out);
    }

    return await BenchmarkRun.RunAsync(BenchmarkArguments.Parse(args), Console.Out);
}
catch (Exception e) when (e is ArgumentException or IOException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 2;
}
