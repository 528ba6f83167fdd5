using System.Diagnostics;
using System.Globalization;
using Actors;
using Actors.Runtime.Tests.Hosting.Simulated.Scenarios;

// Runs the scenarios with random seeds for as long as it is given, and prints each failure. A seed from here becomes a named test.
const string Usage = "usage: dotnet run -c Release --project tests/Soak -- [--minutes N] [--seed FIRST] [--seeds N] [--only NAME OR PART OF NAMES]";
double minutes = 1;
long first = Environment.TickCount64;
int? seeds = null;
string only = "";
for (int i = 0; i < args.Length; i += 2)
{
    string? value = i + 1 < args.Length ? args[i + 1] : null;
    bool known = args[i] switch
    {
        "--minutes" => double.TryParse(value, CultureInfo.InvariantCulture, out minutes),
        "--seed" => long.TryParse(value, CultureInfo.InvariantCulture, out first),
        "--seeds" => (seeds = int.TryParse(value, CultureInfo.InvariantCulture, out int n) ? n : null) is not null,
        "--only" => (only = value ?? "").Length > 0,
        _ => false,
    };
    if (!known)
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }
}

Scenario[] scenarios = [.. Scenarios.All.Where(s => s.Name == only)];
if (scenarios.Length == 0)
{
    scenarios = [.. Scenarios.All.Where(s => s.Name.Contains(only, StringComparison.OrdinalIgnoreCase))];
}

if (scenarios.Length == 0)
{
    Console.Error.WriteLine($"No scenario has '{only}' in its name; there are: {string.Join("; ", Scenarios.All.Select(s => s.Name))}.");
    return 2;
}

int failures = 0;
long started = Stopwatch.GetTimestamp();
long runs = 0;
if (seeds is { } count)
{
    foreach (Scenario scenario in scenarios)
    {
        long begun = Stopwatch.GetTimestamp();
        foreach (SimulationFailedException failure in scenario.RunMany(first, count))
        {
            Report(scenario, failure);
        }

        runs += count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{scenario.Name}: {count} seeds from {first} in {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s"));
    }
}
else
{
    runs = Scenario.Soak(scenarios, first, TimeSpan.FromMinutes(minutes), Report);
}

foreach (var struck in MessageKinds.Struck.GroupBy(s => s.Key.What).Where(_ => only.Length == 0))
{
    // Where few seeds were run this says little.
    string[] never = [.. MessageKinds.All.Except(struck.Select(s => s.Key.Kind))];
    Console.WriteLine(never.Length == 0 ? $"Every kind of message was struck ({struck.Key})." : $"Never struck ({struck.Key}): {string.Join(", ", never)}");
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{runs} runs from seed {first} in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s, {failures} failed"));
return failures == 0 ? 0 : 1;

void Report(Scenario scenario, SimulationFailedException failure)
{
    failures++;
    Console.WriteLine($"--- {failure.Message}");
}
