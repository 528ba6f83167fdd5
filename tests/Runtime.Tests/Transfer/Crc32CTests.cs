using System.Text;
using Actors.Runtime.Transfer;

namespace Actors.Runtime.Tests.Transfer;

public class Crc32CTests
{
    // Check value of the polynomial, and the examples of RFC 3720, appendix B.4.
    [Fact]
    public void Known_checksums()
    {
        Assert.Equal(0u, Crc32C.Append(0, []));
        Assert.Equal(0xE3069283u, Crc32C.Append(0, Encoding.ASCII.GetBytes("123456789")));
        Assert.Equal(0x8A9136AAu, Crc32C.Append(0, new byte[32]));
        Assert.Equal(0x62A8AB43u, Crc32C.Append(0, [.. Enumerable.Repeat((byte)0xff, 32)]));
        Assert.Equal(0x46DD794Eu, Crc32C.Append(0, [.. Enumerable.Range(0, 32).Select(i => (byte)i)]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4095)]
    [InlineData(12_287)]
    [InlineData(12_288)]
    [InlineData(12_289)]
    [InlineData(100_003)]
    public void Equals_the_definition_at_any_length_and_offset_and_however_it_is_cut(int length)
    {
        var random = new Random(length);
        var bytes = new byte[length + 3];
        random.NextBytes(bytes);
        for (int offset = 0; offset < 3; offset++)
        {
            ReadOnlySpan<byte> part = bytes.AsSpan(offset, length);
            uint expected = Defined(part);
            Assert.Equal(expected, Crc32C.Append(0, part));
            int cut = random.Next(length);
            Assert.Equal(expected, Crc32C.Append(Crc32C.Append(0, part[..cut]), part[cut..]));
        }
    }

    private static uint Defined(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte b in bytes)
        {
            crc ^= b;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0x82F63B78);
            }
        }

        return ~crc;
    }
}
