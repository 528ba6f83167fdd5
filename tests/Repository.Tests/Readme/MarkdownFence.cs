namespace Actors.Repository.Tests.Readme;

/// <summary>A fenced block of a Markdown page.</summary>
/// <param name="Info">What follows the opening fence: <c>csharp program</c>.</param>
/// <param name="Text">The lines between the fences, each ended by a line feed.</param>
/// <param name="Line">The line of the opening fence, counted from 1.</param>
internal sealed record MarkdownFence(string Info, string Text, int Line)
{
    /// <summary>The fenced blocks of a page, in order.</summary>
    /// <exception cref="FormatException">A block is not closed.</exception>
    public static IReadOnlyList<MarkdownFence> Parse(string page)
    {
        List<MarkdownFence> fences = [];
        List<string> text = [];
        var (info, opened) = ("", 0);
        var number = 0;
        foreach (var line in page.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (!line.StartsWith("```", StringComparison.Ordinal))
            {
                text.Add(line);
            }
            else if (opened == 0)
            {
                (info, opened) = (line.Trim('`').Trim(), number);
                text.Clear();
            }
            else
            {
                fences.Add(new(info, string.Concat(text.Select(x => x + "\n")), opened));
                opened = 0;
            }
        }

        return opened == 0 ? fences : throw new FormatException($"The block opened in line {opened} is not closed.");
    }
}
