using System.Collections.Immutable;

namespace Actors.Frames;

/// <summary>The start of a file: its sample, its header and where its rows begin.</summary>
internal sealed class CsvHead : IDisposable
{
    private const int HeaderOnlyBytes = 64 << 10;

    private readonly string _path;
    private readonly ICsvSource _source;
    private readonly CsvOptions _options;
    private readonly CsvWorkspace _work;
    private int _limit; // a pooled workspace may be larger, and the sample must not depend on that
    private int _filled;

    private CsvHead(string path, ICsvSource source, CsvOptions options, int bytes)
    {
        _path = path;
        _source = source;
        _options = options;
        _work = CsvWorkspace.Rent(bytes);
        _limit = bytes;
    }

    /// <summary>The names of the file's fields.</summary>
    public ImmutableArray<string> Names { get; private set; } = [];

    public CsvDialect Dialect { get; private set; }

    private bool WholeFile => _filled == _source.Length;

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
            head._filled = source.Read(head._work.Span(0, head._limit), 0);
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
        CheckKnown("Types", _options.Types.Keys);
        CheckKnown("ParseDates", _options.ParseDates);
        var columns = new List<ColumnSchema>(wanted.Count);
        var inference = new CsvInference(_options, Dialect);
        foreach (int field in wanted)
        {
            string name = Names[field];
            var type = _options.Types.TryGetValue(name, out var given) ? given
                : _options.ParseDates.Contains(name, StringComparer.Ordinal) ? ColumnType.Timestamp
                : inference.TypeOf(_work, rows, field, field == Names.Length - 1);
            columns.Add(new ColumnSchema(name, type));
        }

        return new CsvSchema(new TableSchema(columns), Dialect, _options);
    }

    /// <summary>Where this file has the columns of a schema.</summary>
    /// <param name="schema">The columns.</param>
    /// <param name="firstNames">The names of the first file's fields: what positions go by in files without header.</param>
    public CsvFilePlan Plan(TableSchema schema, ImmutableArray<string> firstNames)
    {
        bool byPosition = !_options.FirstRowIsHeader || _options.Names is not null;
        var names = byPosition ? firstNames : Names;
        var fields = schema.Columns.Select(c => names.IndexOf(c.Name)).ToImmutableArray();
        return new CsvFilePlan(_path, _source.Length, DataStart, names.Length, fields);
    }

    public void Dispose() => _work.Dispose();

    private CsvDialect FindDialect()
    {
        var sample = _work.Span(0, _filled);
        byte lineEnd = sample.Contains(CsvDialect.LineFeed) || !sample.Contains(CsvDialect.CarriageReturn)
            ? CsvDialect.LineFeed
            : CsvDialect.CarriageReturn;
        return new CsvDialect((byte)_options.Separator, _options.Quote is { } quote ? (byte)quote : -1, lineEnd);
    }

    private void SkipStart()
    {
        var sample = _work.Span(0, _filled);
        if (sample.StartsWith("\uFEFF"u8))
        {
            DataStart = 3;
        }
        else if (sample.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || sample.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            throw new CsvParseException(
                $"{_path}, line 1: the file is encoded in UTF-16; convert it to UTF-8 first (for example: iconv -f UTF-16 -t UTF-8).", _path, 1, null, null);
        }

        for (int skipped = 0; skipped < _options.SkipRows; skipped++)
        {
            int end;
            while ((end = _work.Span(DataStart, _filled - DataStart).IndexOf(Dialect.LineEnd)) < 0 && !WholeFile)
            {
                ReadMore();
            }

            DataStart = end < 0 ? _filled : DataStart + end + 1;
        }
    }

    private unsafe void ReadNames()
    {
        int end = 0, start = DataStart;
        int fields = FirstRow(out int firstSlot);
        if (fields > 0)
        {
            start = _work.Ends[firstSlot - 1] + 1;
            end = _work.Ends[firstSlot + fields - 1];
        }

        if (_options.FirstRowIsHeader)
        {
            if (fields == 0)
            {
                throw new CsvParseException(
                    $"{_path}, line 1: the file is empty where its header should be. For a file without header give HasHeader = false or Names.", _path, 1, null, null);
            }

            Names = [.. Enumerable.Range(0, fields).Select(i => HeaderName(firstSlot, i, fields))];
            DataStart = Math.Min(end + 1, _filled);
        }

        if (_options.Names is { } given)
        {
            if (fields > 0 && fields != given.Count)
            {
                throw Error(start, $"the row has {CsvPosition.Fields(fields)} and Names names {given.Count}: \"{CsvText.Show(_work.Span(start, end - start), _options.Encoding)}\".");
            }

            Names = [.. given];
        }
        else if (!_options.FirstRowIsHeader)
        {
            if (fields == 0)
            {
                throw new CsvParseException($"{_path}, line 1: the file is empty, so its columns are unknown. Give Names.", _path, 1, null, null);
            }

            Names = [.. Enumerable.Range(0, fields).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))];
        }

        CheckUnique();
    }

    private unsafe string HeaderName(int firstSlot, int field, int fields)
    {
        int start = _work.Ends[firstSlot + field - 1] + 1, end = _work.Ends[firstSlot + field];
        if (field == fields - 1 && end > start && _work.Data[end - 1] == CsvDialect.CarriageReturn)
        {
            end--;
        }

        string name = CsvText.Decode(CsvText.Trim(_work.Span(start, end - start)), Dialect, _options.Encoding);
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
                    $"{_path}: columns {first + 1} and {i + 1} are both named '{Names[i]}'. Rename them with Names, and HasHeader = true to skip the header.",
                    _path, 0, Names[i], null);
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
            for (int i = 0; i < _work.LineCount; i++)
            {
                int last = _work.Lines[i], start = _work.Ends[firstSlot - 1] + 1, end = _work.Ends[last];
                bool empty = last == firstSlot && (start == end || (end == start + 1 && _work.Data[start] == CsvDialect.CarriageReturn));
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
        return CsvRows.Find(_work, fields, (_, _, _) => { });
    }

    private void Scan(int start)
    {
        int length = _filled;
        if (WholeFile && length > 0 && _work.Span(length - 1, 1)[0] != Dialect.LineEnd)
        {
            _work.Span(length++, 1)[0] = Dialect.LineEnd;
        }

        var (inside, stray) = CsvScanner.Scan(_work, start, length, Dialect, CsvScanPaths.Best);
        if (stray >= 0)
        {
            throw CsvQuotes.Stray(_path, _source, stray, Dialect, _work.Span(stray, Math.Max(0, _filled - stray)), _options);
        }

        if (inside && WholeFile && _work.LineCount == 0)
        {
            throw CsvQuotes.Open(_path, _source, start, Dialect);
        }
    }

    private void ReadMore()
    {
        _limit *= 2;
        if (_limit > _work.Capacity)
        {
            _work.Grow(_filled);
        }

        _filled += _source.Read(_work.Span(_filled, _limit - _filled), _filled);
    }

    private List<int> Wanted()
    {
        if (_options.UseColumns is not { } used)
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
                throw new ArgumentException($"{option} names '{name}', which {_path} does not have; its columns are {string.Join(", ", Names.Select(n => $"'{n}'"))}.");
            }
        }
    }

    private CsvParseException Error(int offset, string message) => CsvPosition.Error(_path, _source, offset, Dialect, message);
}
