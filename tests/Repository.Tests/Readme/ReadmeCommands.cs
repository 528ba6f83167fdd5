using System.Text.RegularExpressions;

namespace Actors.Repository.Tests.Readme;

/// <summary>The commands that a page tells its reader to type.</summary>
internal static partial class ReadmeCommands
{
    private static readonly string[] _shells = ["console", "sh", "bash", "shell"];

    /// <summary>What the commands name that is not in the repository.</summary>
    /// <param name="page">The Markdown text.</param>
    /// <param name="exists">Whether a file or folder, relative to the root, is there.</param>
    public static IEnumerable<string> Missing(string page, Func<string, bool> exists) =>
        from fence in MarkdownFence.Parse(page)
        where _shells.Contains(fence.Info)
        from command in Commands(fence)
        from path in Paths(command)
        where !exists(path)
        select $"the block in line {fence.Line} says `{command}`, and {path} does not exist";

    /// <summary>In a console block a command follows the prompt; where no line has one, every line is a command.</summary>
    private static IEnumerable<string> Commands(MarkdownFence fence)
    {
        var lines = fence.Text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').ToList();
        return lines.Exists(line => line.StartsWith("$ ", StringComparison.Ordinal))
            ? lines.Where(line => line.StartsWith("$ ", StringComparison.Ordinal)).Select(line => line[2..])
            : lines;
    }

    private static IEnumerable<string> Paths(string command)
    {
        string[] words = [.. Regex.Split(command, @"\s+--\s+|\s+#")[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var isDotnet = words[0] == "dotnet";
        for (var i = 1; i < words.Length; i++)
        {
            var isProject = isDotnet && words[i - 1] is "--project" or "-p";
            var isTarget = isDotnet && i == 2 && words[1] is "build" or "test" or "restore" or "pack" or "run";
            if ((isProject || isTarget || InRepository().IsMatch(words[i])) && words[i][0] is not ('-' or '/' or '~'))
            {
                yield return words[i].TrimEnd('/');
            }
        }

        if (InRepository().IsMatch(words[0]))
        {
            yield return words[0];
        }
    }

    [GeneratedRegex(@"^(\./|\.ci/|src/|tests/|samples/|eng/|hocon/)|\.(sln|csproj)$")]
    private static partial Regex InRepository();
}
