using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Actors.Frames;

internal static unsafe partial class CsvScanner
{
    /// <summary>Turns 64 bytes into masks of field ends (row ends included), row ends and quotes.</summary>
    private interface IWide
    {
        static abstract void Masks(byte* at, CsvDialect dialect, out ulong ends, out ulong lines, out ulong quotes);
    }

    private readonly struct Wide256 : IWide
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Masks(byte* at, CsvDialect dialect, out ulong ends, out ulong lines, out ulong quotes)
        {
            var low = Vector256.Load(at);
            var high = Vector256.Load(at + 32);
            lines = Equal(low, high, dialect.LineEnd);
            ends = Equal(low, high, dialect.Separator) | lines;
            quotes = dialect.Quote >= 0 ? Equal(low, high, (byte)dialect.Quote) : 0;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static ulong Equal(Vector256<byte> low, Vector256<byte> high, byte value)
        {
            var wanted = Vector256.Create(value);
            return Vector256.Equals(low, wanted).ExtractMostSignificantBits()
                | ((ulong)Vector256.Equals(high, wanted).ExtractMostSignificantBits() << 32);
        }
    }

    private readonly struct Wide128 : IWide
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Masks(byte* at, CsvDialect dialect, out ulong ends, out ulong lines, out ulong quotes)
        {
            lines = Equal(at, dialect.LineEnd);
            ends = Equal(at, dialect.Separator) | lines;
            quotes = dialect.Quote >= 0 ? Equal(at, (byte)dialect.Quote) : 0;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static ulong Equal(byte* at, byte value)
        {
            var wanted = Vector128.Create(value);
            return Vector128.Equals(Vector128.Load(at), wanted).ExtractMostSignificantBits()
                | ((ulong)Vector128.Equals(Vector128.Load(at + 16), wanted).ExtractMostSignificantBits() << 16)
                | ((ulong)Vector128.Equals(Vector128.Load(at + 32), wanted).ExtractMostSignificantBits() << 32)
                | ((ulong)Vector128.Equals(Vector128.Load(at + 48), wanted).ExtractMostSignificantBits() << 48);
        }
    }
}
