namespace Actors.Frames;

/// <summary>The instruction set the scanner uses; tests force each that the machine has.</summary>
internal enum CsvScanPath
{
    Portable,
    Avx2,
    Avx512,
}
