using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace Actors.Frames;

/// <summary>Reads a column of text.</summary>
internal sealed unsafe class CsvStringReader(ColumnSchema column, int field, bool isLast, int rows)
    : CsvColumnReader(column.Name, field, isLast)
{
    private const int Slack = 64; // short texts are copied 16 bytes at a time

    private readonly int _expected = rows;
    private int[] _offsets = [];
    private byte[] _bytes = [];
    private int _used;

    public override void Append(CsvPiece piece, int from, int rows)
    {
        var work = piece.Work;
        bool latin1 = piece.Rules.Encoding == CsvEncoding.Latin1;
        Reserve(rows, TextBytes(work, from, rows) * (latin1 ? 2 : 1));
        int first = _used;
        fixed (byte* target = _bytes)
        {
            for (int i = 0; i < rows; i++)
            {
                int slot = work.Lines[from + i] + Field;
                int start = work.Ends[slot - 1] + 1, end = work.Ends[slot];
                if (IsLast && end > start && work.Data[end - 1] == CsvDialect.CarriageReturn)
                {
                    end--;
                }

                byte* text = work.Data + start;
                int length = end - start;
                if (length > 0 && *text == piece.Rules.Dialect.Quote)
                {
                    _used += CopyQuoted(text + 1, length - 2, target + _used, *text);
                }
                else if (piece.Rules.IsNull(new ReadOnlySpan<byte>(text, length)))
                {
                    MarkNull(Count + i, _offsets.Length);
                }
                else
                {
                    Copy(text, length, target + _used);
                    _used += length;
                }

                _offsets[Count + i + 1] = _used;
            }
        }

        if (!Ascii.IsValid(_bytes.AsSpan(first, _used - first)))
        {
            if (latin1)
            {
                Widen(first, rows);
            }
            else
            {
                CheckUtf8(piece, from, rows);
            }
        }

        Count += rows;
    }

    public override Column Finish()
    {
        var (validity, nulls) = TakeNulls(Count);
        var column = new StringColumn(_offsets.Length == 0 ? [0] : Trim(_offsets, Count + 1), Trim(_bytes, _used), Count, validity, nulls);
        _offsets = [];
        _bytes = [];
        _used = 0;
        Count = 0;
        return column;
    }

    private long TextBytes(CsvWorkspace work, int from, int rows)
    {
        long sum = 0;
        int* ends = work.Ends + Field;
        for (int i = 0; i < rows; i++)
        {
            int* slot = ends + work.Lines[from + i];
            sum += slot[0] - slot[-1];
        }

        return sum;
    }

    private void Reserve(int rows, long text)
    {
        if (Count + rows + 1 > _offsets.Length)
        {
            Array.Resize(ref _offsets, _offsets.Length == 0 ? Math.Max(rows, _expected) + 1 : Grown(_offsets.Length, (long)Count + rows + 1));
        }

        long needed = _used + text + Slack;
        if (needed > _bytes.Length)
        {
            // The first piece tells how long the texts are.
            long guess = _bytes.Length == 0 && rows > 0 ? text * Math.Max(_expected, rows) / rows + Slack : 0;
            var grown = GC.AllocateUninitializedArray<byte>(Grown(_bytes.Length, Math.Max(needed, Math.Min(guess, Array.MaxLength))));
            _bytes.AsSpan(0, _used).CopyTo(grown);
            _bytes = grown;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(byte* from, int length, byte* to)
    {
        if (length <= 16)
        {
            Unsafe.WriteUnaligned(to, Unsafe.ReadUnaligned<UInt128>(from));
        }
        else
        {
            Unsafe.CopyBlockUnaligned(to, from, (uint)length);
        }
    }

    private static int CopyQuoted(byte* from, int length, byte* to, byte quote)
    {
        var rest = new ReadOnlySpan<byte>(from, length);
        int copied = 0;
        for (int at; (at = rest.IndexOf(quote)) >= 0;)
        {
            rest[..(at + 1)].CopyTo(new Span<byte>(to + copied, at + 1));
            copied += at + 1;
            rest = rest[(at + 2)..]; // its double
        }

        rest.CopyTo(new Span<byte>(to + copied, rest.Length));
        return copied + rest.Length;
    }

    /// <summary>Turns the Latin-1 bytes of the rows just added into UTF-8; there is room for twice as many.</summary>
    private void Widen(int first, int rows)
    {
        byte[] narrow = ArrayPool<byte>.Shared.Rent(_used - first);
        _bytes.AsSpan(first, _used - first).CopyTo(narrow);
        int to = first, from = 0;
        for (int i = 0; i < rows; i++)
        {
            int end = _offsets[Count + i + 1] - first;
            for (; from < end; from++)
            {
                byte value = narrow[from];
                if (value < 0x80)
                {
                    _bytes[to++] = value;
                }
                else
                {
                    _bytes[to++] = (byte)(0xC0 | (value >> 6));
                    _bytes[to++] = (byte)(0x80 | (value & 0x3F));
                }
            }

            _offsets[Count + i + 1] = to;
        }

        _used = to;
        ArrayPool<byte>.Shared.Return(narrow);
    }

    private void CheckUtf8(CsvPiece piece, int from, int rows)
    {
        for (int i = 0; i < rows; i++)
        {
            int start = _offsets[Count + i], end = _offsets[Count + i + 1];
            if (!Utf8.IsValid(_bytes.AsSpan(start, end - start)))
            {
                int slot = piece.Work.Lines[from + i] + Field;
                throw piece.FieldError(
                    piece.Work.Ends[slot - 1] + 1, piece.Work.Ends[slot], Name, "is not valid UTF-8", "Encoding = CsvEncoding.Latin1 accepts every byte.");
            }
        }
    }
}
