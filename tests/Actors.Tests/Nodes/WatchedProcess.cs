using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Actors.Tests.Nodes;

/// <summary>A program in a process of its own, whose lines are read as it writes them.</summary>
internal class WatchedProcess : IAsyncDisposable
{
    private readonly string _name;
    private readonly Process _process;
    private readonly Task _ended;
    private readonly StringBuilder _output = new();
    private readonly List<(string Text, TaskCompletionSource<string> Said)> _wanted = [];
    private bool _isRead;

    public WatchedProcess(ProcessStartInfo start, string name)
    {
        _name = name;
        start.RedirectStandardInput = true;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Add(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _ended = WatchAsync();
    }

    public int Id => _process.Id;

    /// <summary>All it has written.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>The command that runs programs of ours, in a network namespace if one is named, and has what they write read.</summary>
    public static ProcessStartInfo Command(string? space, string[] arguments, IEnumerable<KeyValuePair<string, string>>? variables = null)
    {
        string dotnet = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        var start = new ProcessStartInfo(space is null ? dotnet : "ip", space is null ? arguments : ["netns", "exec", space, dotnet, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in variables ?? [])
        {
            start.Environment[name] = value;
        }

        return start;
    }

    /// <summary><c>kill -9</c>: it has no time for a word.</summary>
    public void Kill() => Signal("KILL");

    public void Freeze() => Signal("STOP");

    public void Thaw() => Signal("CONT");

    /// <summary>Asks it to end in order.</summary>
    public void Leave() => Signal("TERM");

    /// <summary>Writes a line for it to read.</summary>
    public Task TellAsync(string line) => _process.StandardInput.WriteLineAsync(line);

    /// <summary>The first line with a text, once it is written.</summary>
    /// <exception cref="TimeoutException">It is not written in time.</exception>
    /// <exception cref="InvalidOperationException">The program has ended without it.</exception>
    public async Task<string> SaysAsync(string text, TimeSpan bound)
    {
        try
        {
            return await SaysAsync(text).WaitAsync(bound);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"{_name} has not written '{text}'.\n{Output}");
        }
    }

    /// <summary>Its exit code, once it has ended.</summary>
    public async Task<int> EndAsync(TimeSpan bound)
    {
        try
        {
            await _ended.WaitAsync(bound);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"{_name} has not ended.\n{Output}");
        }

        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            Thaw();
            Kill();
        }

        await _ended;
        _process.Dispose();
    }

    protected Task<string> SaysAsync(string text)
    {
        var said = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_output)
        {
            foreach (string line in Output.Split('\n'))
            {
                Offer(line, text, said);
            }

            if (_isRead)
            {
                FailUnlessSaid(text, said);
            }

            _wanted.Add((text, said));
        }

        return said.Task;
    }

    private static void Offer(string line, string text, TaskCompletionSource<string> said)
    {
        if (line.Contains(text, StringComparison.Ordinal))
        {
            said.TrySetResult(line.TrimEnd('\r'));
        }
    }

    private void Add(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.AppendLine(line);
            foreach ((string text, TaskCompletionSource<string> said) in _wanted)
            {
                Offer(line, text, said);
            }
        }
    }

    /// <summary>What it has not said when it has ended, and all of that has been read, it does not say any more.</summary>
    private async Task WatchAsync()
    {
        await _process.WaitForExitAsync();
        lock (_output)
        {
            _isRead = true;
            foreach ((string text, TaskCompletionSource<string> said) in _wanted)
            {
                FailUnlessSaid(text, said);
            }
        }
    }

    private void FailUnlessSaid(string text, TaskCompletionSource<string> said) =>
        said.TrySetException(new InvalidOperationException($"{_name} has ended without having written '{text}'.\n{Output}"));

    private void Signal(string name)
    {
        if (_process.HasExited)
        {
            return;
        }

        using Process kill = Process.Start("kill", ["-" + name, Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
