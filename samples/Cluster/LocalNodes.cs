using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Actors.Samples.Machines;

/// <summary>Nodes on this machine, each a process of its own, as the <c>actors</c> command runs them.</summary>
/// <param name="settings">Names of files of the folder hocon that all nodes have.</param>
internal sealed class LocalNodes(params string[] settings) : IAsyncDisposable
{
    private readonly List<Process> _nodes = [];
    private readonly List<string> _addresses = [];
    private readonly List<string> _seeds = [];
    private int _count;

    /// <summary>Where the nodes are reached that were started, those that are gone among them.</summary>
    public string Addresses => string.Join(',', _addresses);

    /// <summary>How many there are now; the first is the oldest, and has the coordinator.</summary>
    public int Count => _nodes.Count;

    /// <summary>Starts a node; completes when it is a member.</summary>
    public async Task<string> AddAsync()
    {
        int port = FreePort();
        string hocon = Path.Combine(AppContext.BaseDirectory, "hocon");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string address = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");
        if (_seeds.Count < 3)
        {
            _seeds.Add(address);
        }

        foreach (string argument in (string[])
        [
            Path.Combine(AppContext.BaseDirectory, "Actors.Node.dll"), "node", "--port", port.ToString(CultureInfo.InvariantCulture),
            .. settings.SelectMany(f => (string[])["--hocon", Path.Combine(hocon, f)]),
            "--set", "actors.worker { threads = 1, memory-limit = 1 GB }", "--set", $"actors.node.name = node-{++_count}", "--set", "akka.loglevel = WARNING",
            .. _seeds.SelectMany(s => (string[])["--seed", s]),
        ])
        {
            start.ArgumentList.Add(argument);
        }

        var up = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var node = new Process { StartInfo = start, EnableRaisingEvents = true };
        node.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith("is up", StringComparison.Ordinal) == true)
            {
                up.TrySetResult();
            }
        };
        node.ErrorDataReceived += (_, _) => { };
        node.Exited += (_, _) => up.TrySetException(new IOException($"node-{_count} ended before it was up."));
        node.Start();
        node.BeginOutputReadLine();
        node.BeginErrorReadLine();
        _nodes.Add(node);
        _addresses.Add($"akka.tcp://actors@{address}");
        await up.Task;
        return $"node-{_count}";
    }

    /// <summary>Kills a node, as a machine that loses its power.</summary>
    public void Kill(int index)
    {
        Process node = _nodes[index];
        _nodes.RemoveAt(index);
        node.Kill();
        node.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (Process node in _nodes)
        {
            node.Kill();
            await node.WaitForExitAsync();
            node.Dispose();
        }
    }

    private static int FreePort()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
