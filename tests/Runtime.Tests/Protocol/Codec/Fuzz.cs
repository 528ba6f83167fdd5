using System.Diagnostics;
using Actors.Runtime.Protocol.Codec;

namespace Actors.Runtime.Tests.Protocol.Codec;

/// <summary>Tries wrong messages by the thousand. WIRE_FUZZ sets how many, WIRE_FUZZ_SEED which.</summary>
internal static class Fuzz
{
    /// <summary>Which messages are tried.</summary>
    public static int Seed { get; } = int.TryParse(Environment.GetEnvironmentVariable("WIRE_FUZZ_SEED"), out int seed) ? seed : 20261121;

    /// <summary>Each message gives a clean error or, now and then, something whole; soon, and with little memory.</summary>
    /// <param name="count">How many are tried, unless the environment says.</param>
    /// <param name="next">Makes a message, by its number, and what decodes it.</param>
    public static void Run(int count, Func<Random, int, (EncodedMessage Message, Action Decode)> next)
    {
        count = int.TryParse(Environment.GetEnvironmentVariable("WIRE_FUZZ"), out int said) ? said : count;
        var random = new Random(Seed);
        long before = GC.GetAllocatedBytesForCurrentThread(), bytes = 0, start = Stopwatch.GetTimestamp();
        int whole = 0;
        for (int i = 0; i < count; i++)
        {
            (EncodedMessage message, Action decode) = next(random, i);
            bytes += message.ByteSize;
            long since = Stopwatch.GetTimestamp();
            try
            {
                decode();
                whole++;
            }
            catch (Exception e) when (e is WireFormatException or AssemblyNeededException)
            {
                // As it should be.
            }
            catch (Exception e)
            {
                Assert.Fail($"Message {i} of seed {Seed} ({Convert.ToHexString(message.Body.Span)}) ended in {e}");
            }

            Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(10), $"Message {i} of seed {Seed} took too long.");
        }

        // A frame may be up to the mebibyte that is announced; what is beyond that is a small multiple of the messages.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (1000 * bytes) + ((long)count * 100_000));
        Assert.InRange(whole, 1, count);
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromMilliseconds(60_000 + count), $"{count} messages took too long.");
    }
}
