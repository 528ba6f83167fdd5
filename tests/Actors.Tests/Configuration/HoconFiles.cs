namespace Actors.Tests.Configuration;

/// <summary>The folder hocon of the repository.</summary>
internal static class HoconFiles
{
    private static readonly Lazy<string> s_folder = new(() =>
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Actors.sln")))
            {
                return System.IO.Path.Combine(folder.FullName, "hocon");
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Actors.sln.");
    });

    public static IEnumerable<string> All => Directory.EnumerateFiles(s_folder.Value, "*.conf").Select(f => System.IO.Path.GetFileName(f)!).Order(StringComparer.Ordinal);

    public static string Path(string name) => System.IO.Path.Combine(s_folder.Value, name);
}
