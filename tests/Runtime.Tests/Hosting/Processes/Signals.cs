using System.Runtime.InteropServices;

namespace Actors.Runtime.Tests.Hosting.Processes;

/// <summary>Signals to processes, by their numbers on Linux.</summary>
internal static partial class Signals
{
    public const int Continue = 18;
    public const int Stop = 19;

    /// <summary>Sends one; false when there is no such process.</summary>
    public static bool Send(int process, int signal) => Kill(process, signal) == 0;

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
