using System.Text;
using Actors.Frames;

namespace Actors.Graph.Tests.Frames;

/// <summary>Files that are bytes in memory.</summary>
internal sealed class MemoryFiles : ICsvFiles
{
    private readonly Dictionary<string, byte[]> files = [];

    public MemoryFiles(string text) : this(Encoding.UTF8.GetBytes(text))
    {
    }

    public MemoryFiles(byte[] bytes) => files["f.csv"] = bytes;

    public MemoryFiles(params (string Name, string Text)[] texts)
    {
        foreach (var (name, text) in texts)
        {
            files[name] = Encoding.UTF8.GetBytes(text);
        }
    }

    public ICsvSource Open(string path) => new Source(files[path]);

    /// <summary>Bytes as an open file.</summary>
    public sealed class Source(byte[] bytes) : ICsvSource
    {
        public long Length => bytes.Length;

        public int Read(Span<byte> buffer, long offset)
        {
            if (offset >= bytes.Length)
            {
                return 0;
            }

            int count = (int)Math.Min(buffer.Length, bytes.Length - offset);
            bytes.AsSpan((int)offset, count).CopyTo(buffer);
            return count;
        }

        public ValueTask<int> ReadAsync(Memory<byte> buffer, long offset, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            return ValueTask.FromResult(Read(buffer.Span, offset));
        }

        public void Dispose()
        {
        }
    }
}
