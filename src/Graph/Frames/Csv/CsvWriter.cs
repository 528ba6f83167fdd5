using System.Buffers;
using System.Globalization;
using System.Text;

namespace Actors.Frames;

/// <summary>Writes tables as CSV text.</summary>
internal sealed class CsvWriter(Stream stream)
{
    private const int FlushAt = 1 << 16;

    private static readonly CsvRules s_defaults = new(CsvOptions.Default, new CsvDialect((byte)',', '"', CsvDialect.LineFeed));
    private static readonly SearchValues<byte> s_special = SearchValues.Create(",\"\r\n"u8);

    private readonly ArrayBufferWriter<byte> _buffer = new(FlushAt + 4096);

    public void Write(Table table)
    {
        var columns = table.Columns;
        for (int c = 0; c < columns.Length; c++)
        {
            Separate(c);
            byte[] name = Encoding.UTF8.GetBytes(table.Schema.Columns[c].Name);
            WriteText(name, quote: CsvText.Trim(name).Length != name.Length);
        }

        _buffer.Write("\n"u8);
        for (int row = 0; row < table.RowCount; row++)
        {
            for (int c = 0; c < columns.Length; c++)
            {
                Separate(c);
                if (!columns[c].IsNull(row))
                {
                    WriteField(columns[c], row);
                }
                else if (columns.Length == 1)
                {
                    _buffer.Write("NA"u8);
                }
            }

            _buffer.Write("\n"u8);
            if (_buffer.WrittenCount >= FlushAt)
            {
                Flush();
            }
        }

        Flush();
    }

    private void WriteField(Column column, int row)
    {
        switch (column)
        {
            case StringColumn texts:
                WriteText(texts.Utf8(row), quote: false);
                break;
            case Column<double> doubles:
                WriteReal(doubles.Values[row], double.IsFinite(doubles.Values[row]));
                break;
            case Column<float> floats:
                WriteReal(floats.Values[row], float.IsFinite(floats.Values[row]));
                break;
            case Column<DateTime> times:
                WriteTime(times.Values[row]);
                break;
            case BoolColumn truths:
                _buffer.Write(Bitmap.Get(truths.Bits, row) ? "true"u8 : "false"u8);
                break;
            case Column<long> integers:
                WriteFormatted(integers.Values[row], default);
                break;
            case Column<int> integers:
                WriteFormatted(integers.Values[row], default);
                break;
            case Column<TimeSpan> durations:
                WriteFormatted(durations.Values[row], "c");
                break;
            default:
                throw new NotSupportedException($"A column of {column.Type} cannot be written as CSV.");
        }
    }

    private void WriteReal<T>(T value, bool finite)
        where T : IUtf8SpanFormattable, System.Numerics.INumber<T>
    {
        if (!finite)
        {
            _buffer.Write(T.IsNaN(value) ? "NaN"u8 : T.IsNegative(value) ? "-inf"u8 : "inf"u8);
            return;
        }

        int written = WriteFormatted(value, default);
        if (!_buffer.WrittenSpan[^written..].ContainsAny(".E"u8))
        {
            _buffer.Write(".0"u8); // or a column of whole numbers would be read back as integers
        }
    }

    private void WriteTime(DateTime value)
    {
        WriteFormatted(value, "yyyy-MM-dd HH:mm:ss");
        if (value.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            WriteFormatted(value, "'.'FFFFFFF");
        }
    }

    private int WriteFormatted<T>(T value, ReadOnlySpan<char> format)
        where T : IUtf8SpanFormattable
    {
        if (!value.TryFormat(_buffer.GetSpan(64), out int written, format, CultureInfo.InvariantCulture))
        {
            throw new InvalidOperationException($"A {typeof(T).Name} takes more than 64 characters.");
        }

        _buffer.Advance(written);
        return written;
    }

    private void WriteText(ReadOnlySpan<byte> text, bool quote)
    {
        if (!quote && !text.ContainsAny(s_special) && !s_defaults.IsNull(text) && !text.StartsWith("\uFEFF"u8))
        {
            _buffer.Write(text);
            return;
        }

        _buffer.Write("\""u8);
        for (int at; (at = text.IndexOf((byte)'"')) >= 0; text = text[(at + 1)..])
        {
            _buffer.Write(text[..(at + 1)]);
            _buffer.Write("\""u8);
        }

        _buffer.Write(text);
        _buffer.Write("\""u8);
    }

    private void Separate(int column)
    {
        if (column > 0)
        {
            _buffer.Write(","u8);
        }
    }

    private void Flush()
    {
        stream.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }
}
