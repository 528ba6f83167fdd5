using System.Runtime.CompilerServices;

namespace Actors.Frames;

/// <summary>Reads and writes CSV files in memory, without a cluster; <c>DataFrame.ReadCsv</c> reads many or large files lazily and in parallel.</summary>
public static partial class Csv
{
    /// <summary>Reads a whole file into a table.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How to read it; by default with a header, comma separated, types inferred.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="CsvParseException">A field or row is not what the options or the inferred types say; the message names file, line and column.</exception>
    /// <exception cref="ArgumentException">The options contradict themselves or the file's columns.</exception>
    public static Table Read(string path, CsvOptions? options = null) => Read(path, options, CsvDisk.Instance);

    /// <summary>
    /// Reads a file a table at a time, never holding more than one and a piece of the file. The types are inferred from the
    /// file's start, so that all tables have the same.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="rows">How many rows each table has; the last may have fewer. A file without rows gives no table.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="cancellationToken">Ends the reading between two pieces of the file.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is less than 1.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="CsvParseException">A field or row is not what the options or the inferred types say; the tables before it have been given.</exception>
    /// <exception cref="ArgumentException">The options contradict themselves or the file's columns.</exception>
    public static IAsyncEnumerable<Table> ReadChunks(
        string path, int rows = 1000, CsvOptions? options = null, CancellationToken cancellationToken = default) =>
        ReadChunks(path, rows, options, CsvDisk.Instance, CsvPiece.DefaultBytes, cancellationToken);

    internal static Table Read(string path, CsvOptions? options, ICsvFiles files)
    {
        ArgumentNullException.ThrowIfNull(path);
        var plan = CsvPlan.Create([path], options, files, split: false);
        return CsvBlockReader.Read(plan.Blocks[0], plan.Schema, null, files);
    }

    internal static IAsyncEnumerable<Table> ReadChunks(
        string path, int rows, CsvOptions? options, ICsvFiles files, int pieceBytes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        return Chunks(path, rows, options, files, pieceBytes, cancellationToken);
    }

    private static async IAsyncEnumerable<Table> Chunks(
        string path, int rows, CsvOptions? options, ICsvFiles files, int pieceBytes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var plan = CsvPlan.Create([path], options, files, split: false);
        var (block, schema) = (plan.Blocks[0], plan.Schema);
        using var source = files.Open(path);
        using var piece = new CsvPiece(source, block, schema, new CsvRules(schema.Options, schema.Dialect), pieceBytes);
        // A row takes a byte for each field at least: more rows than that need no room.
        int room = (int)Math.Min(rows, (block.Length / block.File.FieldCount) + 1);
        var readers = CsvBlockReader.Readers(block.File, schema.Table, schema.Table, room);
        int held = 0;
        while (await piece.MoveNextAsync(cancellationToken).ConfigureAwait(false))
        {
            for (int from = 0; from < piece.Rows;)
            {
                int taken = Math.Min(rows - held, piece.Rows - from);
                foreach (var reader in readers)
                {
                    reader.Append(piece, from, taken);
                }

                from += taken;
                held += taken;
                if (held == rows)
                {
                    yield return Finish(schema.Table, readers, ref held);
                    cancellationToken.ThrowIfCancellationRequested();
                }
            }
        }

        if (held > 0)
        {
            yield return Finish(schema.Table, readers, ref held);
        }
    }

    private static Table Finish(TableSchema schema, CsvColumnReader[] readers, ref int held)
    {
        var table = new Table(schema, [.. readers.Select(r => r.Finish())], held);
        held = 0;
        return table;
    }
}
