using System.Diagnostics;
using System.Globalization;
using Actors;
using Actors.Frames;
using Actors.Samples.Machines;
using Actors.Samples.Taxi;
using Akka.Configuration;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Length > 1 || args.Any(a => a.StartsWith('-')))
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project samples/Cluster [FOLDER]\n\nFOLDER holds yellow*.csv; without it, 25 files are made.");
    return 2;
}

const int Times = 8;
long begin = Stopwatch.GetTimestamp();
string folder = args.Length == 1 ? args[0] : await TaxiFiles.MakeAsync(CancellationToken.None);
string[] files = TaxiFiles.In(folder);

await using var nodes = new LocalNodes("fast-failure.conf");
for (int i = 0; i < 3; i++)
{
    string name = await nodes.AddAsync();
    Say($"{name} is up{(i == 0 ? ", with the coordinator" : "")}");
}

// This program is no member of the cluster: it finds the coordinator through any of the nodes, now and whenever that has moved.
Config config = NodeConfiguration.FromText("akka { loglevel = OFF, stdout-loglevel = OFF }")
    .WithFallback(NodeConfiguration.FromFile(Path.Combine(AppContext.BaseDirectory, "hocon", "fast-failure.conf")));
await using Client client = await Client.ConnectAsync(nodes.Addresses, config);

// 1. The analysis by data frame, on a quiet cluster.
Answers answers = await Answers.AskAsync(Trips.Read(files), new Progress<ComputeProgress>(), CancellationToken.None);
Say($"{answers.Rows:N0} trips in {files.Length} files; {answers.Long:N0} of them over 20 minutes");

// 2. The same count by delayed calls, many times over, while the coordinator's node loses its power.
string notes = Directory.CreateTempSubdirectory("actors-sample-cluster-").FullName;
Future<long> counted = client.Submit(LongTrips.Count(files, notes, Times));
int tasks = 2 * files.Length * Times;
while (Notes.Count(notes) < tasks / 4)
{
    await client.WhoHasAsync();
}

nodes.Kill(0);
long killed = Stopwatch.GetTimestamp();
Say($"killed the node with the coordinator, after {Notes.Count(notes)} of {tasks} tasks");
await client.Submit(static () => true, new TaskOptions { Priority = 100 });
Say($"another coordinator has run a new task {Seconds(killed)} after that");
long count = await counted;
Say($"the count is {(count == answers.Long * Times ? "right" : $"WRONG: {count}, not {answers.Long * Times}")}; {Notes.Count(notes) - tasks} of {tasks} tasks had to run again");

Say($"{await nodes.AddAsync()} is up in place of it");

// 3. A supervised sweep over models of fares, while a worker's node is killed and another one comes.
string sweep = Directory.CreateTempSubdirectory("actors-sample-cluster-").FullName;
int done = 0;
CandidateOutcome<Fares, double>? best = null;
var restarted = new List<CandidateOutcome<Fares, double>>();
await foreach (CandidateOutcome<Fares, double> outcome in client.SuperviseAsync(Fares.Grid, fares => fares.Error(files, sweep), new() { MaxUnderWay = 12 }))
{
    if (outcome.Restarts > 0)
    {
        restarted.Add(outcome);
    }

    if (outcome.Succeeded && (best is null || outcome.Value < best.Value))
    {
        best = outcome;
    }

    if (++done == Fares.Grid.Length / 3)
    {
        nodes.Kill(nodes.Count - 2);
        Say($"killed a worker's node, after {done} of {Fares.Grid.Length} models");
        Say($"{await nodes.AddAsync()} is up in place of it");
    }
}

Say($"the best of {done} models is {best}; {restarted.Count} were restarted by their supervisor, {Notes.Count(sweep) - done - restarted.Sum(o => o.Restarts)} ran again since their node was gone");
Directory.Delete(notes, recursive: true);
Directory.Delete(sweep, recursive: true);
return count == answers.Long * Times ? 0 : 1;

void Say(string what) => Console.WriteLine($"{Seconds(begin),8}  {what}");

static string Seconds(long since) => $"{Stopwatch.GetElapsedTime(since).TotalSeconds:0.0} s";
