namespace Actors.Runtime.Hosting.Processes;

/// <summary>
/// A folder that only this user can look into, for sockets and for what does not fit into memory. Its maker keeps a file in it open: by that
/// others know that it lives. What dead ones have left behind is taken away by the next one that is made.
/// </summary>
internal sealed class PrivateFolder : IDisposable
{
    private const string Prefix = "actors-workers-";
    private const string AliveName = "alive";

    /// <summary>A folder without that file may be one that is being made just now.</summary>
    private static readonly TimeSpan s_making = TimeSpan.FromMinutes(1);

    private readonly FileStream _alive;

    /// <summary>Makes a folder and takes dead ones away.</summary>
    /// <param name="parent">Where; it is made if it is not there.</param>
    public PrivateFolder(string parent)
    {
        Directory.CreateDirectory(parent);
        Sweep(parent);
        Path = System.IO.Path.Combine(parent, Prefix + System.IO.Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal));
        Make(Path);
        _alive = new FileStream(System.IO.Path.Combine(Path, AliveName), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
    }

    public string Path { get; }

    /// <summary>Makes a folder that others cannot look into.</summary>
    public static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Takes a folder away with all that is in it; what is in use, or gone already, is left alone.</summary>
    public static void TryDelete(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody else takes it away too, or the next sweep does.
        }
    }

    /// <summary>Takes away a folder whose maker has died, unless others than its maker still use it.</summary>
    public static void LeaveOrphan(string root)
    {
        try
        {
            if (Directory.GetDirectories(root).Length > 0)
            {
                return;
            }
        }
        catch (IOException)
        {
            // It is gone already.
            return;
        }

        TryDelete(root);
    }

    public void Dispose()
    {
        _alive.Dispose();
        TryDelete(Path);
    }

    /// <summary>Leaves it as a maker that dies does; for tests.</summary>
    internal void Abandon() => _alive.Dispose();

    private static void Sweep(string parent)
    {
        foreach (string path in Directory.GetDirectories(parent, Prefix + "*"))
        {
            if (IsDead(path))
            {
                TryDelete(path);
            }
        }
    }

    private static bool IsDead(string path)
    {
        try
        {
            string alive = System.IO.Path.Combine(path, AliveName);
            if (!File.Exists(alive))
            {
                return DateTime.UtcNow - Directory.GetLastWriteTimeUtc(path) > s_making && Directory.GetFileSystemEntries(path).Length == 0;
            }

            // Its maker keeps it to itself as long as it lives.
            using var file = new FileStream(alive, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // In use, or another user's.
            return false;
        }
    }
}
