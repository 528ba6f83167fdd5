namespace Actors.Frames;

/// <summary>Finds the files that a path or pattern means.</summary>
internal static class CsvFiles
{
    /// <summary>The one file, or those that a pattern matches, in the ordinal order of their names.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static IReadOnlyList<string> Find(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string name = Path.GetFileName(path);
        if (File.Exists(path))
        {
            return [path]; // also one whose name has a * or ? in it
        }

        if (name.AsSpan().IndexOfAny('*', '?') < 0)
        {
            throw Directory.Exists(path)
                ? new FileNotFoundException(
                    $"'{path}' is a folder: say which of its files are meant, as in '{Path.Combine(path, "*.csv")}'.", path)
                : new FileNotFoundException(
                    $"There is no file '{path}'{(path.AsSpan().IndexOfAny('*', '?') < 0 ? "" : ": only the last part of a path can be a pattern")}.", path);
        }

        string folder = Path.GetDirectoryName(path) is { Length: > 0 } given ? given : ".";
        string[] files = Directory.Exists(folder)
            ? Directory.GetFiles(folder, name, new EnumerationOptions { MatchType = MatchType.Simple })
            : throw new FileNotFoundException($"There is no folder '{folder}' to look for '{name}' in.", path);
        Array.Sort(files, StringComparer.Ordinal);
        return files.Length > 0
            ? files
            : throw new FileNotFoundException($"No file in '{folder}' matches '{name}'.", path);
    }
}
