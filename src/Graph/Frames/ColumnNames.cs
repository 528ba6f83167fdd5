namespace Actors.Frames;

/// <summary>Finds columns by name, and says what there is when one is missing.</summary>
internal static class ColumnNames
{
    /// <summary>The type of a column.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public static ColumnType Require(TableSchema schema, string name)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return schema[name];
    }

    /// <summary>The error that a schema has no column of a name.</summary>
    public static KeyNotFoundException Missing(TableSchema schema, string name)
    {
        string[] names = [.. schema.Names];
        string? nearest = names.MinBy(n => Distance(n, name));
        string hint = nearest is not null && Distance(nearest, name) <= Math.Max(2, name.Length / 3) ? $" Did you mean '{nearest}'?" : "";
        return new KeyNotFoundException($"There is no column '{name}'.{hint} The columns are {string.Join(", ", names.Select(n => $"'{n}'"))}.");
    }

    /// <summary>How many letters must be changed, upper and lower case counting as the same (Levenshtein).</summary>
    private static int Distance(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (int j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int above = row[j];
                int change = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1;
                row[j] = Math.Min(diagonal + change, Math.Min(row[j], row[j - 1]) + 1);
                diagonal = above;
            }
        }

        return row[^1];
    }
}
