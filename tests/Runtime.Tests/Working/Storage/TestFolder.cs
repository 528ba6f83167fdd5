using System.Collections.Concurrent;
using Actors.Runtime.Working.Storage;

namespace Actors.Runtime.Tests.Working.Storage;

/// <summary>A disk in memory that is as large, as slow and as broken as a test wants it.</summary>
internal sealed class TestFolder : ISpillFolder
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new();

    public string Name => "/disk";

    /// <summary>Bytes of all files there may be.</summary>
    public long Capacity { get; set; } = long.MaxValue;

    /// <summary>Is called before a file is written.</summary>
    public Action<string>? OnCreate { get; set; }

    /// <summary>Changes what is read.</summary>
    public Func<byte[], byte[]>? Spoil { get; set; }

    public bool CannotRead { get; set; }

    public ICollection<string> Files => _files.Keys;

    public long Bytes => _files.Values.Sum(f => (long)f.Length);

    public int Created { get; private set; }

    public Stream Create(string name, long bytes)
    {
        OnCreate?.Invoke(name);
        Created++;
        return new File(this, name);
    }

    public Stream Open(string name)
    {
        if (CannotRead || !_files.TryGetValue(name, out byte[]? bytes))
        {
            throw new IOException($"Input/output error : '{name}'");
        }

        return new MemoryStream(Spoil is { } spoil ? spoil([.. bytes]) : bytes, writable: false);
    }

    public void Delete(string name) => _files.TryRemove(name, out _);

    private sealed class File(TestFolder folder, string name) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (folder.Bytes + Length + buffer.Length > folder.Capacity)
            {
                throw new IOException("No space left on device");
            }

            base.Write(buffer);
        }

        protected override void Dispose(bool disposing)
        {
            folder._files[name] = ToArray();
            base.Dispose(disposing);
        }
    }
}
