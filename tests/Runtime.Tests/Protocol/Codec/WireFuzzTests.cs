using Actors.Runtime.Protocol.Codec;

namespace Actors.Runtime.Tests.Protocol.Codec;

/// <summary>Bytes that anybody may have made end in a clean error, soon, and with little memory.</summary>
public class WireFuzzTests
{
    [Fact]
    public void Mutated_messages_end_in_a_clean_error_or_a_value()
    {
        int captured = Fuzz.Seed;
        var originals = new List<(byte[] Body, bool Code)>();
        foreach (object? value in CodecSamples.All())
        {
            originals.Add((Wire.Encode(value, WireTests.Policy).Body.ToArray(), false));
            originals.Add((Wire.Encode(value, WireTests.Policy, allowsCode: true).Body.ToArray(), true));
        }

        originals.Add((Wire.Encode<object?>((Func<int, int>)(n => n + captured), WireTests.Policy, allowsCode: true).Body.ToArray(), true));
        Fuzz.Run(60_000, (random, i) =>
        {
            (byte[] original, bool code) = originals[random.Next(originals.Count)];
            byte[] mutated = Mutation.Of(original, random);
            return (new EncodedMessage(mutated, []), () => Wire.Decode<object?>(mutated, i % 4 == 0 ? 1 << 20 : 0, WireTests.Policy, code));
        });
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
