using System.Globalization;

namespace Actors.Benchmarks;

/// <summary>What is asked for on the command line.</summary>
internal sealed record BenchmarkArguments(string Workload)
{
    public const string Usage =
        "usage: dotnet run -c Release --project tests/Benchmarks -- WORKLOAD [--host embedded|processes|cluster] [--workers N] [--data DIR] [--repeat N] [--n SIZE]";

    public string Host { get; init; } = "embedded";

    public int Workers { get; init; } = 2;

    public string? Data { get; init; }

    public int Repeat { get; init; } = 3;

    public int? Size { get; init; }

    public static BenchmarkArguments Parse(string[] args)
    {
        if (args.Length == 0 || args[0].StartsWith('-'))
        {
            throw new ArgumentException($"{Usage}\nworkloads: {string.Join(", ", Benchmarks.Workload.All.Keys)}");
        }

        var parsed = new BenchmarkArguments(args[0]);
        for (int i = 1; i < args.Length; i += 2)
        {
            string value = i + 1 < args.Length ? args[i + 1] : throw new ArgumentException($"'{args[i]}' needs a value.\n{Usage}");
            parsed = args[i] switch
            {
                "--host" => parsed with { Host = value },
                "--workers" => parsed with { Workers = Number(args[i], value) },
                "--data" => parsed with { Data = value },
                "--repeat" => parsed with { Repeat = Number(args[i], value) },
                "--n" => parsed with { Size = Number(args[i], value) },
                _ => throw new ArgumentException($"'{args[i]}' is not an option.\n{Usage}"),
            };
        }

        return parsed.Host is "embedded" or "processes" or "cluster"
            ? parsed
            : throw new ArgumentException($"The host '{parsed.Host}' is not there; there are: embedded, processes, cluster.");
    }

    private static int Number(string option, string value) =>
        int.TryParse(value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out int number) && number > 0
            ? number
            : throw new ArgumentException($"'{option}' needs a positive whole number, not '{value}'.");
}
