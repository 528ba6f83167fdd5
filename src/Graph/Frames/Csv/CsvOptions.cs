using System.Collections.Immutable;

namespace Actors.Frames;

/// <summary>How to read CSV files. The defaults read what pandas and Polars read by default, with the differences noted at each option.</summary>
public sealed record CsvOptions
{
    /// <summary>The default options.</summary>
    public static CsvOptions Default { get; } = new();

    /// <summary>
    /// Whether the first row holds the columns' names. Null (the default) means: yes, unless <see cref="Names"/> are given.
    /// Columns without a name are called <c>Unnamed: 3</c> by their position from 0; in a file without header the names
    /// are the positions, <c>0</c>, <c>1</c>, … Both are as in pandas.
    /// </summary>
    public bool? HasHeader { get; init; }

    /// <summary>The columns' names, one for each column of the file. With <see cref="HasHeader"/> = true they replace the header's.</summary>
    public IReadOnlyList<string>? Names { get; init; }

    /// <summary>The character between fields: ASCII, and not a digit, sign, point, quote or line end.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>
    /// The character around fields that hold separators, line ends or quotes (doubled there); null when quotes are plain text.
    /// A quote must be a field's first character, and the closing one its last; anything else is an error.
    /// </summary>
    public char? Quote { get; init; } = '"';

    /// <summary>Lines to skip at the file's start, before the header.</summary>
    public int SkipRows { get; init; }

    /// <summary>The only columns to read, by name; the table has them in the file's order. Null: all.</summary>
    public IReadOnlyList<string>? UseColumns { get; init; }

    /// <summary>The types of columns by name; the others' are inferred from a sample.</summary>
    public IReadOnlyDictionary<string, ColumnType> Types { get; init; } = ImmutableDictionary<string, ColumnType>.Empty;

    /// <summary>The columns that hold dates or points in time; without being named here or in <see cref="Types"/> such a column is text.</summary>
    public IReadOnlyList<string> ParseDates { get; init; } = [];

    /// <summary>
    /// How dates are written, as a .NET format (<c>dd/MM/yyyy HH:mm</c>, invariant culture). Null: ISO, that is
    /// <c>yyyy-MM-dd</c> and optionally a space or T, <c>HH:mm</c>, <c>:ss</c>, a fraction of a second and Z.
    /// </summary>
    public string? DateFormat { get; init; }

    /// <summary>
    /// The fields that stand for null: by default the empty field, NA, N/A, NaN, nan, NULL and null. In a column of text a quoted field is
    /// always text: <c>""</c> is the empty string and <c>"NA"</c> two letters.
    /// </summary>
    public IReadOnlyList<string> NullValues { get; init; } = ["", "NA", "N/A", "NaN", "nan", "NULL", "null"];

    /// <summary>The fields that stand for true; upper and lower case are the same.</summary>
    public IReadOnlyList<string> TrueValues { get; init; } = ["true"];

    /// <summary>The fields that stand for false; upper and lower case are the same.</summary>
    public IReadOnlyList<string> FalseValues { get; init; } = ["false"];

    /// <summary>What happens to fields that do not parse and rows with too few or too many fields: an error, or null.</summary>
    public CsvErrors OnError { get; init; }

    /// <summary>How text is encoded. A UTF-8 byte order mark is skipped.</summary>
    public CsvEncoding Encoding { get; init; }

    /// <summary>
    /// How many bytes of the first file types are inferred from: the narrowest of Int64, Float64, Bool and String that every
    /// field there fits. A column that is null throughout the sample is text.
    /// </summary>
    public int SampleBytes { get; init; } = 512 << 10;

    /// <summary>About how many bytes of a file make one block, and so one partition. Blocks end at row ends.</summary>
    public long BlockSize { get; init; } = 16 << 20;

    internal bool FirstRowIsHeader => HasHeader ?? Names is null;
}
