using Actors.Frames.Expressions;
using Actors.Frames.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Frames;

public sealed partial class DataFrame
{
    /// <summary>
    /// A frame of one or many CSV files. The first file's start is read at once, for the columns and their types, and the start of the
    /// others for their headers, in which columns are found by name; rows are read when they are asked for. Large files are cut into
    /// blocks (<see cref="CsvOptions.BlockSize"/>), and each block is a partition.
    /// </summary>
    /// <param name="path">
    /// A file, a folder's files by a pattern in the last part (<c>data/yellow*.csv</c>), taken in the order of their names.
    /// </param>
    /// <param name="options">How to read them; the defaults if null.</param>
    /// <exception cref="FileNotFoundException">There is no such file, or the pattern matches none.</exception>
    /// <exception cref="CsvParseException">A header or the first rows are not what the options say.</exception>
    public static DataFrame ReadCsv(string path, CsvOptions? options = null) => ReadCsv(CsvFiles.Find(path), options);

    /// <inheritdoc cref="ReadCsv(string, CsvOptions?)"/>
    /// <param name="paths">Files and patterns, taken in the order stated.</param>
    /// <param name="options">How to read them; the defaults if null.</param>
    public static DataFrame ReadCsv(IEnumerable<string> paths, CsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        string[] files = [.. paths.SelectMany(CsvFiles.Find)];
        return new DataFrame(ReadCsvExpr.Of(CsvPlan.Create(files, options)));
    }

    /// <summary>A frame of a table that is in memory.</summary>
    /// <param name="table">The table.</param>
    /// <param name="partitions">How many partitions of nearly equal length it is cut into; 1 or more.</param>
    public static DataFrame FromTable(Table table, int partitions = 1)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentOutOfRangeException.ThrowIfLessThan(partitions, 1);
        return new DataFrame(new TableExpr(table, partitions, new EquatableArray<string>(table.Schema.Names)));
    }

    /// <summary>A frame whose partitions are lazy tables: calls of a function that reads or makes one, or other frames.</summary>
    /// <param name="parts">One for each partition, at least one.</param>
    /// <param name="schema">The columns of each; a part that turns out to have others is an error when it is computed.</param>
    /// <exception cref="ArgumentException">There is no part.</exception>
    public static DataFrame FromDelayed(IEnumerable<ILazy<Table>> parts, TableSchema schema)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(schema);
        Expr[] tables = [.. parts.Select(p => p.ResultExpr)];
        return tables.Length > 0
            ? new DataFrame(new PartsExpr(tables, new PartKernel(schema)))
            : throw new ArgumentException("A frame has at least one partition.", nameof(parts));
    }

    /// <summary>The rows of several frames, one frame after the other.</summary>
    /// <param name="frames">At least one; all with the same columns of the same types, in the same order.</param>
    /// <exception cref="ArgumentException">There is no frame, or their columns differ.</exception>
    public static DataFrame Concat(params IEnumerable<DataFrame> frames)
    {
        ArgumentNullException.ThrowIfNull(frames);
        DataFrame[] all = [.. frames];
        if (all.Length == 0)
        {
            throw new ArgumentException("There is no frame to put together.", nameof(frames));
        }

        DataFrame? other = Array.Find(all, f => !f.Schema.Equals(all[0].Schema));
        return other is null
            ? new DataFrame(StackExpr.Of(all.Select(f => f.Expr)))
            : throw new ArgumentException($"Frames put together need the same columns: one has {all[0].Schema}, another {other.Schema}.", nameof(frames));
    }
}
