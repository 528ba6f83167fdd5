namespace Actors.Arrays.Mapping;

/// <summary>Letters for the axes of arrays and of a result: <c>ij,jk->ik</c>.</summary>
/// <param name="Inputs">The letters of each operand.</param>
/// <param name="Output">The letters of the result.</param>
internal sealed record IndexNotation(string[] Inputs, string Output)
{
    /// <exception cref="ArgumentException">The text is no such notation.</exception>
    public static IndexNotation Parse(string operation, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] sides = text.Replace(" ", "", StringComparison.Ordinal).Split("->");
        if (sides.Length != 2)
        {
            throw new ArgumentException($"'{operation}' needs the letters of the arrays' axes and those of the result, like \"ij,jk->ik\", not \"{text}\".", nameof(text));
        }

        var notation = new IndexNotation(sides[0].Split(','), sides[1]);
        foreach (string letters in (string[])[.. notation.Inputs, notation.Output])
        {
            if (!letters.All(char.IsLetter) || letters.Distinct().Count() != letters.Length)
            {
                throw new ArgumentException($"'{operation}' needs a letter for each axis, another one each, not \"{letters}\" in \"{text}\".", nameof(text));
            }
        }

        return notation;
    }

    public override string ToString() => $"{string.Join(',', Inputs)}->{Output}";
}
