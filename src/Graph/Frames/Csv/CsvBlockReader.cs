namespace Actors.Frames;

/// <summary>Reads blocks of CSV files into tables.</summary>
internal static class CsvBlockReader
{
    /// <summary>Reads one block.</summary>
    /// <param name="block">The part of a file.</param>
    /// <param name="schema">Columns, types and rules.</param>
    /// <param name="columns">The columns to parse, by name, in the order wanted; null for all. None at all still counts the rows.</param>
    /// <param name="files">Where the file is; the disk if null.</param>
    /// <param name="cancellation">Looked at after every piece.</param>
    /// <exception cref="CsvParseException">The block holds what the schema does not allow.</exception>
    /// <exception cref="KeyNotFoundException">A column is not in the schema.</exception>
    public static Table Read(
        CsvBlock block, CsvSchema schema, IReadOnlyList<string>? columns = null, ICsvFiles? files = null, CancellationToken cancellation = default)
    {
        using var source = (files ?? CsvDisk.Instance).Open(block.File.Path);
        return Read(source, block, schema, columns, CsvPiece.DefaultBytes, null, cancellation);
    }

    internal static Table Read(
        ICsvSource source, CsvBlock block, CsvSchema schema, IReadOnlyList<string>? columns, int pieceBytes, CsvScanPath? path, CancellationToken cancellation)
    {
        var rules = new CsvRules(schema.Options, schema.Dialect);
        var projected = Project(schema.Table, columns);
        using var piece = new CsvPiece(source, block, schema, rules, pieceBytes, path);
        CsvColumnReader[]? readers = null;
        int count = 0;
        while (piece.MoveNext())
        {
            cancellation.ThrowIfCancellationRequested();
            readers ??= Readers(block.File, schema.Table, projected, Estimate(piece, block.Length));
            foreach (var reader in readers)
            {
                reader.Append(piece, 0, piece.Rows);
            }

            count += piece.Rows;
        }

        readers ??= Readers(block.File, schema.Table, projected, 0);
        return new Table(projected, [.. readers.Select(r => r.Finish())], count);
    }

    /// <summary>The schema of some of the columns.</summary>
    internal static TableSchema Project(TableSchema schema, IReadOnlyList<string>? columns) =>
        columns is null ? schema : new TableSchema(columns.Select(name => schema.Columns[schema.IndexOf(name)]));

    /// <summary>One reader for each column.</summary>
    /// <exception cref="CsvParseException">The file lacks one of the columns.</exception>
    internal static CsvColumnReader[] Readers(CsvFilePlan file, TableSchema schema, TableSchema projected, int rows)
    {
        return [.. projected.Columns.Select(Reader)];

        CsvColumnReader Reader(ColumnSchema column)
        {
            int field = file.Fields[schema.IndexOf(column.Name)];
            return field >= 0
                ? CsvColumnReader.Create(column, field, field == file.FieldCount - 1, rows)
                : throw new CsvParseException(
                    $"{file.Path}, line 1: the header has no column '{column.Name}', which the first of the files has. Leave it out with UseColumns, or leave the file out.",
                    file.Path, 1, column.Name, null);
        }
    }

    /// <summary>The rows of a block, judged by its first piece, and a little more.</summary>
    private static int Estimate(CsvPiece piece, long length)
    {
        double share = (double)length / Math.Max(1, piece.Consumed);
        return (int)Math.Min(Array.MaxLength / 2, (piece.Rows * share * 1.02) + 16);
    }
}
