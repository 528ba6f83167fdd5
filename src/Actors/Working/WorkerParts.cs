using Actors.Runtime.Hosting.Processes;
using Actors.Runtime.Hosting.Remote;
using Actors.Runtime.Working;
using Actors.Runtime.Working.Storage;

namespace Actors.Clustering.Working;

/// <summary>What a worker has that is to be let go of when it ends: threads, partitions, a folder.</summary>
internal sealed class WorkerParts : IAsyncDisposable
{
    private readonly PrivateFolder _folder;

    public WorkerParts(IWorkerSurroundings host, WorkerOptions options, ActorsExtension cluster)
    {
        string folder = cluster.Settings.Folder;
        _folder = new PrivateFolder(folder.Length > 0 ? folder : Path.GetTempPath());
        Store = new WorkerStore(new PartitionStore(), new SpillFolder(Path.Combine(_folder.Path, "spill")), cluster.Codec.Policy, s => Engine!.OnStored(s));
        Engine = new WorkerEngine(
            host, options, new ExecutorOptions { Worker = options.Id, Threads = options.Threads }, Store, cluster.Transfers, cluster.Host);
    }

    public WorkerStore Store { get; }

    public WorkerEngine Engine { get; }

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync().ConfigureAwait(false);
        await Store.DisposeAsync().ConfigureAwait(false);
        _folder.Dispose();
    }
}
