using System.Globalization;

namespace Actors.Runtime.Hosting.Processes;

/// <summary>What a worker process is told by its parent, as the first line of its standard input: arguments and environments can be read by others.</summary>
internal sealed record WorkerSettings
{
    /// <summary>The worker's name.</summary>
    public required string Worker { get; init; }

    /// <summary>What users call the cluster.</summary>
    public required string Cluster { get; init; }

    /// <summary>Where the parent listens: the path of a Unix socket.</summary>
    public required string Control { get; init; }

    /// <summary>Proves to the parent that it is this process that connects.</summary>
    public required string Secret { get; init; }

    /// <summary>The folder that the parent has made for all its workers; the last one to leave it takes it away.</summary>
    public required string Root { get; init; }

    /// <summary>The worker's own folder.</summary>
    public required string Folder { get; init; }

    /// <summary>The folder for what does not fit into memory, for all workers; empty for the worker's own.</summary>
    public required string SpillRoot { get; init; }

    /// <summary>The parent's current directory: paths that a program gives mean the same there.</summary>
    public required string Directory { get; init; }

    /// <summary>The worker's own folder for what does not fit its memory.</summary>
    public string SpillFolder => SpillRoot.Length == 0 ? Path.Combine(Folder, "spill") : Path.Combine(SpillRoot, Worker);

    public required int Threads { get; init; }

    /// <summary>In bytes.</summary>
    public required long MemoryLimit { get; init; }

    /// <summary>What every process of the cluster knows, in hexadecimal digits: who shows that it does is given partitions.</summary>
    public required string ClusterSecret { get; init; }

    /// <summary>Bytes of the process beyond its results that do not count as used.</summary>
    public required long Allowance { get; init; }

    /// <summary>
    /// Bytes that the collector may take: so few that what is not the collector's has room below the point at which the parent ends the process.
    /// Beyond that a kernel gets an exception, which is better than the end of all that the process holds.
    /// </summary>
    /// <remarks>
    /// Left alone, the collector lets large objects grow to several times what is alive before it looks, and the parent ends the process for garbage.
    /// Most of what is allowed beyond results is garbage, and so most of it is the collector's: where it has little more than what is alive and being
    /// made, spilled and received at the moment, kernels fail for want of memory that is there.
    /// </remarks>
    public long HeapLimit => MemoryLimit == long.MaxValue ? long.MaxValue : (MemoryLimit / 10 * 9) + (Allowance / 4 * 3);

    /// <summary>Between signs of life.</summary>
    public required TimeSpan Heartbeat { get; init; }

    /// <summary>The assemblies whose types may be received, by their names.</summary>
    public required IReadOnlyList<string> Assemblies { get; init; }

    /// <summary>Checks every invariant after every event; for tests.</summary>
    public bool Validate { get; init; }

    public string ToLine() => string.Join('&', new[]
    {
        Worker, Cluster, Control, Secret, Root, Folder, SpillRoot, Number(Threads), Number(MemoryLimit), Number(Heartbeat.Ticks), Validate ? "1" : "0", ClusterSecret, Number(Allowance), Directory,
        string.Join(';', Assemblies),
    }.Select(Uri.EscapeDataString));

    /// <exception cref="FormatException">The line is none of <see cref="ToLine"/>.</exception>
    public static WorkerSettings Parse(string line)
    {
        string[] parts = [.. line.Split('&').Select(Uri.UnescapeDataString)];
        return parts.Length != 15
            ? throw new FormatException("The first line of a worker's standard input is not what its parent writes.")
            : new WorkerSettings
            {
                Worker = parts[0],
                Cluster = parts[1],
                Control = parts[2],
                Secret = parts[3],
                Root = parts[4],
                Folder = parts[5],
                SpillRoot = parts[6],
                Threads = int.Parse(parts[7], CultureInfo.InvariantCulture),
                MemoryLimit = long.Parse(parts[8], CultureInfo.InvariantCulture),
                Heartbeat = new TimeSpan(long.Parse(parts[9], CultureInfo.InvariantCulture)),
                Validate = parts[10] == "1",
                ClusterSecret = parts[11],
                Directory = parts[13],
                Allowance = long.Parse(parts[12], CultureInfo.InvariantCulture),
                Assemblies = parts[14].Split(';', StringSplitOptions.RemoveEmptyEntries),
            };
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
