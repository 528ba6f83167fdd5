namespace Actors.Runtime.Hosting.Processes;

/// <summary>What the exit codes of processes mean.</summary>
internal static class ExitCodes
{
    /// <summary>Where Unix has the numbers of signals in exit codes.</summary>
    private const int Signals = 128;

    /// <summary>The signal that ended a process; null when none did.</summary>
    public static string? SignalOf(int exitCode)
    {
        if (OperatingSystem.IsWindows() || exitCode is <= Signals or > Signals + 64)
        {
            return null;
        }

        int number = exitCode - Signals;
        string? name = number switch
        {
            1 => "SIGHUP",
            2 => "SIGINT",
            3 => "SIGQUIT",
            4 => "SIGILL",
            6 => "SIGABRT, as a failed check in native code or an unhandled exception does",
            8 => "SIGFPE",
            9 => "SIGKILL, as the system does when memory runs out",
            11 => "SIGSEGV, an access to memory that is not there",
            15 => "SIGTERM",
            _ => null,
        };
        return name is null ? $"signal {number}" : $"signal {number} ({name})";
    }
}
