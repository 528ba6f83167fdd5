namespace Actors.Graph.Tests;

/// <summary>
/// The public data sets: the folder that the environment variable ACTORS_DATA names, else shared/data beside the repository.
/// </summary>
internal static class TestData
{
    /// <summary>The folder, or null where there is none.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>The path of a file or folder of the data; skips the test, with the reason, where it is absent.</summary>
    public static string Need(params string[] parts)
    {
        Skip.If(Folder is null, "The data folder is absent: set ACTORS_DATA, or put shared/data beside the repository.");
        string path = Path.Combine([Folder!, .. parts]);
        Skip.IfNot(Path.Exists(path), $"The data folder has no {string.Join('/', parts)}.");
        return path;
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("ACTORS_DATA") is { Length: > 0 } given)
        {
            return Directory.Exists(given) ? given : null;
        }

        // Worktrees lie deeper than the repository itself: the nearest folder above that has shared/data beside it counts.
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
