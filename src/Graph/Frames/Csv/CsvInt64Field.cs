using System.Runtime.CompilerServices;

namespace Actors.Frames;

/// <summary>Int64 fields.</summary>
internal readonly unsafe struct CsvInt64Field : ICsvField<long>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryFast(byte* start, byte* end, out long value) => CsvIntegers.TryUpTo8(end, (int)(end - start), out value);

    public static bool TryText(byte* start, byte* end, CsvRules rules, out long value) => CsvIntegers.TryParse(start, end, out value);
}
