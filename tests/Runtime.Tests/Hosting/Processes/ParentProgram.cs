using System.Globalization;
using Actors.Runtime.Hosting.Processes;

namespace Actors.Runtime.Tests.Hosting.Processes;

/// <summary>A program with worker processes that is there to be killed: it prints its folders and its workers, and waits.</summary>
internal static class ParentProgram
{
    public static async Task RunAsync()
    {
        string spills = Directory.CreateTempSubdirectory("actors-test-spills-").FullName;
        await using LocalCluster cluster = await LocalCluster.StartAsync(
            new() { Workers = 2, ThreadsPerWorker = 2, Processes = true, MemoryLimit = ByteSize.MB(4), SpillFolder = spills });
        var host = (ProcessHost)cluster.LocalHost;

        // One has more than its memory holds, so that there are files, and both run what never ends.
        Future<byte[]>[] held = cluster.Client.Map(static (int i) => new byte[1 << 20], Enumerable.Range(0, 16));
        await cluster.Client.WaitAsync(held);
        Future<int>[] running = cluster.Client.Map(static (int i) => Forever(i), Enumerable.Range(0, 2));
        Console.WriteLine(host.Folder);
        Console.WriteLine(spills);
        Console.WriteLine(string.Join(' ', host.Members.Select(m => m.ProcessId.ToString(CultureInfo.InvariantCulture))));
        await cluster.Client.WaitAsync(running);
    }

    private static int Forever(int i)
    {
        while (true)
        {
            i++;
        }
    }
}
