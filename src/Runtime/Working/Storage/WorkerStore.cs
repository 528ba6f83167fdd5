using System.Globalization;
using Actors.Graph.Kernels;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Transfer;

namespace Actors.Runtime.Working.Storage;

/// <summary>
/// The partitions of a worker process, in memory and on disk. What goes to disk is written by a thread of its own, in the form in which it is
/// sent to peers, and is read back by another, straight into the buffers of the value. Peers get it from the file as it stands there.
/// </summary>
/// <remarks>
/// A value that was read back keeps its file until the key is dropped, so that it costs nothing to spill again; when the disk is full these
/// files go first.
/// </remarks>
internal sealed partial class WorkerStore : ITransferStore, IAsyncDisposable
{
    private readonly TypePolicy _policy;
    private readonly ISpillFolder _folder;
    private readonly Action<WorkerStimulus> _post;
    private readonly Lock _lock = new();
    private readonly Dictionary<TaskKey, SpillFile> _files = [];
    private readonly StorageThread _writer = new("actors-spill");
    private readonly StorageThread _reader = new("actors-load");
    private long _diskBytes;
    private int _names;
    private volatile bool _isDisposed;

    /// <param name="memory">The values in memory, which kernels run on.</param>
    /// <param name="folder">Where spilled ones go.</param>
    /// <param name="policy">Which types may be made of what is in a file.</param>
    /// <param name="post">Tells the worker's core; called by any thread.</param>
    public WorkerStore(PartitionStore memory, ISpillFolder folder, TypePolicy policy, Action<WorkerStimulus> post)
    {
        Memory = memory;
        _folder = folder;
        _policy = policy;
        _post = post;
    }

    public PartitionStore Memory { get; }

    /// <summary>Bytes of all files.</summary>
    public long DiskBytes => Interlocked.Read(ref _diskBytes);

    /// <summary>How many files there are, those that are being written too.</summary>
    public int FileCount
    {
        get
        {
            lock (_lock)
            {
                return _files.Count;
            }
        }
    }

    /// <summary>Takes values out, wherever they are.</summary>
    public void Drop(IReadOnlyList<TaskKey> keys)
    {
        foreach (TaskKey key in keys)
        {
            SpillFile? file;
            lock (_lock)
            {
                _files.Remove(key, out file);
            }

            Memory.Remove(key);
            if (file is not null)
            {
                // In turn after whatever is done with it now; deleting a large file takes the disk a while.
                _writer.Post(() => Delete(file));
            }
        }
    }

    public TransferItem? Open(TaskKey key)
    {
        // Between memory and disk a value is in both: whoever finds it in neither looks once more.
        for (int look = 0; look < 2; look++)
        {
            if (Memory.TryHold(key, out object? value, out long bytes))
            {
                return new HeldItem(value, bytes, _policy);
            }

            lock (_lock)
            {
                if (_files.TryGetValue(key, out SpillFile? file) && file.IsWritten)
                {
                    return OpenFile(file);
                }
            }
        }

        return null;
    }

    public void Place(TaskKey key, object? value, long bytes)
    {
        Memory.Put(key, value, bytes);
        _post(new DataPlaced(key, bytes));
    }

    /// <summary>Ends the threads and gives up everything, in memory and on disk.</summary>
    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        await _writer.DisposeAsync().ConfigureAwait(false);
        await _reader.DisposeAsync().ConfigureAwait(false);
        Memory.Clear();
        SpillFile[] files;
        lock (_lock)
        {
            files = [.. _files.Values];
            _files.Clear();
        }

        Array.ForEach(files, Delete);
    }

    private SpilledItem? OpenFile(SpillFile file)
    {
        try
        {
            return new SpilledItem(_folder.Open(file.Name), Describe(file), e => Lose(file, e));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What cannot be read is as good as lost; so the worker will find when it needs it itself.
            return null;
        }
    }

    private string Describe(SpillFile file) => $"'{file.Key}' in {Path.Combine(_folder.Name, file.Name)}";

    private string NextName() => string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref _names):x8}.part");

    private void Delete(SpillFile file)
    {
        try
        {
            _folder.Delete(file.Name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It goes with the folder.
        }

        lock (_lock)
        {
            if (file.IsWritten)
            {
                file.IsWritten = false;
                Interlocked.Add(ref _diskBytes, -file.DiskBytes);
            }
        }
    }
}
