namespace Actors.Repository.Tests;

/// <summary>The files of the repository these tests were built from.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] _generated = ["artifacts", "bin", "obj", ".git", ".vs", ".idea", "TestResults", "BenchmarkDotNet.Artifacts"];

    /// <summary>The folder that holds Actors.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The paths, relative to the root and with forward slashes, of what is written by hand.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Walk(Root).Select(Relative).Order(StringComparer.Ordinal)];

    /// <summary>The C# files below a folder.</summary>
    public static IEnumerable<string> CSharp(string folder) =>
        All.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal));

    /// <summary>The projects below a folder.</summary>
    public static IEnumerable<string> Projects(string folder) =>
        All.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal) && path.EndsWith(".csproj", StringComparison.Ordinal));

    public static string Full(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(Full(path));

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder)
            .Where(file => Path.GetFileName(file) != ".git") // a linked worktree has a file of this name
            .Concat(Directory.EnumerateDirectories(folder)
                .Where(child => !_generated.Contains(Path.GetFileName(child)))
                .SelectMany(Walk));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Actors.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Actors.sln.");
    }
}
