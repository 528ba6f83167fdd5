using System.Diagnostics;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Tests.Protocol.Codec;

namespace Actors.Runtime.Tests.Protocol.Messages;

/// <summary>
/// All messages between processes, and values with large buffers, end in a clean error when anybody may have made them. WIRE_FUZZ sets how many
/// are tried, WIRE_FUZZ_SEED which.
/// </summary>
public class MessageFuzzTests
{
    private static readonly int s_count = int.TryParse(Environment.GetEnvironmentVariable("WIRE_FUZZ"), out int count) ? count : 40_000;

    private static readonly int s_seed = int.TryParse(Environment.GetEnvironmentVariable("WIRE_FUZZ_SEED"), out int given) ? given : 20261121;

    [Fact]
    public void Mutated_messages_end_in_a_clean_error_or_a_message() => Run(
        [.. MessageSamples.All().Select(m => ProtocolCodecTests.Codec.Encode(m))], static message => ProtocolCodecTests.Codec.Decode(message));

    [Fact]
    public void Mutated_chunks_and_tables_end_in_a_clean_error_or_a_value()
    {
        var policy = new TypePolicy();
        Run([.. ValueSamples.All().Select(v => Wire.Encode<object?>(v, policy))], message => Wire.Decode<object?>(message, policy));
    }

    private static void Run(EncodedMessage[] originals, Func<EncodedMessage, object?> decode)
    {
        var random = new Random(s_seed);
        long before = GC.GetAllocatedBytesForCurrentThread(), bytes = 0, start = Stopwatch.GetTimestamp();
        int whole = 0;
        foreach (EncodedMessage original in originals)
        {
            decode(original);
        }

        for (int i = 0; i < s_count; i++)
        {
            EncodedMessage original = originals[random.Next(originals.Length)];
            byte[] body = original.Body.ToArray();
            ReadOnlyMemory<byte>[] frames = [.. original.Frames];
            if (frames.Length > 0 && random.Next(2) == 0)
            {
                // A buffer keeps its length as a rule: what stands in it is as wrong as a length can be.
                int frame = random.Next(frames.Length);
                byte[] changed = frames[frame].ToArray();
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
                frames[frame] = random.Next(8) == 0 ? changed[..random.Next(changed.Length)] : changed;
            }
            else
            {
                body = Mutation.Of(body, random);
            }

            var mutated = new EncodedMessage(body, frames);
            bytes += mutated.ByteSize;
            long since = Stopwatch.GetTimestamp();
            try
            {
                decode(mutated);
                whole++;
            }
            catch (Exception e) when (e is WireFormatException or AssemblyNeededException)
            {
                // As it should be.
            }
            catch (Exception e)
            {
                Assert.Fail($"Message {i} of seed {s_seed} ({Convert.ToHexString(body)}) ended in {e}");
            }

            Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(10), $"Message {i} of seed {s_seed} took too long.");
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (1000 * bytes) + ((long)s_count * 100_000));
        Assert.InRange(whole, 1, s_count);
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromMilliseconds(60_000 + s_count), $"{s_count} messages took too long.");
    }
}
