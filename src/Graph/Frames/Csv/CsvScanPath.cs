using System.Runtime.Intrinsics.X86;

namespace Actors.Frames;

/// <summary>The instruction set the scanner uses; tests force each that the machine has.</summary>
internal enum CsvScanPath
{
    Portable,
    Avx2,
    Avx512,
}

internal static class CsvScanPaths
{
    public static CsvScanPath Best { get; } =
        IsSupported(CsvScanPath.Avx512) ? CsvScanPath.Avx512 : IsSupported(CsvScanPath.Avx2) ? CsvScanPath.Avx2 : CsvScanPath.Portable;

    public static bool IsSupported(CsvScanPath path) => path switch
    {
        CsvScanPath.Avx512 => Avx512Vbmi2.IsSupported && Avx512BW.IsSupported,
        CsvScanPath.Avx2 => Avx2.IsSupported,
        _ => true,
    };
}
