using System.Diagnostics;
using System.Globalization;

namespace Actors.Runtime.Tests.Hosting.Processes;

/// <summary>A disk of a few bytes, in memory, that is full when it is full. Only the administrator of a Linux machine can have one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo _folder;

    private SmallDisk(DirectoryInfo folder) => _folder = folder;

    public string Path => _folder.FullName;

    public long FreeBytes => new DriveInfo(Path).AvailableFreeSpace;

    /// <summary>Makes one; skips the test where that is not allowed.</summary>
    public static SmallDisk Make(long bytes)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "A small disk in memory can be made on Linux only.");
        var disk = new SmallDisk(Directory.CreateTempSubdirectory("actors-disk"));
        string size = bytes.ToString(CultureInfo.InvariantCulture);
        string? failure = Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", disk.Path);
        if (failure is not null)
        {
            disk._folder.Delete();
            Skip.If(true, $"A small disk cannot be made here: {failure}");
        }

        return disk;
    }

    public void Dispose()
    {
        Assert.Null(Run("umount", Path));
        _folder.Delete();
    }

    private static string? Run(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            string error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? null : error.Trim();
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return e.Message;
        }
    }
}
