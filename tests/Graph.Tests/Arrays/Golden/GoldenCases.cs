using System.Globalization;
using System.Text.RegularExpressions;

namespace Actors.Graph.Tests.Arrays.Golden;

/// <summary>
/// The files of cases that make_cases.py writes: lines <c>x := double[2,2] 1 2 3 4</c> name inputs, lines
/// <c>Call(x, axis: 0) ~1e-14,0 @0,1 => double[2] 4 6</c> say what NumPy gives (the tolerance after ~ and axes in one chunk after @ are optional).
/// </summary>
internal static partial class GoldenCases
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Arrays", "Golden");

    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, GoldenValue>> Inputs { get; }

    public static IReadOnlyList<GoldenCase> All { get; }

    static GoldenCases()
    {
        var inputs = new Dictionary<string, IReadOnlyDictionary<string, GoldenValue>>();
        var cases = new List<GoldenCase>();
        foreach (string path in Directory.GetFiles(s_folder, "*.txt").Order(StringComparer.Ordinal))
        {
            string file = Path.GetFileNameWithoutExtension(path);
            var own = new Dictionary<string, GoldenValue>();
            inputs.Add(file, own);
            foreach (string line in File.ReadLines(path))
            {
                if (line.Length == 0 || line[0] == '#')
                {
                    continue;
                }

                if (line.Split(" := ") is [{ } name, { } value])
                {
                    own.Add(name, GoldenValue.Parse(value));
                    continue;
                }

                cases.Add(Read(file, line));
            }
        }

        (Inputs, All) = (inputs, cases);
    }

    /// <summary>The parts of a list, not split inside of brackets.</summary>
    public static List<string> Split(string text)
    {
        var parts = new List<string>();
        int depth = 0, start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] is '(' or '[' ? 1 : text[i] is ')' or ']' ? -1 : 0;
            if (depth == 0 && text[i] == ',')
            {
                parts.Add(text[start..i].Trim());
                start = i + 1;
            }
        }

        if (text.AsSpan(start).Trim().Length > 0)
        {
            parts.Add(text[start..].Trim());
        }

        return parts;
    }

    private static GoldenCase Read(string file, string line)
    {
        Match match = CaseLine().Match(line);
        if (!match.Success)
        {
            throw new FormatException($"{file}.txt has a line that is no case: {line}");
        }

        string tolerance = match.Groups["tolerance"].Value;
        string[] limits = tolerance.Split(',');
        return new GoldenCase(
            file,
            match.Groups["name"].Value,
            match.Groups["type"] is { Success: true } type ? type.Value : null,
            Split(match.Groups["arguments"].Value),
            [.. match.Groups["axes"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(axis => int.Parse(axis, CultureInfo.InvariantCulture))],
            tolerance.Length == 0 ? null : double.Parse(limits[0], CultureInfo.InvariantCulture),
            tolerance.Length == 0 ? null : double.Parse(limits[1], CultureInfo.InvariantCulture),
            match.Groups["expected"].Value.Split(" ; "));
    }

    [GeneratedRegex(@"^(?<name>\w+)(?:<(?<type>\w+)>)?\((?<arguments>.*?)\)(?: ~(?<tolerance>\S+))?(?: @(?<axes>\S+))? => (?<expected>.*)$")]
    private static partial Regex CaseLine();
}
