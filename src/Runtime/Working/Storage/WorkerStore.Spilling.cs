using Actors.Graph.Kernels;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Transfer;

namespace Actors.Runtime.Working.Storage;

internal sealed partial class WorkerStore
{
    /// <summary>Writes a partition to disk, then takes it out of memory; the core is told how that went.</summary>
    public void Spill(TaskKey key)
    {
        SpillFile? file;
        lock (_lock)
        {
            if (_files.TryGetValue(key, out file) && file.IsWritten && IsUnchanged(file))
            {
                SpillFile written = file;
                _writer.Post(() => Forget(written));
                return;
            }

            if (file is not null)
            {
                SpillFile old = file;
                _writer.Post(() => Delete(old));
            }

            file = new SpillFile(key, NextName());
            _files[key] = file;
        }

        _writer.Post(() => Write(file));
    }

    /// <summary>Reads a partition back into memory; the core is told how that went.</summary>
    public void Load(TaskKey key) => _reader.Post(() => Read(key));

    /// <summary>Whether what is in memory, if anything, is what was read from the file.</summary>
    private bool IsUnchanged(SpillFile file)
    {
        if (!Memory.TryHold(file.Key, out object? value))
        {
            return true;
        }

        Buffers.Release(value);
        return file.Loaded is { } loaded && loaded.TryGetTarget(out object? same) && ReferenceEquals(same, value);
    }

    /// <summary>Takes a partition out of memory that is on disk already.</summary>
    private void Forget(SpillFile file)
    {
        if (_isDisposed)
        {
            return;
        }

        if (!IsCurrent(file))
        {
            // The disk was full and the copy had to go; or the key was dropped.
            if (Memory.TryHold(file.Key, out object? here))
            {
                Buffers.Release(here);
                Spill(file.Key);
            }

            return;
        }

        object? loaded = null;
        file.Loaded?.TryGetTarget(out loaded);
        if (Memory.TryHold(file.Key, out object? value, out long bytes))
        {
            if (ReferenceEquals(value, loaded))
            {
                Memory.Remove(file.Key, value, bytes);
            }

            Buffers.Release(value);
        }

        file.Loaded = null;
        _post(new PartitionSpilled(file.Key, file.DiskBytes));
    }

    private void Write(SpillFile file)
    {
        if (_isDisposed || !IsCurrent(file) || !Memory.TryHold(file.Key, out object? value, out long bytes))
        {
            // Dropped meanwhile.
            return;
        }

        // The core is told last, when the memory really is free.
        PartitionSpilled? spilled = null;
        try
        {
            WriteFile(file, value, bytes);
            if (IsCurrent(file))
            {
                // Another value that was made meanwhile under the same name stays: the core may have been told of it.
                Memory.Remove(file.Key, value, bytes);
                spilled = new PartitionSpilled(file.Key, file.DiskBytes);
            }

            // Otherwise whoever dropped it has asked for the file to be deleted after this.
        }
        catch (NotTransferableException e)
        {
            GiveUp(file, new SpillRefused(file.Key, e.Message));
        }
        catch (Exception e)
        {
            GiveUp(file, new SpillFailed(
                file.Key, new SpillException($"'{file.Key}' ({bytes:N0} bytes) could not be written to {_folder.Name}: {e.Message}", e), Reading: false));
        }
        finally
        {
            Buffers.Release(value);
        }

        if (spilled is not null)
        {
            _post(spilled);
        }
    }

    private void WriteFile(SpillFile file, object? value, long bytes)
    {
        ValueHeader header = ValueImage.Encode(value, bytes, _policy, out EncodedMessage message);
        for (bool isFirst = true; ; isFirst = false)
        {
            try
            {
                using (var stream = new FrameStream(_folder.Create(file.Name, header.ImageBytes)))
                {
                    ValueImage.Write(stream, header, message);
                    stream.Flush();
                }

                break;
            }
            catch (IOException) when (isFirst && DeleteCopies())
            {
                // There is more room now.
            }
        }

        lock (_lock)
        {
            file.DiskBytes = header.ImageBytes;
            file.IsWritten = true;
            Interlocked.Add(ref _diskBytes, header.ImageBytes);
        }
    }

    /// <summary>Deletes the files of partitions that are in memory as well.</summary>
    private bool DeleteCopies()
    {
        SpillFile[] copies;
        lock (_lock)
        {
            copies = [.. _files.Values.Where(f => f.IsWritten && f.Loaded is not null)];
            Array.ForEach(copies, f => _files.Remove(f.Key));
        }

        Array.ForEach(copies, Delete);
        return copies.Length > 0;
    }

    /// <summary>A file cannot be read: there is no such partition any more.</summary>
    private void Lose(SpillFile file, Exception e) =>
        GiveUp(file, new SpillFailed(file.Key, new SpillException($"'{file.Key}' could not be read back from {_folder.Name}: {e.Message}", e), Reading: true));

    private void GiveUp(SpillFile file, WorkerStimulus stimulus)
    {
        bool isCurrent;
        lock (_lock)
        {
            isCurrent = IsCurrent(file) && _files.Remove(file.Key);
        }

        Delete(file);
        if (isCurrent)
        {
            _post(stimulus);
        }
    }

    private bool IsCurrent(SpillFile file)
    {
        lock (_lock)
        {
            return _files.TryGetValue(file.Key, out SpillFile? current) && ReferenceEquals(current, file);
        }
    }

    private void Read(TaskKey key)
    {
        if (_isDisposed)
        {
            return;
        }

        if (Memory.TryHold(key, out object? here))
        {
            Buffers.Release(here);
            _post(new PartitionLoaded(key));
            return;
        }

        SpillFile? file;
        lock (_lock)
        {
            _files.TryGetValue(key, out file);
        }

        if (file is not { IsWritten: true })
        {
            _post(new SpillFailed(key, new SpillException($"'{key}' is neither in memory nor in {_folder.Name}."), Reading: true));
            return;
        }

        try
        {
            using var stream = new FrameStream(_folder.Open(file.Name));
            ValueHeader header = ValueHeader.Read(stream, Describe(file));
            object? value = ValueImage.Read(stream, header, _policy, Describe(file));
            Memory.Put(key, value, header.Bytes);
            bool isCurrent;
            lock (_lock)
            {
                isCurrent = IsCurrent(file);
                if (value is not null)
                {
                    file.Loaded = new WeakReference<object>(value);
                }
            }

            if (isCurrent)
            {
                _post(new PartitionLoaded(key));
            }
            else
            {
                // Dropped while it was read.
                Memory.Remove(key, value, header.Bytes);
            }
        }
        catch (Exception e)
        {
            Lose(file, e);
        }
    }
}
