using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Actors.Tests.Nodes;

/// <summary>A node in a process of its own: the <c>actors</c> command, as a user runs it.</summary>
internal sealed class NodeProcess : WatchedProcess
{
    private const int FirstPort = 16_000;
    private const int PortCount = 1 << 14;

    /// <summary>Another place for each process that runs tests.</summary>
    private static int s_ports = Environment.ProcessId * 97;

    private NodeProcess(string address, string? space, string[] arguments, IEnumerable<KeyValuePair<string, string>> variables)
        : base(Command(space, arguments, variables), $"The node {address}")
    {
        Address = address;
        Up = SaysAsync("is up in a cluster");
    }

    /// <summary>Where it is reached.</summary>
    public string Address { get; }

    /// <summary>Completes when the node is a member of its cluster.</summary>
    public Task Up { get; }

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
        return new NodeProcess(
            $"akka.tcp://{cluster}@{host}:{port_}", space, [Program, "node", "--cluster", cluster, "--host", host, "--port", port_, .. arguments],
            [new("DOTNET_gcServer", "0"), new("DOTNET_TieredPGO", "0"), .. variables ?? []]);
    }

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

    /// <summary>The nodes' program, in a folder of its own: nothing of the tests is beside it.</summary>
    private static string Program { get; } = Path.GetFullPath(
        Path.Combine(AppContext.BaseDirectory, "..", "..", "Node", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "Actors.Node.dll"));
}
