using System.Diagnostics;
using System.Globalization;

namespace Actors.Tests.Nodes;

/// <summary>Network namespaces on one bridge, so that a node can be cut off from all others. Linux, and root.</summary>
internal sealed class NetworkSpaces : IDisposable
{
    private readonly string _id = Guid.NewGuid().ToString("N")[..6];
    private readonly int _count;
    private readonly int _subnet = 1 + (Environment.ProcessId % 250);

    private NetworkSpaces(int count) => _count = count;

    /// <summary>This process' own address on the bridge.</summary>
    public string Gateway => Address(1);

    private string Bridge => $"ab{_id}";

    private string OtherBridge => $"ac{_id}";

    /// <summary>Makes so many; null, with a reason, where that is not possible.</summary>
    public static NetworkSpaces? TryMake(int count, out string reason)
    {
        reason = "";
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            reason = "a network is cut with network namespaces, for which one must be root on Linux";
            return null;
        }

        var spaces = new NetworkSpaces(count);
        try
        {
            spaces.Make();
            return spaces;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            spaces.Dispose();
            reason = $"network namespaces cannot be made here: {e.Message}";
            return null;
        }
    }

    public string SpaceOf(int place) => string.Create(CultureInfo.InvariantCulture, $"an{_id}{place}");

    public string AddressOf(int place) => Address(10 + place);

    /// <summary>Gives the first places names, by which all of them find each other.</summary>
    public void Name(params string[] names)
    {
        string hosts = string.Join('\n', names.Select((n, i) => $"{AddressOf(i)} {n}").Prepend("127.0.0.1 localhost")) + "\n";
        for (int i = 0; i < _count; i++)
        {
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(FilesOf(i)).FullName, "hosts"), hosts);
        }
    }

    /// <summary>Cuts a node off from all others.</summary>
    public void Cut(int place) => Ip("link", "set", Link(place), "down");

    /// <summary>Ends the cut.</summary>
    public void Heal(int place) => Ip("link", "set", Link(place), "up");

    /// <summary>Has the network fall in two: these on one side, all others on the other one, and this process with them.</summary>
    public void Split(params ReadOnlySpan<int> places) => Connect(places, OtherBridge);

    /// <summary>Ends the split.</summary>
    public void Unite(params ReadOnlySpan<int> places) => Connect(places, Bridge);

    public void Dispose()
    {
        for (int i = 0; i < _count; i++)
        {
            Run(["netns", "del", SpaceOf(i)]);
            if (Directory.Exists(FilesOf(i)))
            {
                Directory.Delete(FilesOf(i), recursive: true);
            }
        }

        Run(["link", "del", Bridge]);
        Run(["link", "del", OtherBridge]);
    }

    private void Make()
    {
        Ip("link", "add", Bridge, "type", "bridge");
        Ip("addr", "add", $"{Gateway}/24", "dev", Bridge);
        Ip("link", "set", Bridge, "up");
        Ip("link", "add", OtherBridge, "type", "bridge");
        Ip("link", "set", OtherBridge, "up");
        for (int i = 0; i < _count; i++)
        {
            string space = SpaceOf(i), link = Link(i), inner = $"i{link}";
            Ip("netns", "add", space);
            Ip("link", "add", link, "type", "veth", "peer", "name", inner);
            Ip("link", "set", inner, "netns", space);
            Ip("link", "set", link, "master", Bridge);
            Ip("link", "set", link, "up");
            Ip("-n", space, "addr", "add", $"{AddressOf(i)}/24", "dev", inner);
            Ip("-n", space, "link", "set", inner, "up");
            Ip("-n", space, "link", "set", "lo", "up");
        }
    }

    private void Connect(ReadOnlySpan<int> places, string bridge)
    {
        foreach (int place in places)
        {
            Ip("link", "set", Link(place), "master", bridge);
        }
    }

    /// <summary>What stands here a program in the space finds in /etc.</summary>
    private string FilesOf(int place) => Path.Combine("/etc/netns", SpaceOf(place));

    private string Link(int place) => string.Create(CultureInfo.InvariantCulture, $"av{_id}{place}");

    private string Address(int host) => string.Create(CultureInfo.InvariantCulture, $"10.231.{_subnet}.{host}");

    private static void Ip(params string[] arguments)
    {
        (int code, string error) = Run(arguments);
        if (code != 0)
        {
            throw new InvalidOperationException($"ip {string.Join(' ', arguments)}: {error}");
        }
    }

    private static (int Code, string Error) Run(string[] arguments)
    {
        using Process ip = Process.Start(new ProcessStartInfo("ip", arguments) { RedirectStandardError = true })!;
        string error = ip.StandardError.ReadToEnd().Trim();
        ip.WaitForExit();
        return (ip.ExitCode, error);
    }
}
