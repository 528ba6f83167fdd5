namespace Actors.Mutations;

/// <summary>A deliberate fault of one line.</summary>
/// <param name="Name">Its name.</param>
/// <param name="File">The file it is in, from the root of the repository.</param>
/// <param name="Find">Text that stands there exactly once.</param>
/// <param name="With">What stands there instead.</param>
/// <param name="Means">What then goes wrong.</param>
internal sealed record Mutation(string Name, string File, string Find, string With, string Means)
{
    /// <summary>Where the list is, from the root of the repository.</summary>
    public const string List = "tests/Mutations/mutations.txt";

    private static readonly string[] s_fields = ["fault", "file", "find", "with", "means"];

    /// <summary>Reads the list.</summary>
    /// <exception cref="FormatException">It is not one; the message names the line.</exception>
    public static IReadOnlyList<Mutation> Parse(string text)
    {
        var faults = new List<Mutation>();
        var values = new List<string>();
        int number = 0;
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line.StartsWith('#') || (line.Trim().Length == 0 && values.Count == 0))
            {
                continue;
            }

            string field = s_fields[values.Count];
            if (!line.StartsWith(field + ":", StringComparison.Ordinal))
            {
                throw new FormatException(
                    $"{List}({number}): here '{field}:'{(values.Count == 0 ? "" : $" of the fault '{values[0]}'")} should stand, and not '{line}'.");
            }

            // Space after the first counts: it tells a line from one that ends alike.
            string value = line[(field.Length + 1)..].TrimEnd();
            values.Add(value.StartsWith(' ') ? value[1..] : value);
            if (values.Count == s_fields.Length)
            {
                faults.Add(new Mutation(values[0], "src/Runtime/" + values[1], values[2], values[3], values[4]));
                values.Clear();
            }
        }

        return values.Count == 0 ? faults : throw new FormatException($"{List}({number}): '{s_fields[values.Count]}:' of the fault '{values[0]}' is missing.");
    }

    /// <summary>The file's text with the fault in it.</summary>
    /// <exception cref="FormatException">The text to find does not stand there exactly once.</exception>
    public string In(string source)
    {
        int first = Find.Length == 0 ? -1 : source.IndexOf(Find, StringComparison.Ordinal);
        if (first < 0 || source.IndexOf(Find, first + 1, StringComparison.Ordinal) >= 0)
        {
            throw new FormatException($"{List}: the fault '{Name}' looks for '{Find}', which should stand in {File} exactly once, and stands there {(first < 0 ? "nowhere" : "more than once")}.");
        }

        return string.Concat(source.AsSpan(0, first), With, source.AsSpan(first + Find.Length));
    }
}
