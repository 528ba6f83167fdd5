using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;

namespace Actors.Runtime.Working.Storage;

/// <summary>The memory of this process, or of another.</summary>
internal sealed class ProcessMemory : IProcessMemory
{
    public static ProcessMemory Mine { get; } = new();

    public long ResidentBytes => OperatingSystem.IsLinux() ? Statm("/proc/self/statm") ?? Environment.WorkingSet : Environment.WorkingSet;

    public long ManagedBytes => GC.GetTotalMemory(forceFullCollection: false);

    public long CommittedBytes => GC.GetGCMemoryInfo(GCKind.Any).TotalCommittedBytes;

    public long AllocatedBytes => GC.GetTotalAllocatedBytes();

    /// <summary>The physical memory of a process, as its parent sees it; null when it is not there any more.</summary>
    public static long? ResidentOf(int processId)
    {
        if (OperatingSystem.IsLinux())
        {
            return Statm(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/statm"));
        }

        try
        {
            using Process process = Process.GetProcessById(processId);
            return process.WorkingSet64;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    public void Collect(bool isAggressive)
    {
        if (isAggressive)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
        else
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: false);
        }
    }

    /// <summary>Pages in memory, less those of files, as the kernel counts them.</summary>
    private static long? Statm(string path)
    {
        try
        {
            // "size resident shared …", in pages.
            Span<byte> text = stackalloc byte[128];
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            ReadOnlySpan<byte> rest = text[..file.Read(text)];
            Span<long> fields = stackalloc long[3];
            foreach (ref long field in fields)
            {
                if (!Utf8Parser.TryParse(rest, out field, out int used))
                {
                    return null;
                }

                rest = rest[Math.Min(rest.Length, used + 1)..];
            }

            return (fields[1] - fields[2]) * Environment.SystemPageSize;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
