using System.Buffers.Binary;
using System.IO.Compression;

namespace Actors.Graph.Visualization.Plots;

/// <summary>Writes pictures as PNG: eight bits each of red, green, blue and opacity (ISO/IEC 15948).</summary>
internal static class PngEncoder
{
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(n =>
    {
        uint c = (uint)n;
        for (int bit = 0; bit < 8; bit++)
        {
            c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
        }

        return c;
    })];

    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="rgba">Four bytes for each pixel, row by row from above.</param>
    public static byte[] Encode(int width, int height, ReadOnlySpan<byte> rgba)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        (header[8], header[9]) = (8, 6);
        Chunk(file, "IHDR"u8, header);
        using (var data = new MemoryStream())
        {
            using (var packed = new ZLibStream(data, CompressionLevel.Optimal, leaveOpen: true))
            {
                // Each row as differences to the pixel on its left (filter 1): flat areas become zeros.
                var row = new byte[1 + (width * 4)];
                row[0] = 1;
                for (int y = 0; y < height; y++)
                {
                    ReadOnlySpan<byte> source = rgba.Slice(y * width * 4, width * 4);
                    for (int i = 0; i < source.Length; i++)
                    {
                        row[i + 1] = unchecked((byte)(source[i] - (i >= 4 ? source[i - 4] : 0)));
                    }

                    packed.Write(row);
                }
            }

            Chunk(file, "IDAT"u8, data.GetBuffer().AsSpan(0, (int)data.Length));
        }

        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> word = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(word, data.Length);
        file.Write(word);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(word, Crc(Crc(uint.MaxValue, type), data) ^ uint.MaxValue);
        file.Write(word);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (byte value in data)
        {
            crc = CrcTable[(crc ^ value) & 0xFF] ^ (crc >> 8);
        }

        return crc;
    }
}
