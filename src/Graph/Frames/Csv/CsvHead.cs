using System.Collections.Immutable;

namespace Actors.Frames;

/// <summary>The start of a file: its sample, its header and where its rows begin.</summary>
internal sealed class CsvHead : IDisposable
{
    private const int HeaderOnlyBytes = 64 << 10;

    private readonly string path;
    private readonly ICsvSource source;
    private readonly CsvOptions options;
    private readonly CsvWorkspace work;
    private int limit; // a pooled workspace may be larger, and the sample must not depend on that
    private int filled;

    private CsvHead(string path, ICsvSource source, CsvOptions options, int bytes)
    {
        this.path = path;
        this.source = source;
        this.options = options;
        work = CsvWorkspace.Rent(bytes);
        limit = bytes;
    }

    /// <summary>The names of the file's fields.</summary>
    public ImmutableArray<string> Names { get; private set; } = [];

    public CsvDialect Dialect { get; private set; }

    private bool WholeFile => filled == source.Length;

    /// <summary>Where the first row after the header starts.</summary>
    private int DataStart { get; set; }

    /// <summary>Reads the start of a file.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="source">The file.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="dialect">What was found in the first file; null if this is it.</param>
    public static CsvHead Read(string path, ICsvSource source, CsvOptions options, CsvDialect? dialect)
    {
        var head = new CsvHead(path, source, options, dialect is null ? Math.Max(4096, options.SampleBytes) : HeaderOnlyBytes);
        try
        {
            head.filled = source.Read(head.work.Span(0, head.limit), 0);
            head.Dialect = dialect ?? head.FindDialect();
            head.SkipStart();
            head.ReadNames();
            return head;
        }
        catch
        {
            head.Dispose();
            throw;
        }
    }

    /// <summary>Infers the types of the columns from the sample.</summary>
    public CsvSchema Infer()
    {
        int rows;
        while ((rows = ScanFrom(DataStart, Names.Length)) == 0 && !WholeFile)
        {
            ReadMore();
        }

        var wanted = Wanted();
        CheckKnown("Types", options.Types.Keys);
        CheckKnown("ParseDates", options.ParseDates);
        var columns = new List<ColumnSchema>(wanted.Count);
        var inference = new CsvInference(options, Dialect);
        foreach (int field in wanted)
        {
            string name = Names[field];
            var type = options.Types.TryGetValue(name, out var given) ? given
                : options.ParseDates.Contains(name, StringComparer.Ordinal) ? ColumnType.Timestamp
                : inference.TypeOf(work, rows, field, field == Names.Length - 1);
            columns.Add(new ColumnSchema(name, type));
        }

        return new CsvSchema(new TableSchema(columns), Dialect, options);
    }

    /// <summary>Where this file has the columns of a schema.</summary>
    /// <param name="schema">The columns.</param>
    /// <param name="firstNames">The names of the first file's fields: what positions go by in files without header.</param>
    public CsvFilePlan Plan(TableSchema schema, ImmutableArray<string> firstNames)
    {
        bool byPosition = !options.FirstRowIsHeader || options.Names is not null;
        var names = byPosition ? firstNames : Names;
        var fields = schema.Columns.Select(c => names.IndexOf(c.Name)).ToImmutableArray();
        return new CsvFilePlan(path, source.Length, DataStart, names.Length, fields);
    }

    public void Dispose() => work.Dispose();

    private CsvDialect FindDialect()
    {
        var sample = work.Span(0, filled);
        byte lineEnd = sample.Contains(CsvDialect.LineFeed) || !sample.Contains(CsvDialect.CarriageReturn)
            ? CsvDialect.LineFeed
            : CsvDialect.CarriageReturn;
        return new CsvDialect((byte)options.Separator, options.Quote is { } quote ? (byte)quote : -1, lineEnd);
    }

    private void SkipStart()
    {
        var sample = work.Span(0, filled);
        if (sample.StartsWith("\uFEFF"u8))
        {
            DataStart = 3;
        }
        else if (sample.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || sample.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            throw new CsvParseException(
                $"{path}, line 1: the file is encoded in UTF-16; convert it to UTF-8 first (for example: iconv -f UTF-16 -t UTF-8).", path, 1, null, null);
        }

        for (int skipped = 0; skipped < options.SkipRows; skipped++)
        {
            int end;
            while ((end = work.Span(DataStart, filled - DataStart).IndexOf(Dialect.LineEnd)) < 0 && !WholeFile)
            {
                ReadMore();
            }

            DataStart = end < 0 ? filled : DataStart + end + 1;
        }
    }

    private unsafe void ReadNames()
    {
        int end = 0, start = DataStart;
        int fields = FirstRow(out int firstSlot);
        if (fields > 0)
        {
            start = work.Ends[firstSlot - 1] + 1;
            end = work.Ends[firstSlot + fields - 1];
        }

        if (options.FirstRowIsHeader)
        {
            if (fields == 0)
            {
                throw new CsvParseException(
                    $"{path}, line 1: the file is empty where its header should be. For a file without header give HasHeader = false or Names.", path, 1, null, null);
            }

            Names = [.. Enumerable.Range(0, fields).Select(i => HeaderName(firstSlot, i, fields))];
            DataStart = Math.Min(end + 1, filled);
        }

        if (options.Names is { } given)
        {
            if (fields > 0 && fields != given.Count)
            {
                throw Error(start, $"the row has {CsvPosition.Fields(fields)} and Names names {given.Count}: \"{CsvText.Show(work.Span(start, end - start), options.Encoding)}\".");
            }

            Names = [.. given];
        }
        else if (!options.FirstRowIsHeader)
        {
            if (fields == 0)
            {
                throw new CsvParseException($"{path}, line 1: the file is empty, so its columns are unknown. Give Names.", path, 1, null, null);
            }

            Names = [.. Enumerable.Range(0, fields).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))];
        }

        CheckUnique();
    }

    private unsafe string HeaderName(int firstSlot, int field, int fields)
    {
        int start = work.Ends[firstSlot + field - 1] + 1, end = work.Ends[firstSlot + field];
        if (field == fields - 1 && end > start && work.Data[end - 1] == CsvDialect.CarriageReturn)
        {
            end--;
        }

        string name = CsvText.Decode(CsvText.Trim(work.Span(start, end - start)), Dialect, options.Encoding);
        return name.Length == 0 ? $"Unnamed: {field}" : name;
    }

    private void CheckUnique()
    {
        for (int i = 0; i < Names.Length; i++)
        {
            int first = Names.IndexOf(Names[i]);
            if (first < i)
            {
                throw new CsvParseException(
                    $"{path}: columns {first + 1} and {i + 1} are both named '{Names[i]}'. Rename them with Names, and HasHeader = true to skip the header.",
                    path, 0, Names[i], null);
            }
        }
    }

    /// <summary>The number of fields of the first row that is not empty, and its first slot; 0 if there is none.</summary>
    private unsafe int FirstRow(out int firstSlot)
    {
        while (true)
        {
            Scan(DataStart);
            firstSlot = 1;
            for (int i = 0; i < work.LineCount; i++)
            {
                int last = work.Lines[i], start = work.Ends[firstSlot - 1] + 1, end = work.Ends[last];
                bool empty = last == firstSlot && (start == end || (end == start + 1 && work.Data[start] == CsvDialect.CarriageReturn));
                if (!empty)
                {
                    return last - firstSlot + 1;
                }

                firstSlot = last + 1;
            }

            if (WholeFile)
            {
                return 0;
            }

            ReadMore();
        }
    }

    private int ScanFrom(int start, int fields)
    {
        Scan(start);
        return CsvRows.Find(work, fields, (_, _, _) => { });
    }

    private void Scan(int start)
    {
        int length = filled;
        if (WholeFile && length > 0 && work.Span(length - 1, 1)[0] != Dialect.LineEnd)
        {
            work.Span(length++, 1)[0] = Dialect.LineEnd;
        }

        var (inside, stray) = CsvScanner.Scan(work, start, length, Dialect, CsvScanPaths.Best);
        if (stray >= 0)
        {
            throw CsvQuotes.Stray(path, source, stray, Dialect, work.Span(stray, Math.Max(0, filled - stray)), options);
        }

        if (inside && WholeFile && work.LineCount == 0)
        {
            throw CsvQuotes.Open(path, source, start, Dialect);
        }
    }

    private void ReadMore()
    {
        limit *= 2;
        if (limit > work.Capacity)
        {
            work.Grow(filled);
        }

        filled += source.Read(work.Span(filled, limit - filled), filled);
    }

    private List<int> Wanted()
    {
        if (options.UseColumns is not { } used)
        {
            return [.. Enumerable.Range(0, Names.Length)];
        }

        CheckKnown("UseColumns", used);
        return [.. Enumerable.Range(0, Names.Length).Where(i => used.Contains(Names[i], StringComparer.Ordinal))];
    }

    private void CheckKnown(string option, IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            if (!Names.Contains(name, StringComparer.Ordinal))
            {
                throw new ArgumentException($"{option} names '{name}', which {path} does not have; its columns are {string.Join(", ", Names.Select(n => $"'{n}'"))}.");
            }
        }
    }

    private CsvParseException Error(int offset, string message) => CsvPosition.Error(path, source, offset, Dialect, message);
}
