namespace Actors.Arrays.Mapping;

/// <summary>The core dimensions of a generalised function's inputs and outputs: <c>(i,j),(j)->(i)</c>.</summary>
/// <param name="Inputs">The names of each input's core dimensions.</param>
/// <param name="Outputs">The names of each output's core dimensions.</param>
internal sealed record GufuncSignature(string[][] Inputs, string[][] Outputs)
{
    /// <exception cref="ArgumentException">The text is no signature.</exception>
    public static GufuncSignature Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] sides = text.Replace(" ", "", StringComparison.Ordinal).Split("->");
        return sides.Length == 2 && Side(sides[0]) is { Length: > 0 } inputs && Side(sides[1]) is { Length: > 0 } outputs
            ? new(inputs, outputs)
            : throw new ArgumentException($"'{text}' is not a signature like \"(i,j),(j)->(i)\": core dimensions in parentheses for each input, an arrow, and those for each output.", nameof(text));
    }

    public override string ToString() => $"{Print(Inputs)}->{Print(Outputs)}";

    private static string Print(string[][] side) => string.Join(",", side.Select(names => $"({string.Join(",", names)})"));

    private static string[][]? Side(string text)
    {
        var result = new List<string[]>();
        for (int at = 0; at < text.Length;)
        {
            int end = text.IndexOf(')', at);
            if (text[at] != '(' || end < 0 || (end + 1 < text.Length && (text[end + 1] != ',' || end + 2 == text.Length)))
            {
                return null;
            }

            string[] names = end == at + 1 ? [] : text[(at + 1)..end].Split(',');
            if (!names.All(name => name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c == '_')) || names.Distinct().Count() != names.Length)
            {
                return null;
            }

            result.Add(names);
            at = end + 2;
        }

        return [.. result];
    }
}
