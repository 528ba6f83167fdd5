namespace Actors.Frames;

public static partial class Csv
{
    /// <summary>
    /// Writes a table as UTF-8 with a header, comma separated, lines ended by a line feed. What <see cref="Read(string, CsvOptions?)"/> reads
    /// back is equal to it: nulls are empty fields (NA in a table of one column, where an empty line would be skipped), text is
    /// quoted where it needs to be or would be taken for null, and whole doubles keep a ".0". A NaN is written as NaN, which the default
    /// <see cref="CsvOptions.NullValues"/> read as null, and the types of times must be named in <see cref="CsvOptions.ParseDates"/> or <see cref="CsvOptions.Types"/>.
    /// </summary>
    /// <param name="table">At least one column.</param>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <exception cref="ArgumentException">The table has no columns.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(Table table, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1);
        Write(table, file);
    }

    /// <inheritdoc cref="Write(Table, string)"/>
    /// <param name="table">At least one column.</param>
    /// <param name="stream">Where the text goes; left open.</param>
    public static void Write(Table table, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(stream);
        if (table.Columns.Length == 0)
        {
            throw new ArgumentException("A table without columns cannot be written as CSV.", nameof(table));
        }

        new CsvWriter(stream).Write(table);
    }
}
