using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Actors.Runtime.Hosting.Processes;

/// <summary>
/// How worker processes are started: this assembly as a program, run on the dependency and runtime files of the user's own program, so that
/// it finds the very same assemblies.
/// </summary>
internal sealed class WorkerLauncher
{
    /// <summary>The variable by which the collector is told how much it may take. A worker takes it from its environment: what it starts is not it.</summary>
    public const string HeapLimit = "DOTNET_GCHeapHardLimit";

    /// <summary>
    /// What one thread is to start. To Linux the parent of a process is the thread that has started it, and workers ask to be told of its end: threads of
    /// the pool come and go.
    /// </summary>
    private static readonly Lazy<BlockingCollection<Action>> s_starts = new(NewThread);

    private readonly string _dotnet;
    private readonly string _dependencies;
    private readonly string _runtimeConfig;
    private readonly string _worker;

    private WorkerLauncher(string dotnet, string dependencies, string runtimeConfig, string worker)
    {
        _dotnet = dotnet;
        _dependencies = dependencies;
        _runtimeConfig = runtimeConfig;
        _worker = worker;
    }

    /// <summary>Finds out how this program runs.</summary>
    /// <exception cref="NotSupportedException">Workers cannot be run as this program is; the message says why.</exception>
    public static WorkerLauncher Find()
    {
        const string Advice = "Publish it as a framework-dependent program that is not a single file, or leave LocalClusterOptions.Processes off.";
        string worker = WorkerProgram.Location;
        if (worker.Length == 0 || !RuntimeFeatureIsJit)
        {
            throw new NotSupportedException($"Worker processes run the assemblies of this program, and it is published as a single file or compiled ahead of time. {Advice}");
        }

        // The program's own file is the first; those of the frameworks follow.
        string? dependencies = (AppContext.GetData("APP_CONTEXT_DEPS_FILES") as string)?.Split(';') is [{ Length: > 0 } first, ..] ? first : null;
        if (dependencies is null || !dependencies.EndsWith(".deps.json", StringComparison.Ordinal) || !File.Exists(dependencies))
        {
            throw new NotSupportedException($"Worker processes need the program's .deps.json file, and this program runs without one. Build it with GenerateDependencyFile on, or leave LocalClusterOptions.Processes off.");
        }

        string runtimeConfig = string.Concat(dependencies.AsSpan(0, dependencies.Length - ".deps.json".Length), ".runtimeconfig.json");
        if (!File.Exists(runtimeConfig))
        {
            throw new NotSupportedException($"Worker processes need the program's runtime file, and '{runtimeConfig}' is not there. {Advice}");
        }

        return new WorkerLauncher(FindDotnet(), dependencies, runtimeConfig, worker);
    }

    private static bool RuntimeFeatureIsJit => System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported;

    /// <summary>Starts a worker process, which waits for its settings.</summary>
    /// <param name="threads">How many tasks it runs at once.</param>
    /// <param name="heapLimit">Bytes that its collector may take.</param>
    public Process Start(int threads, long heapLimit)
    {
        var start = new ProcessStartInfo(_dotnet)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in (ReadOnlySpan<string>)["exec", "--depsfile", _dependencies, "--runtimeconfig", _runtimeConfig, _worker])
        {
            start.ArgumentList.Add(argument);
        }

        string count = threads.ToString(CultureInfo.InvariantCulture);
        foreach (string library in (ReadOnlySpan<string>)["OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"])
        {
            start.Environment[library] = count;
        }

        // Several workers share a machine: a collector with a heap and a thread for each core is not for them. They are to be there soon,
        // and what they run is mostly compiled already.
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TieredCompilation"] = "1";
        start.Environment.Remove("DOTNET_GCHeapHardLimitPercent");
        start.Environment.Remove(HeapLimit);
        if (heapLimit < long.MaxValue)
        {
            // Unless it is told, the collector goes by the memory of the machine, and by caches that are larger than a small worker.
            start.Environment[HeapLimit] = heapLimit.ToString("x", CultureInfo.InvariantCulture);
        }

        var started = new TaskCompletionSource<Process>();
        s_starts.Value.Add(() =>
        {
            try
            {
                started.SetResult(Process.Start(start) ?? throw new InvalidOperationException($"'{_dotnet}' could not be started."));
            }
            catch (Exception e)
            {
                started.SetException(e);
            }
        });
        return started.Task.GetAwaiter().GetResult();
    }

    /// <summary>Starts processes for as long as there is this one.</summary>
    private static BlockingCollection<Action> NewThread()
    {
        var starts = new BlockingCollection<Action>();
        new Thread(() =>
        {
            foreach (Action start in starts.GetConsumingEnumerable())
            {
                start();
            }
        }) { IsBackground = true, Name = "actors-launch" }.UnsafeStart();
        return starts;
    }

    private static string FindDotnet()
    {
        string name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        string?[] candidates =
        [
            Path.GetFileName(Environment.ProcessPath) == name ? Environment.ProcessPath : null,
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH"),
            Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } root ? Path.Combine(root, name) : null,
            Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name)),
        ];
        return Array.Find(candidates, File.Exists)
            ?? throw new NotSupportedException(
                $"Worker processes are run by '{name}', which was looked for at {string.Join(", ", candidates.Where(c => c is not null))}. "
                + "Set DOTNET_ROOT to the folder it is in. A self-contained program cannot have worker processes.");
    }
}
