using Actors.Benchmarks;

try
{
    return await BenchmarkRun.RunAsync(BenchmarkArguments.Parse(args), Console.Out);
}
catch (Exception e) when (e is ArgumentException or IOException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 2;
}
