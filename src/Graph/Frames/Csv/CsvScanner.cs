using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Actors.Frames;

/// <summary>
/// Finds the field and row ends of a piece of CSV text, 64 bytes at a time as bit masks. A byte is inside quotes when the
/// number of quotes up to it is odd, which is a prefix xor over the mask of quotes; blocks without quotes skip that.
/// </summary>
internal static unsafe partial class CsvScanner
{
    /// <summary>
    /// Scans bytes [start, length) of the workspace, which must start at a row's start; fills its ends and lines.
    /// </summary>
    /// <returns>Whether the piece ends inside quotes, and the first byte that breaks the rules of quoting (-1 if none).</returns>
    public static (bool Inside, int Stray) Scan(CsvWorkspace work, int start, int length, CsvDialect dialect, CsvScanPath path)
    {
        var scan = new State { Data = work.Data, Ends = work.Ends, Lines = work.Lines, Dialect = dialect, Stray = -1, Start = start, Length = length };
        scan.Ends[scan.Count++] = start - 1;
        switch (path)
        {
            case CsvScanPath.Avx512 when CsvScanPaths.IsSupported(path):
                ScanAvx512(ref scan);
                break;
            case CsvScanPath.Avx2 when CsvScanPaths.IsSupported(path):
                ScanBlocks<Wide256>(ref scan);
                break;
            default:
                ScanBlocks<Wide128>(ref scan);
                break;
        }

        work.EndCount = scan.Count;
        work.LineCount = scan.LineCount;
        return (scan.Inside != 0, scan.Stray);
    }

    private static void ScanAvx512(ref State scan)
    {
        byte* data = scan.Data;
        int* ends = scan.Ends, lines = scan.Lines;
        int count = scan.Count, lineCount = scan.LineCount, at = scan.Start, whole = at + ((scan.Length - at) & ~63);
        var separator = Vector512.Create(scan.Dialect.Separator);
        var lineEnd = Vector512.Create(scan.Dialect.LineEnd);
        var quote = Vector512.Create((byte)scan.Dialect.Quote);
        bool quotes = scan.Dialect.Quote >= 0;
        var iota = Vector512<byte>.Indices;
        ulong pending = 0; // inside quotes, or just after a closing quote: the next block needs the careful path
        for (; at < whole; at += 64)
        {
            var block = Vector512.Load(data + at);
            var isLine = Vector512.Equals(block, lineEnd);
            var isEnd = Vector512.Equals(block, separator) | isLine;
            ulong line = isLine.ExtractMostSignificantBits();
            ulong bits = isEnd.ExtractMostSignificantBits();
            if (quotes)
            {
                ulong quoted = Vector512.Equals(block, quote).ExtractMostSignificantBits();
                if ((quoted | pending) != 0)
                {
                    scan.Count = count;
                    scan.LineCount = lineCount;
                    AppendQuoted(ref scan, bits, line, quoted, at, ulong.MaxValue);
                    pending = scan.Inside | scan.AfterClose;
                    count = scan.Count;
                    lineCount = scan.LineCount;
                    continue;
                }
            }

            // The positions of all ends of the block, packed to the front in one instruction, then widened 16 at a time.
            var packed = Avx512Vbmi2.Compress(Vector512<byte>.Zero, isEnd, iota);
            var origin = Vector512.Create(at);
            int found = BitOperations.PopCount(bits);
            (Avx512F.ConvertToVector512Int32(packed.GetLower().GetLower()) + origin).Store(ends + count);
            if (found > 16)
            {
                (Avx512F.ConvertToVector512Int32(packed.GetLower().GetUpper()) + origin).Store(ends + count + 16);
                if (found > 32)
                {
                    (Avx512F.ConvertToVector512Int32(packed.GetUpper().GetLower()) + origin).Store(ends + count + 32);
                    (Avx512F.ConvertToVector512Int32(packed.GetUpper().GetUpper()) + origin).Store(ends + count + 48);
                }
            }

            for (; line != 0; line &= line - 1)
            {
                lines[lineCount++] = count + BitOperations.PopCount(bits & (line ^ (line - 1))) - 1;
            }

            count += found;
        }

        scan.Count = count;
        scan.LineCount = lineCount;
        if (at < scan.Length)
        {
            Tail<Wide256>(ref scan, at);
        }
    }

    private static void ScanBlocks<TWide>(ref State scan)
        where TWide : struct, IWide
    {
        int at = scan.Start, whole = at + ((scan.Length - at) & ~63);
        for (; at < whole; at += 64)
        {
            TWide.Masks(scan.Data + at, scan.Dialect, out ulong bits, out ulong line, out ulong quoted);
            if ((quoted | scan.Inside | scan.AfterClose) != 0)
            {
                AppendQuoted(ref scan, bits, line, quoted, at, ulong.MaxValue);
            }
            else
            {
                Append(ref scan, bits, line, at);
            }
        }

        if (at < scan.Length)
        {
            Tail<TWide>(ref scan, at);
        }
    }

    /// <summary>The last, partial block; what lies behind the end is read (the workspace has padding) but masked off.</summary>
    private static void Tail<TWide>(ref State scan, int at)
        where TWide : struct, IWide
    {
        ulong valid = (1UL << (scan.Length - at)) - 1;
        TWide.Masks(scan.Data + at, scan.Dialect, out ulong bits, out ulong line, out ulong quoted);
        AppendQuoted(ref scan, bits & valid, line & valid, quoted & valid, at, valid);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Append(ref State scan, ulong bits, ulong line, int at)
    {
        int* ends = scan.Ends + scan.Count;
        int found = BitOperations.PopCount(bits);
        for (; line != 0; line &= line - 1)
        {
            scan.Lines[scan.LineCount++] = scan.Count + BitOperations.PopCount(bits & (line ^ (line - 1))) - 1;
        }

        // Eight at a time without asking how many: surplus slots are overwritten by the next block.
        for (int done = 0; done < found; done += 8)
        {
            for (int i = 0; i < 8; i++)
            {
                ends[done + i] = at + BitOperations.TrailingZeroCount(bits);
                bits &= bits - 1;
            }
        }

        scan.Count += found;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AppendQuoted(ref State scan, ulong bits, ulong line, ulong quoted, int at, ulong valid)
    {
        ulong inside = PrefixXor(quoted) ^ scan.Inside;
        bits &= ~inside;
        ulong opens = quoted & inside, closes = quoted & ~inside;
        ulong startOk = ((bits | quoted) << 1) | (at == scan.Start || IsBoundary(scan.Data[at - 1], scan.Dialect) ? 1UL : 0);
        ulong afterClose = ((closes << 1) | scan.AfterClose) & valid;
        ulong stray = (opens & ~startOk) | (afterClose & ~(bits | quoted));
        for (; stray != 0 && scan.Stray < 0; stray &= stray - 1)
        {
            int position = at + BitOperations.TrailingZeroCount(stray);
            bool lineEnd = scan.Data[position] == CsvDialect.CarriageReturn
                && (position + 1 >= scan.Length || scan.Data[position + 1] == scan.Dialect.LineEnd);
            if (!lineEnd)
            {
                scan.Stray = position;
            }
        }

        scan.Inside = (ulong)((long)inside >> 63);
        scan.AfterClose = closes >> 63;
        Append(ref scan, bits, line & ~inside, at);
    }

    private static bool IsBoundary(byte value, CsvDialect dialect) =>
        value == dialect.Separator || value == dialect.LineEnd || value == dialect.Quote;

    /// <summary>Bit i of the result is the parity of bits 0..i: the carry-less product with all ones.</summary>
    private static ulong PrefixXor(ulong bits)
    {
        if (Pclmulqdq.IsSupported)
        {
            return Pclmulqdq.CarrylessMultiply(Vector128.CreateScalar(bits), Vector128.Create(ulong.MaxValue), 0).ToScalar();
        }

        bits ^= bits << 1;
        bits ^= bits << 2;
        bits ^= bits << 4;
        bits ^= bits << 8;
        bits ^= bits << 16;
        return bits ^ (bits << 32);
    }

    private ref struct State
    {
        public byte* Data;
        public int* Ends;
        public int* Lines;
        public int Start;
        public int Length;
        public int Count;
        public int LineCount;
        public CsvDialect Dialect;
        public ulong Inside;     // all ones inside quotes, else 0
        public ulong AfterClose; // 1 when the last byte was a closing quote
        public int Stray;
    }
}
