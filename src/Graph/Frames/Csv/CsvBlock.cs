namespace Actors.Frames;

/// <summary>A part of a file that starts at a row's start and ends at a row's end.</summary>
/// <param name="File">The file.</param>
/// <param name="Start">The first byte.</param>
/// <param name="End">One past the last byte.</param>
internal sealed record CsvBlock(CsvFilePlan File, long Start, long End)
{
    public long Length => End - Start;
}
