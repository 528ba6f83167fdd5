namespace Actors.Frames;

/// <summary>
/// Walks through a block of a file in pieces small enough to stay in the cache between being read, scanned and parsed.
/// A row cut by a piece's end is moved to the front of the next.
/// </summary>
internal sealed class CsvPiece : IDisposable
{
    /// <summary>Measured best between 64 KiB and 1 MiB: the text and its positions fit a second-level cache.</summary>
    public const int DefaultBytes = 128 << 10;

    private readonly ICsvSource _source;
    private readonly CsvBlock _block;
    private readonly CsvScanPath _path;
    private readonly int _bytes;
    private readonly Action<int, int, int> _ragged;
    private long _next;
    private int _filled;

    public CsvPiece(ICsvSource source, CsvBlock block, CsvSchema schema, CsvRules rules, int bytes = DefaultBytes, CsvScanPath? path = null)
    {
        _source = source;
        _block = block;
        _bytes = bytes;
        _path = path ?? CsvScanPaths.Best;
        Options = schema.Options;
        Rules = rules;
        Work = CsvWorkspace.Rent(bytes);
        _next = block.Start;
        _ragged = OnRagged;
    }

    public CsvWorkspace Work { get; }

    public CsvRules Rules { get; }

    public CsvOptions Options { get; }

    /// <summary>The rows of this piece: <see cref="CsvWorkspace.Lines"/> holds their first slots.</summary>
    public int Rows { get; private set; }

    /// <summary>How many bytes of the piece its rows take.</summary>
    public int Consumed { get; private set; }

    /// <summary>Where the piece starts in the file.</summary>
    private long Origin => _next - _filled;

    /// <summary>Goes to the next piece.</summary>
    /// <returns>False after the last.</returns>
    public bool MoveNext()
    {
        while (_next < _block.End)
        {
            int wanted = Prepare();
            if (Complete(wanted, _source.Read(Work.Span(_filled, wanted), _next)))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc cref="MoveNext"/>
    public async ValueTask<bool> MoveNextAsync(CancellationToken cancellation)
    {
        while (_next < _block.End)
        {
            int wanted = Prepare();
            if (Complete(wanted, await _source.ReadAsync(Work.Memory(_filled, wanted), _next, cancellation).ConfigureAwait(false)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An error at a field of this piece.</summary>
    public CsvParseException FieldError(int start, int end, string column, string problem, string remedy)
    {
        string text = CsvText.Show(Work.Span(start, Math.Max(0, end - start)), Options.Encoding);
        return CsvPosition.Error(
            _block.File.Path, _source, Origin + start, Rules.Dialect, $"column '{column}': '{text}' {problem}. {remedy}", column, text);
    }

    public void Dispose() => Work.Dispose();

    private int Prepare()
    {
        int kept = _filled - Consumed;
        if (Consumed > 0)
        {
            Work.Span(Consumed, kept).CopyTo(Work.Span(0, kept));
        }

        // A row that is longer than the piece doubles it.
        _filled = kept;
        Consumed = 0;
        int wanted = (int)Math.Min(Math.Max(_bytes, kept * 2L) - kept, _block.End - _next);
        while (kept + wanted > Work.Capacity)
        {
            Work.Grow(kept);
        }

        return wanted;
    }

    private unsafe bool Complete(int wanted, int read)
    {
        if (read < wanted)
        {
            throw new CsvParseException(
                $"{_block.File.Path} has become shorter since it was planned: byte {_next + read:N0} of {_block.File.Length:N0} is missing. Read it again from the start.",
                _block.File.Path, 0, null, null);
        }

        _filled += read;
        _next += read;
        int length = _filled;
        bool last = _next == _block.End;
        if (last && Work.Data[length - 1] != Rules.Dialect.LineEnd)
        {
            Work.Data[length++] = Rules.Dialect.LineEnd;
        }

        var (inside, stray) = CsvScanner.Scan(Work, 0, length, Rules.Dialect, _path);
        if (stray >= 0)
        {
            throw CsvQuotes.Stray(_block.File.Path, _source, Origin + stray, Rules.Dialect, Work.Span(stray, _filled - stray), Options);
        }

        Consumed = Work.LineCount == 0 ? 0 : Math.Min(_filled, Work.Ends[Work.Lines[Work.LineCount - 1]] + 1);
        if (last && inside)
        {
            throw _block.End == _block.File.Length
                ? CsvQuotes.Open(_block.File.Path, _source, Origin + Consumed, Rules.Dialect)
                : CsvQuotes.Cut(_block.File.Path, _source, Origin + Consumed, Rules.Dialect);
        }

        Rows = CsvRows.Find(Work, _block.File.FieldCount, _ragged);
        return Rows > 0;
    }

    private void OnRagged(int start, int end, int found)
    {
        if (Rules.NullOnError)
        {
            return;
        }

        string text = CsvText.Show(Work.Span(start, end - start).TrimEnd(CsvDialect.CarriageReturn), Options.Encoding);
        throw CsvPosition.Error(
            _block.File.Path, _source, Origin + start, Rules.Dialect,
            $"the row has {CsvPosition.Fields(found)} where {_block.File.FieldCount} are expected: {text}. OnError = CsvErrors.Null fills short rows with nulls and drops surplus fields.",
            text: text);
    }
}
