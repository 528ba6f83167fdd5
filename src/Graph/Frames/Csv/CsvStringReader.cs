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

    private readonly int expected = rows;
    private int[] offsets = [];
    private byte[] bytes = [];
    private int used;

    public override void Append(CsvPiece piece, int from, int rows)
    {
        var work = piece.Work;
        bool latin1 = piece.Rules.Encoding == CsvEncoding.Latin1;
        Reserve(rows, TextBytes(work, from, rows) * (latin1 ? 2 : 1));
        int first = used;
        fixed (byte* target = bytes)
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
                    used += CopyQuoted(text + 1, length - 2, target + used, *text);
                }
                else if (piece.Rules.IsNull(new ReadOnlySpan<byte>(text, length)))
                {
                    MarkNull(Count + i, offsets.Length);
                }
                else
                {
                    Copy(text, length, target + used);
                    used += length;
                }

                offsets[Count + i + 1] = used;
            }
        }

        if (!Ascii.IsValid(bytes.AsSpan(first, used - first)))
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
        var column = new StringColumn(offsets.Length == 0 ? [0] : Trim(offsets, Count + 1), Trim(bytes, used), Count, validity, nulls);
        offsets = [];
        bytes = [];
        used = 0;
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
        if (Count + rows + 1 > offsets.Length)
        {
            Array.Resize(ref offsets, offsets.Length == 0 ? Math.Max(rows, expected) + 1 : Grown(offsets.Length, (long)Count + rows + 1));
        }

        long needed = used + text + Slack;
        if (needed > bytes.Length)
        {
            // The first piece tells how long the texts are.
            long guess = bytes.Length == 0 && rows > 0 ? text * Math.Max(expected, rows) / rows + Slack : 0;
            var grown = GC.AllocateUninitializedArray<byte>(Grown(bytes.Length, Math.Max(needed, Math.Min(guess, Array.MaxLength))));
            bytes.AsSpan(0, used).CopyTo(grown);
            bytes = grown;
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
        byte[] narrow = ArrayPool<byte>.Shared.Rent(used - first);
        bytes.AsSpan(first, used - first).CopyTo(narrow);
        int to = first, from = 0;
        for (int i = 0; i < rows; i++)
        {
            int end = offsets[Count + i + 1] - first;
            for (; from < end; from++)
            {
                byte value = narrow[from];
                if (value < 0x80)
                {
                    bytes[to++] = value;
                }
                else
                {
                    bytes[to++] = (byte)(0xC0 | (value >> 6));
                    bytes[to++] = (byte)(0x80 | (value & 0x3F));
                }
            }

            offsets[Count + i + 1] = to;
        }

        used = to;
        ArrayPool<byte>.Shared.Return(narrow);
    }

    private void CheckUtf8(CsvPiece piece, int from, int rows)
    {
        for (int i = 0; i < rows; i++)
        {
            int start = offsets[Count + i], end = offsets[Count + i + 1];
            if (!Utf8.IsValid(bytes.AsSpan(start, end - start)))
            {
                int slot = piece.Work.Lines[from + i] + Field;
                throw piece.FieldError(
                    piece.Work.Ends[slot - 1] + 1, piece.Work.Ends[slot], Name, "is not valid UTF-8", "Encoding = CsvEncoding.Latin1 accepts every byte.");
            }
        }
    }
}
