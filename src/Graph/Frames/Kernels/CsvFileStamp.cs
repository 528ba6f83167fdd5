namespace Actors.Frames.Kernels;

/// <summary>What tells one state of a file from another.</summary>
/// <param name="Path">The file.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Modified">When it was last written, in ticks of universal time.</param>
internal sealed record CsvFileStamp(string Path, long Length, long Modified)
{
    public static CsvFileStamp Of(string path)
    {
        // A link says its own length and time; what is read is the file it leads to.
        FileSystemInfo? target = File.ResolveLinkTarget(path, returnFinalTarget: true);
        var file = new FileInfo(target?.FullName ?? path);
        return new(path, file.Length, file.LastWriteTimeUtc.Ticks);
    }
}
