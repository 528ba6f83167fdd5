using System.Runtime.Intrinsics.X86;

namespace Actors.Frames;

/// <summary>Which of the scanner's instruction sets this machine has.</summary>
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
