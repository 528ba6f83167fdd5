using System.Globalization;

namespace Actors.Samples.Machines;

/// <summary>Counts how many times tasks have run, in whatever process: a byte for each, in a file for each process.</summary>
internal static class Notes
{
    public static void Add(string folder)
    {
        string path = Path.Combine(folder, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        file.WriteByte((byte)'.');
    }

    public static long Count(string folder) => Directory.EnumerateFiles(folder).Sum(f => new FileInfo(f).Length);
}
