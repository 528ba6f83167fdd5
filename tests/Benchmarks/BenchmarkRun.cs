using System.Diagnostics;
using System.Text.Json;

namespace Actors.Benchmarks;

/// <summary>Times a workload and prints one JSON line.</summary>
internal static class BenchmarkRun
{
    public static async Task<int> RunAsync(BenchmarkArguments arguments, TextWriter output)
    {
        if (!Workload.All.TryGetValue(arguments.Workload, out Func<BenchmarkArguments, Workload>? make))
        {
            throw new ArgumentException($"There is no workload '{arguments.Workload}'; there are: {string.Join(", ", Workload.All.Keys)}.");
        }

        Workload workload = make(arguments);
        await using BenchmarkHost host = await BenchmarkHost.StartAsync(arguments.Host, arguments.Workers, Error);
        var seconds = new double[arguments.Repeat];
        object? check = null;
        for (int i = 0; i < seconds.Length; i++)
        {
            GC.Collect();
            long start = Stopwatch.GetTimestamp();
            check = await workload.RunAsync(host.Client);
            seconds[i] = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (workload.Expected is { } expected && !expected.Equals(check))
            {
                throw new InvalidOperationException($"{arguments.Workload} gave {check}, not {expected}.");
            }
        }

        var line = new Dictionary<string, object?>
        {
            ["workload"] = arguments.Workload,
            ["host"] = arguments.Host,
            ["seconds"] = seconds.Select(s => Math.Round(s, 5)),
            ["best"] = Math.Round(seconds.Min(), 5),
            ["check"] = check,
        };
        foreach ((string name, object value) in workload.Figures(seconds.Min()))
        {
            line[name] = value;
        }

        await output.WriteLineAsync(JsonSerializer.Serialize(line));
        return 0;
    }

    /// <summary>What workers write on their standard error is a part of this program's.</summary>
    private static void Error(WorkerOutput output)
    {
        if (output.Kind == WorkerOutputKind.Error)
        {
            Console.Error.WriteLine(output);
        }
    }
}
