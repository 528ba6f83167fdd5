using Actors.Frames.Expressions;

namespace Actors.Frames;

public sealed partial class DataFrame
{
    /// <summary>
    /// A frame of one or many CSV files. The first file's start is read at once, for the columns and their types, and the start of the
    /// others for their headers, in which columns are found by name; rows are read when they are asked for. Large files are cut into
    /// blocks (<see cref="CsvOptions.BlockSize"/>), and each block is a partition.
    /// </summary>
    /// <param name="path">A file, a folder's files by a pattern in the last part (<c>data/yellow*.csv</c>), taken in the order of their names.</param>
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
}
