namespace Actors.Graph.Kernels;

/// <summary>What tells one state of a file from another.</summary>
/// <param name="Path">The file.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Modified">When it was last written, in ticks of universal time.</param>
internal sealed record FileStamp(string Path, long Length, long Modified)
{
    public static FileStamp Of(string path)
    {
        // A link says its own length and time; what is read is the file it leads to.
        FileSystemInfo? target = File.ResolveLinkTarget(path, returnFinalTarget: true);
        var file = new FileInfo(target?.FullName ?? path);
        return new(path, file.Length, file.LastWriteTimeUtc.Ticks);
    }

    /// <summary>Makes sure that the file is still what it was.</summary>
    /// <param name="collection">What was made of it: a frame, an array.</param>
    /// <param name="maker">The method that makes it again.</param>
    /// <exception cref="FileNotFoundException">It is gone.</exception>
    /// <exception cref="IOException">It has changed.</exception>
    public void RequireUnchanged(string collection, string maker)
    {
        if (!File.Exists(Path))
        {
            throw new FileNotFoundException($"'{Path}' is gone: it was there when the {collection} was made.", Path);
        }

        FileStamp now = Of(Path);
        if (now != this)
        {
            throw new IOException(
                $"'{Path}' has changed since the {collection} was made: it had {Length:N0} bytes of {new DateTime(Modified):yyyy-MM-dd HH:mm:ss} UTC, "
                + $"and has {now.Length:N0} of {new DateTime(now.Modified):yyyy-MM-dd HH:mm:ss} UTC. Make the {collection} again with {maker}.");
        }
    }
}
