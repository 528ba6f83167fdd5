using System.Diagnostics;
using Actors.Runtime.Protocol.Codec;

namespace Actors.Runtime.Tests.Protocol.Codec;

/// <summary>Bytes that anybody may have made end in a clean error, soon, and with little memory. WIRE_FUZZ sets how many are tried, WIRE_FUZZ_SEED which.</summary>
public class WireFuzzTests
{
    private static readonly int s_count = int.TryParse(Environment.GetEnvironmentVariable("WIRE_FUZZ"), out int count) ? count : 60_000;

    [Fact]
    public void Mutated_messages_end_in_a_clean_error_or_a_value()
    {
        int seed = int.TryParse(Environment.GetEnvironmentVariable("WIRE_FUZZ_SEED"), out int given) ? given : 20261121;
        var random = new Random(seed);
        var originals = new List<(byte[] Body, bool Code)>();
        foreach (object? value in CodecSamples.All())
        {
            originals.Add((Wire.Encode(value, WireTests.Policy).Body.ToArray(), false));
            originals.Add((Wire.Encode(value, WireTests.Policy, allowsCode: true).Body.ToArray(), true));
        }

        originals.Add((Wire.Encode<object?>((Func<int, int>)(n => n + seed), WireTests.Policy, allowsCode: true).Body.ToArray(), true));
        long before = GC.GetAllocatedBytesForCurrentThread();
        int whole = 0;
        long bytes = 0;
        for (int i = 0; i < s_count; i++)
        {
            (byte[] original, bool code) = originals[random.Next(originals.Count)];
            byte[] mutated = Mutation.Of(original, random);
            bytes += mutated.Length;
            long start = Stopwatch.GetTimestamp();
            try
            {
                Wire.Decode<object?>(mutated, i % 4 == 0 ? 1 << 20 : 0, WireTests.Policy, code);
                whole++;
            }
            catch (Exception e) when (e is WireFormatException or AssemblyNeededException)
            {
                // As it should be.
            }
            catch (Exception e)
            {
                Assert.Fail($"Message {i} of seed {seed} ({Convert.ToHexString(mutated)}) ended in {e}");
            }

            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(10), $"Message {i} of seed {seed} took too long.");
        }

        // A frame may be up to the mebibyte that is announced; what is beyond that is a small multiple of the messages.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (1000 * bytes) + ((long)s_count * 100_000));
        Assert.InRange(whole, 1, s_count);
    }

    [Fact]
    public void Promises_without_bytes_behind_them_take_no_memory()
    {
        foreach (object value in new object[] { new int[100], new List<string> { "a" }, new string('x', 90), new int[3, 3], new System.Collections.BitArray(80), new HashSet<int> { 1 } })
        {
            byte[] body = WireTests.Encode<object>(value).Body.ToArray();
            for (int at = 1; at < body.Length; at++)
            {
                // Every place where a count may stand is made to promise four thousand million.
                byte[] hostile = [.. body[..at], 0xff, 0xff, 0xff, 0xff, 0x0f, .. body[(at + 1)..]];
                long before = GC.GetAllocatedBytesForCurrentThread();
                try
                {
                    Wire.Decode<object>(hostile, 0, WireTests.Policy);
                }
                catch (WireFormatException)
                {
                    // As it should be.
                }

                Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
            }
        }
    }
}
