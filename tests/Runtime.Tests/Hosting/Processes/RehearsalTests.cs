using Actors.Runtime.Hosting.Embedded;
using Actors.Runtime.Hosting.Processes;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Protocol.Messages;
using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Tests.Hosting.Processes;

public sealed class RehearsalTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actors-rehearsal-");

    private static ProtocolCodec Codec => new(new TypePolicy([]) { Code = new CodeStore() }, acceptsCode: true);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact(Timeout = 30_000)]
    public async Task A_worker_rehearses_and_leaves_nothing_behind()
    {
        await using var clients = new EmbeddedHost(new LocalClusterOptions(), SchedulerOptions.Default);
        await Rehearsal.AsWorkerAsync(Codec, _folder.FullName, clients);
        Assert.Empty(_folder.GetFileSystemInfos());
    }

    [Fact(Timeout = 30_000)]
    public async Task A_parent_rehearses_and_leaves_nothing_behind()
    {
        await Rehearsal.AsParentAsync(Codec, _folder.FullName, [GetType().Assembly]);
        Assert.Empty(_folder.GetFileSystemInfos());
    }
}
