namespace Actors.Frames.Kernels;

/// <summary>What tells one state of a file from another.</summary>
/// <param name="Path">The file.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Modified">When it was last written, in ticks of universal time.</param>
internal sealed record CsvFileStamp(string Path, long Length, long Modified)
{
    public static CsvFileStamp Of(string path)
    {
        var file = new FileInfo(path);
        return new(path, file.Length, file.LastWriteTimeUtc.Ticks);
    }
}
