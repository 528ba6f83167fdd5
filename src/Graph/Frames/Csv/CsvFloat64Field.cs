using System.Runtime.CompilerServices;

namespace Actors.Frames;

/// <summary>Float64 fields.</summary>
internal readonly unsafe struct CsvFloat64Field : ICsvField<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryFast(byte* start, byte* end, out double value) =>
        CsvDoubles.TrySimple(start, end, out value) || CsvDoubles.TryLong(start, end, out value);

    public static bool TryText(byte* start, byte* end, CsvRules rules, out double value) => CsvDoubles.TryParse(start, end, out value);
}
