using Microsoft.Win32.SafeHandles;

namespace Actors.Frames;

/// <summary>CSV files on disk.</summary>
internal sealed class CsvDisk : ICsvFiles
{
    public static CsvDisk Instance { get; } = new();

    public ICsvSource Open(string path) => new Source(File.OpenHandle(path));

    private sealed class Source(SafeFileHandle handle) : ICsvSource
    {
        public long Length { get; } = RandomAccess.GetLength(handle);

        public int Read(Span<byte> buffer, long offset)
        {
            int filled = 0, read;
            while (filled < buffer.Length && (read = RandomAccess.Read(handle, buffer[filled..], offset + filled)) > 0)
            {
                filled += read;
            }

            return filled;
        }

        public async ValueTask<int> ReadAsync(Memory<byte> buffer, long offset, CancellationToken cancellation)
        {
            int filled = 0, read;
            while (filled < buffer.Length
                && (read = await RandomAccess.ReadAsync(handle, buffer[filled..], offset + filled, cancellation).ConfigureAwait(false)) > 0)
            {
                filled += read;
            }

            return filled;
        }

        public void Dispose() => handle.Dispose();
    }
}
