namespace Actors.Runtime.Working.Storage;

/// <summary>A folder of the disk. It is made with the first file, readable by this user only.</summary>
/// <param name="path">The folder.</param>
internal sealed class SpillFolder(string path) : ISpillFolder
{
    public string Name => path;

    public Stream Create(string name, long bytes)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        // Without a buffer of its own: what is written comes in large pieces.
        return new FileStream(
            Path.Combine(path, name),
            new FileStreamOptions
            {
                Mode = FileMode.Create,
                Access = FileAccess.Write,
                Share = FileShare.Read | FileShare.Delete,
                BufferSize = 0,
                PreallocationSize = bytes,
                Options = FileOptions.SequentialScan,
            });
    }

    public Stream Open(string name) => new FileStream(
        Path.Combine(path, name),
        new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.Read | FileShare.Delete, BufferSize = 0, Options = FileOptions.SequentialScan });

    public void Delete(string name)
    {
        // Where the folder was never made, there is nothing to delete.
        if (Directory.Exists(path))
        {
            File.Delete(Path.Combine(path, name));
        }
    }
}
