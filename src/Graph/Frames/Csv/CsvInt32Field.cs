using System.Runtime.CompilerServices;

namespace Actors.Frames;

/// <summary>Int32 fields.</summary>
internal readonly unsafe struct CsvInt32Field : ICsvField<int>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryFast(byte* start, byte* end, out int value)
    {
        bool ok = CsvIntegers.TryUpTo8(end, (int)(end - start), out long wide);
        value = (int)wide;
        return ok;
    }

    public static bool TryText(byte* start, byte* end, CsvRules rules, out int value)
    {
        bool ok = CsvIntegers.TryParse(start, end, out long wide) && wide == (int)wide;
        value = (int)wide;
        return ok;
    }
}
