namespace Actors.Mutations;

/// <summary>A copy of what the tests of the runtime are built from, in a temporary folder that goes with it.</summary>
internal sealed class Workspace : IDisposable
{
    private const string Built = "artifacts/bin/Runtime/release/Actors.Runtime.dll";
    private const string Tested = "artifacts/bin/Runtime.Tests/release/Actors.Runtime.dll";
    private const string Tests = "artifacts/bin/Runtime.Tests/release/Actors.Runtime.Tests.dll";

    /// <summary>Tests of the runtime compile some of Graph.Tests too.</summary>
    private static readonly string[] s_folders = ["eng", "src/Graph", "src/Runtime", "tests/Graph.Tests", "tests/Runtime.Tests"];
    private static readonly TimeSpan s_buildLimit = TimeSpan.FromMinutes(10);
    private readonly string _folder = Directory.CreateTempSubdirectory("actors-mutations-").FullName;
    private string _sound = "";

    public Workspace(string root)
    {
        foreach (string file in Directory.EnumerateFiles(root).Where(f => Path.GetFileName(f) != ".git"))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }

        foreach (string folder in s_folders)
        {
            Copy(new DirectoryInfo(Path.Combine(root, folder)), Path.Combine(_folder, folder));
        }
    }

    /// <summary>Builds the tests and all they need, without a fault.</summary>
    public void Build() => Succeed("build", "tests/Runtime.Tests", "-c", "Release", "-p:RunAnalyzers=false");

    /// <summary>Puts a fault into the runtime the tests use; null, or what the compiler says against it.</summary>
    public string? Put(Mutation fault)
    {
        string path = Path.Combine(_folder, fault.File);
        _sound = File.ReadAllText(path);
        File.WriteAllText(path, fault.In(_sound));

        // The tests need not be built again: what the fault changes is inside of methods.
        CommandResult build = Build("src/Runtime");
        if (build.End != CommandEnd.Succeeded)
        {
            return build.Lines.FirstOrDefault(l => l.Contains("error", StringComparison.Ordinal)) ?? $"the build ended: {build.End}";
        }

        File.Copy(Path.Combine(_folder, Built), Path.Combine(_folder, Tested), overwrite: true);
        return null;
    }

    /// <summary>Takes the fault out that was put in last; the next build is without it.</summary>
    public void Restore(Mutation fault) => File.WriteAllText(Path.Combine(_folder, fault.File), _sound);

    /// <summary>Runs tests, to the first that fails.</summary>
    public CommandResult Test(TestStage stage, TimeSpan limit) => Command.Run(
        _folder, limit, line => FailedTest(line) is not null, "test", Tests, "--filter", stage.Filter, "--logger", "console;verbosity=normal");

    /// <summary>The test that a line says has failed; null when it says nothing of the kind.</summary>
    public static string? FailedTest(string line)
    {
        string text = line.TrimStart();
        if (line.Length == text.Length || !text.StartsWith("Failed ", StringComparison.Ordinal))
        {
            return null;
        }

        int end = text.LastIndexOf(" [", StringComparison.Ordinal);
        return end < 0 ? null : text[7..end].Replace("Actors.Runtime.Tests.", "", StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private CommandResult Build(string project) => Command.Run(
        _folder, s_buildLimit, null, "build", project, "-c", "Release", "--no-restore", "--no-dependencies",
        "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false", "-p:GenerateDocumentationFile=false");

    private void Succeed(params string[] arguments)
    {
        CommandResult result = Command.Run(_folder, s_buildLimit, null, arguments);
        if (result.End != CommandEnd.Succeeded)
        {
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended: {result.End}\n{string.Join('\n', result.Lines.TakeLast(20))}");
        }
    }

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (FileInfo file in from.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(to, file.Name));
        }

        foreach (DirectoryInfo folder in from.EnumerateDirectories().Where(d => d.Name is not ("bin" or "obj")))
        {
            Copy(folder, Path.Combine(to, folder.Name));
        }
    }
}
