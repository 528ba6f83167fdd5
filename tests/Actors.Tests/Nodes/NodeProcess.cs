using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Actors.Tests.Nodes;

/// <summary>A node in a process of its own: the <c>actors</c> command, as a user runs it.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private const int FirstPort = 16_000;
    private const int PortCount = 1 << 14;

    /// <summary>Another place for each process that runs tests.</summary>
    private static int s_ports = Environment.ProcessId * 97;

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly List<(string Text, TaskCompletionSource<string> Said)> _wanted = [];
    private readonly TaskCompletionSource _up = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private NodeProcess(ProcessStartInfo start, string address)
    {
        Address = address;
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Add(line.Data);
        _process.Exited += (_, _) =>
        {
            _up.TrySetException(new InvalidOperationException($"The node {Address} ended before it was up.\n{Output}"));
            _ended.TrySetResult();
        };
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where it is reached.</summary>
    public string Address { get; }

    public int Id => _process.Id;

    /// <summary>Completes when the node is a member of its cluster.</summary>
    public Task Up => _up.Task;

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

    /// <param name="cluster">The cluster's name.</param>
    /// <param name="host">What it listens on.</param>
    /// <param name="port">The port it listens on.</param>
    /// <param name="arguments">Further options of the command.</param>
    /// <param name="space">The network namespace to run in; null for this process's own.</param>
    /// <param name="variables">Further environment variables.</param>
    public static NodeProcess Start(
        string cluster, string host, int port, IEnumerable<string> arguments, string? space = null, IEnumerable<KeyValuePair<string, string>>? variables = null)
    {
        string port_ = port.ToString(CultureInfo.InvariantCulture);
        ProcessStartInfo start = Command(space, [Program, "node", "--cluster", cluster, "--host", host, "--port", port_, .. arguments]);
        start.RedirectStandardInput = true;
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach ((string name, string value) in variables ?? [])
        {
            start.Environment[name] = value;
        }

        return new NodeProcess(start, $"akka.tcp://{cluster}@{host}:{port_}");
    }

    /// <summary>What runs a program of ours, in a network namespace if one is named, and has what it writes read.</summary>
    public static ProcessStartInfo Command(string? space, string[] arguments) =>
        new(space is null ? Dotnet : "ip", space is null ? arguments : ["netns", "exec", space, Dotnet, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };

    /// <summary>A port that nobody listens on now, and that is given once: none of those that connections get by themselves.</summary>
    public static int FreePort()
    {
        while (true)
        {
            int port = FirstPort + (Interlocked.Increment(ref s_ports) & (PortCount - 1));
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
                return port;
            }
            catch (SocketException)
            {
                // Somebody else has it.
            }
        }
    }

    /// <summary><c>kill -9</c>: it has no time for a word.</summary>
    public void Kill() => Signal("KILL");

    public void Freeze() => Signal("STOP");

    public void Thaw() => Signal("CONT");

    /// <summary>Asks it to leave in order.</summary>
    public void Leave() => Signal("TERM");

    /// <summary>The first line with a text, once it is written.</summary>
    public async Task<string> SaysAsync(string text, TimeSpan bound)
    {
        var said = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_output)
        {
            _wanted.Add((text, said));
        }

        foreach (string line in Output.Split('\n'))
        {
            Offer(line);
        }

        try
        {
            return await said.Task.WaitAsync(bound);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"The node {Address} has not written '{text}'.\n{Output}");
        }
    }

    /// <summary>Its exit code, once it has ended.</summary>
    public async Task<int> EndAsync(TimeSpan bound)
    {
        try
        {
            await _ended.Task.WaitAsync(bound);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"The node {Address} has not ended.\n{Output}");
        }

        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            Thaw();
            Kill();
            await _ended.Task;
        }

        _process.Dispose();
    }

    /// <summary>The nodes' program, in a folder of its own: nothing of the tests is beside it.</summary>
    private static string Program { get; } = Path.GetFullPath(
        Path.Combine(AppContext.BaseDirectory, "..", "..", "Node", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "Actors.Node.dll"));

    /// <summary>The command that runs programs.</summary>
    private static string Dotnet => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    private void Add(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.AppendLine(line);
        }

        Offer(line);
        if (line.StartsWith("is up in a cluster", StringComparison.Ordinal))
        {
            _up.TrySetResult();
        }
    }

    private void Offer(string line)
    {
        (string Text, TaskCompletionSource<string> Said)[] wanted;
        lock (_output)
        {
            wanted = [.. _wanted];
        }

        foreach ((string text, TaskCompletionSource<string> said) in wanted)
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                said.TrySetResult(line);
            }
        }
    }

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
