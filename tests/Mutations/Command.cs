using System.Diagnostics;

namespace Actors.Mutations;

/// <summary>Runs the dotnet command and reads what it prints as it comes.</summary>
internal static class Command
{
    /// <summary>The dotnet command: MUTATIONS_DOTNET if the environment says so, or the one that runs this.</summary>
    private static readonly string s_dotnet = Environment.GetEnvironmentVariable("MUTATIONS_DOTNET") is { Length: > 0 } named ? named
        : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host
        : "dotnet";

    /// <summary>Runs it to its end, or until a line says enough or the time is over; then it is ended, with all it started.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="enough">Whether no more need be known after a line.</param>
    /// <param name="arguments">What dotnet is to do.</param>
    public static CommandResult Run(string folder, TimeSpan limit, Func<string, bool>? enough, params string[] arguments)
    {
        var start = new ProcessStartInfo(s_dotnet, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";

        // Those of the run that started this are not meant for others.
        foreach (string name in start.Environment.Keys.Where(k => k.StartsWith("MSBuild", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(name);
        }

        var lines = new List<string>();
        using var over = new ManualResetEventSlim();
        bool said = false;
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"'{s_dotnet}' could not be started.");
        process.StandardInput.Close();
        process.Exited += (_, _) => over.Set();
        process.OutputDataReceived += (_, e) => Read(e.Data);
        process.ErrorDataReceived += (_, e) => Read(e.Data);
        process.EnableRaisingEvents = true;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        bool inTime = over.Wait(limit);
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        // With a limit: what the process has started may hold on to its output.
        process.WaitForExit(TimeSpan.FromSeconds(10));
        lock (lines)
        {
            CommandEnd end = said ? CommandEnd.SaidEnough
                : !inTime ? CommandEnd.TimeOver
                : process.ExitCode == 0 ? CommandEnd.Succeeded
                : CommandEnd.Failed;
            return new CommandResult(end, [.. lines]);
        }

        void Read(string? line)
        {
            if (line is null)
            {
                return;
            }

            lock (lines)
            {
                lines.Add(line);
                if (enough?.Invoke(line) == true)
                {
                    said = true;
                    over.Set();
                }
            }
        }
    }
}
