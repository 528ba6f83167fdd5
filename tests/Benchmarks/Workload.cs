namespace Actors.Benchmarks;

/// <summary>Something to be timed, the way a user would write it.</summary>
internal abstract class Workload
{
    /// <summary>The workloads by name.</summary>
    public static IReadOnlyDictionary<string, Func<BenchmarkArguments, Workload>> All { get; } =
        new SortedDictionary<string, Func<BenchmarkArguments, Workload>>(StringComparer.Ordinal)
        {
            ["array_fused"] = a => new ArrayFused(a.Size ?? 800),
            ["array_matmul"] = a => new ArrayMatMul(a.Size ?? 4_000),
            ["array_mean"] = a => new ArrayMean(a.Size ?? 1000),
            ["array_qr"] = a => new ArrayQR(a.Size ?? 10_000),
            ["array_transpose"] = a => new ArrayTranspose(a.Size ?? 8_000),
            ["codec_messages"] = a => new CodecMessages(a.Size ?? 10_000),
            ["graph_build"] = a => new GraphBuild(a.Size ?? 1_000_000),
            ["h2o_q1"] = a => new H2oQuery(a, 1),
            ["h2o_q3"] = a => new H2oQuery(a, 3),
            ["h2o_q5"] = a => new H2oQuery(a, 5),
            ["processes_start"] = a => new ProcessesStart(a.Size ?? 4),
            ["scheduler_core"] = a => new SchedulerCore(a.Size ?? 1_000_000),
            ["simulate_seeds"] = a => new SimulateSeeds(a.Size ?? 1_000),
            ["simulate_wide"] = a => new SimulateWide(a.Size ?? 1_000_000),
            ["tasks_chain"] = a => new TasksChain(a.Size ?? 5_000),
            ["tasks_wide"] = a => new TasksWide(a.Size ?? 20_000),
            ["taxi_big_groupby"] = a => new TaxiGroupBy(a, "taxi_big.csv"),
            ["taxi_groupby"] = a => new TaxiGroupBy(a, "yellow_tripdata_2015_*.csv"),
            ["taxi_no_tip"] = a => new TaxiNoTip(a),
            ["transfer_chunks"] = a => new TransferChunks(a.Size ?? 512),
        };

    /// <summary>The only right answer, where there is one.</summary>
    public virtual object? Expected => null;

    /// <summary>Builds, optimises, schedules and computes; returns what is checked.</summary>
    public abstract Task<object?> RunAsync(Client client);

    /// <summary>More figures of the best run.</summary>
    public virtual IEnumerable<(string Name, object Value)> Figures(double best) => [];

    /// <summary>The full path of an input, or of a pattern of inputs, in the folder given by <c>--data</c>.</summary>
    protected static string DataFile(BenchmarkArguments arguments, string name) => arguments.Data is { } folder
        ? Path.Combine(folder, name)
        : throw new ArgumentException($"'{arguments.Workload}' reads files: say where they are with --data DIR.");
}
