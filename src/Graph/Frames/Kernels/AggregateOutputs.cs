namespace Actors.Frames.Kernels;

/// <summary>Which results a reduction of a whole table has; for lazy frames and tables in memory alike.</summary>
internal static class AggregateOutputs
{
    /// <summary>One result for each of some columns.</summary>
    /// <param name="function">What is computed.</param>
    /// <param name="schema">The table's columns.</param>
    /// <param name="columns">Those that are computed.</param>
    /// <param name="chosen">Whether a program named the columns: then one that the function does not take is an error, else it is left out.</param>
    /// <param name="of">What messages call the table.</param>
    /// <param name="ddof">For variances.</param>
    /// <exception cref="InvalidOperationException">A chosen column, or no column at all, can be computed.</exception>
    public static AggregateOutput[] Of(
        AggregateFunction function, TableSchema schema, IEnumerable<string> columns, bool chosen, string of, int ddof)
    {
        var outputs = new List<AggregateOutput>();
        foreach (string column in columns)
        {
            ColumnType? type = SeriesTypes.Of(function, schema[column]);
            if (type is not null)
            {
                outputs.Add(new AggregateOutput(column, column, function, type.Value, ddof));
            }
            else if (chosen)
            {
                throw SeriesTypes.NotDefined(function.ToString(), $"'{column}'", schema[column], SeriesTypes.Takes(function));
            }
        }

        return outputs.Count > 0
            ? [.. outputs]
            : throw new InvalidOperationException($"'{function}' takes {SeriesTypes.Takes(function)}, and {of} has no such column: {schema}.");
    }

    /// <summary>Checks the keys of groups.</summary>
    public static void RequireKeys(TableSchema schema, string[] keys)
    {
        if (keys.Length == 0)
        {
            throw new ArgumentException("Rows are grouped by at least one column.", nameof(keys));
        }

        foreach (string key in keys)
        {
            ColumnNames.Require(schema, key);
        }

        if (keys.Distinct(StringComparer.Ordinal).Count() != keys.Length)
        {
            throw new ArgumentException($"A column is a key twice: {string.Join(", ", keys)}.", nameof(keys));
        }
    }

    /// <summary>Checks the columns chosen of groups.</summary>
    public static void RequireColumns(TableSchema schema, string[] keys, string[] columns)
    {
        foreach (string column in columns)
        {
            ColumnNames.Require(schema, column);
        }

        string? key = Array.Find(columns, keys.Contains);
        if (key is not null)
        {
            throw new ArgumentException($"'{key}' is a key of the groups already.", nameof(columns));
        }
    }
}
