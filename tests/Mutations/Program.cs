using System.Diagnostics;
using System.Globalization;
using Actors.Mutations;

// Puts deliberate faults into a copy of the runtime, one at a time, and runs its tests: each fault must be caught by one of them.
const string Usage = "usage: dotnet run -c Release --project tests/Mutations -- [--sound] [--stages N] [--from NAME] [--minutes N] [part of a fault's name]...";
var parts = new List<string>();
string? from = null;
int stages = TestStage.All.Count; // how many of the stages are run, the quickest first
double minutes = double.PositiveInfinity;
bool isSound = false; // whether the tests are known to pass without a fault
for (int i = 0; i < args.Length; i++)
{
    string? value = i + 1 < args.Length ? args[i + 1] : null;
    switch (args[i])
    {
        case "--sound":
            isSound = true;
            break;
        case "--stages" when int.TryParse(value, CultureInfo.InvariantCulture, out stages):
            i++;
            break;
        case "--from" when value is not null:
            from = value;
            i++;
            break;
        case "--minutes" when double.TryParse(value, CultureInfo.InvariantCulture, out minutes):
            i++;
            break;
        case { } option when option.StartsWith('-'):
            Console.Error.WriteLine(Usage);
            return 2;
        default:
            parts.Add(args[i]);
            break;
    }
}

string root = AppContext.BaseDirectory;
while (!File.Exists(Path.Combine(root, "Actors.sln")))
{
    root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Actors.sln.");
}

Mutation[] faults =
[
    .. Mutation.Parse(File.ReadAllText(Path.Combine(root, Mutation.List)))
        .SkipWhile(f => from is not null && f.Name != from)
        .Where(f => parts.Count == 0 || parts.Exists(p => f.Name.Contains(p, StringComparison.Ordinal))),
];
if (faults.Length == 0)
{
    Console.Error.WriteLine($"No fault in {Mutation.List} is called so. {Usage}");
    return 2;
}

foreach (Mutation fault in faults)
{
    // Known before the first is tried: the list fits the sources.
    _ = fault.In(File.ReadAllText(Path.Combine(root, fault.File)));
}

long started = Stopwatch.GetTimestamp();
using var workspace = new Workspace(root);
workspace.Build();

// Without a fault everything passes, or nothing that fails later says anything. A test that hangs takes much longer than it did here.
var limits = new Dictionary<TestStage, TimeSpan>();
foreach (TestStage stage in TestStage.All.Take(stages))
{
    if (isSound)
    {
        limits[stage] = TimeSpan.FromSeconds(75 * (limits.Count + 1));
        continue;
    }

    long begun = Stopwatch.GetTimestamp();
    CommandResult run = workspace.Test(stage, TimeSpan.FromMinutes(10));
    if (run.End != CommandEnd.Succeeded)
    {
        Console.Error.WriteLine($"Without a fault the tests of the {stage.Name} should pass, and do not ({run.End}):\n{string.Join('\n', run.Lines.TakeLast(30))}");
        return 2;
    }

    TimeSpan took = Stopwatch.GetElapsedTime(begun);
    limits[stage] = TimeSpan.FromSeconds(60) + (4 * took);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"(no fault)",-36} {stage.Name} pass in {took.TotalSeconds:0} s"));
}

int caught = 0;
int tried = 0;
var survivors = new List<Mutation>();
foreach (Mutation fault in faults)
{
    if (Stopwatch.GetElapsedTime(started).TotalMinutes >= minutes)
    {
        Console.WriteLine($"The time is over: go on with --from {fault.Name}");
        break;
    }

    long begun = Stopwatch.GetTimestamp();
    Verdict verdict = Try(fault);
    workspace.Restore(fault);
    tried++;
    caught += verdict.IsCaught ? 1 : 0;
    if (!verdict.IsCaught)
    {
        survivors.Add(fault);
    }

    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{fault.Name,-36} {(verdict.IsCaught ? "caught" : "SURVIVED")} {Stopwatch.GetElapsedTime(begun).TotalSeconds,4:0} s  {verdict.Text}"));
}

foreach (Mutation fault in survivors)
{
    Console.WriteLine($"not caught: {fault.Name} ({fault.File}): {fault.Means}");
}

Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture, $"{caught} of {tried} faults caught in {Stopwatch.GetElapsedTime(started).TotalMinutes:0.0} min"));
return caught == tried ? 0 : 1;

Verdict Try(Mutation fault)
{
    if (workspace.Put(fault) is { } error)
    {
        return new Verdict(false, $"it does not compile: {error}");
    }

    foreach ((TestStage stage, TimeSpan limit) in limits)
    {
        CommandResult run = workspace.Test(stage, limit);
        switch (run.End)
        {
            case CommandEnd.SaidEnough:
                return new Verdict(true, run.Lines.Select(Workspace.FailedTest).First(t => t is not null)!);
            case CommandEnd.TimeOver:
                return new Verdict(true, $"the {stage.Name} hang (no end after {limit.TotalSeconds:0} s)");
            case CommandEnd.Failed when run.Lines.Any(l => l.Contains("aborted", StringComparison.OrdinalIgnoreCase)):
                return new Verdict(true, $"the {stage.Name} crash");
            case CommandEnd.Failed:
                return new Verdict(false, $"the {stage.Name} could not be run: {run.Lines.LastOrDefault(l => l.Length > 0)}");
        }
    }

    return new Verdict(false, "by no test");
}
